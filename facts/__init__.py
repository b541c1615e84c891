"""What is known of the Shanghai Cooperation Organisation, by whom it was said, and in which words."""
