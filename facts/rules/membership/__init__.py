"""Who is a member, an observer, a partner; how many; since when; how the organisation began."""
