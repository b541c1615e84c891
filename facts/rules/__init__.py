"""Rules: how English news says each kind of fact.

A sentence goes through these rooms, in this order:

- *Ground:* ``tokens`` (a sentence whose names are single characters), ``regexes`` (patterns made
  quick), ``needs`` and ``marks`` (what they cannot do without, and whether a sentence has it),
  ``anchors`` (where they may begin), ``annotate`` (names and dates become tokens), ``context`` and
  ``memory`` (what the article and the sentences before have told).
- *Folding:* ``people`` with ``office_*``, ``officials`` and ``name_forms`` (persons and their
  offices), ``gatherings`` with ``gathering_*``, ``meeting_ids`` and ``whereabouts`` (meetings).
- *Membership:* ``status*``, ``admission*``, ``counts``, ``founding``, ``anniversaries``.
- *Chairs:* ``chairs`` with ``chair_*`` and ``hand_overs``.
- *Meetings:* ``meetings``, ``meeting_*``, ``sessions`` (councils and officials that meet),
  ``meetings_in_passing``, ``particulars`` (theme, venue,
  format), ``hosting``, ``attendance*`` with ``journey_forms``, ``rosters`` and ``absences``,
  ``encounters`` with ``encounter_people``, ``talks`` and ``bilaterals`` (who met whom).
- *Papers and titles:* ``documents`` with ``document_verbs``, ``signatories``, ``initiatives``,
  ``designations``, ``quotations``.

Each rule is ``find(sentence, context) -> claims``; its patterns lie in the ``…_forms`` beside it.
No rule knows an article: what is particular lies in the gazetteer, in ``roles.toml`` (wording of
offices) and ``series.toml`` (names of meetings).
"""
