"""What was signed, adopted, proposed and begun, and which titles were given."""
