"""Rules: how English news says each kind of fact.

A sentence goes through these rooms, in this order:

- here: ``tokens`` (a sentence whose names are single characters), ``patterns`` (compiled when they
  are first tried), ``regexes`` (made quick), ``needs`` and ``marks`` (what they cannot do without,
  and whether a sentence has it), ``anchors`` (where they may begin), ``annotate`` (names and dates
  become tokens), ``context`` and ``memory`` (what the article and the sentences before have told);
- ``people``: persons and their offices become tokens; who holds which office;
- ``gatherings``: meetings as they are named become tokens: which one is meant;
- ``membership``: statuses, admissions, counts, founding;
- ``chairs``: who chairs, from when to when;
- ``meetings``: that a meeting was held, where, by whom, on which theme;
- ``papers``: what was signed, adopted, proposed and begun; titles given;
- ``attendance``: who took part, who spoke, who met whom.

Each rule is ``find(sentence, context) -> claims``; its patterns lie in the ``…_forms`` beside it.
No rule knows an article: what is particular lies in the gazetteer, in ``people/roles.toml``
(wording of offices) and ``gatherings/series.toml`` (names of meetings).
"""
