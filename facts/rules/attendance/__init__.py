"""Who took part in a meeting, who spoke there, and who met whom beside it."""
