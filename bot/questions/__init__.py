"""Plain questions: what a sentence in any of the languages asks for, as a command line."""
