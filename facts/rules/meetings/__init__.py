"""What is told of a meeting: that it was held, where, by whom, on which theme."""
