"""Who chairs the organisation and its councils, from when to when."""
