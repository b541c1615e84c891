"""What is known of the Shanghai Cooperation Organisation: who said it, and in which words."""
