"""Tests of the fact store: from claims to answers and back."""
