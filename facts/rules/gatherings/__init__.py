"""Meetings as they are named in running text: which one is meant, where and when it is."""
