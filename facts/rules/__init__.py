"""Rules: how English news says each kind of fact.

``annotate`` folds names and dates of a sentence into tokens, ``people`` and ``gatherings`` fold
persons with their offices, and meetings; each other module holds the rules of one kind of fact, as
``find(sentence, context) -> claims``. No rule knows an article: what is particular lies in the
gazetteer, in ``roles.toml`` (wording of offices) and ``series.toml`` (names of meetings).
"""
