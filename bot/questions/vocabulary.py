"""The words and patterns by which plain questions are understood, as catalog messages.

A message here is a stable name; its translation is the data, in English too. ``words`` say a thing
that questions are about; a ``question`` lists the patterns of things that ask one command.
"""

from __future__ import annotations

from bot.speech import pmark

Marked = tuple[str, str]

WORDS: dict[str, Marked] = {
    # Translators: Words for the chair of an organisation and chairing, with | between them; *
    # stands for any ending: “chair*|presid*|head of the sco”. Lower case, as people type them.
    "chair": pmark("words", "chair"),
    # Translators: Words for what comes next: “next|following|after|successor”; * for any ending.
    "next": pmark("words", "next"),
    # Translators: Words for the latest: “last|latest|most recent|previous”; * for any ending.
    "last": pmark("words", "last"),
    # Translators: Words for a summit or meeting: “summit*|meeting*”; * for any ending.
    "summit": pmark("words", "summit"),
    # Translators: Words for heads of government: “head* of government|prime minister*”.
    "government": pmark("words", "government"),
    # Translators: Words for members and membership: “member*”; * for any ending.
    "member": pmark("words", "member"),
    # Translators: Words for observers: “observer*”; * for any ending.
    "observer": pmark("words", "observer"),
    # Translators: Words for dialogue partners: “partner*”; * for any ending.
    "partner": pmark("words", "partner"),
    # Translators: Words for a country's status or role: “status|role|relation*”.
    "status": pmark("words", "status"),
    # Translators: Words for joining: “join*|become|became|admitted|accession”.
    "join": pmark("words", "join"),
    # Translators: Words that ask for the time: “when|since when|what year”.
    "when": pmark("words", "when"),
    # Translators: Words that ask for a person: “who|whose”.
    "who": pmark("words", "who"),
    # Translators: Words that ask for all of something: “all|list|every|how many|which countries”.
    "all": pmark("words", "all"),
    # Translators: Words for the past in order: “history|timeline|story|path”.
    "history": pmark("words", "history"),
    # Translators: Words that compare: “compare*|difference|versus|vs”.
    "compare": pmark("words", "compare"),
    # Translators: Words for offices of persons: “president|prime minister|secretary general”.
    "office": pmark("words", "office"),
    # Translators: Words for sources: “source*|where do you know|article*”.
    "source": pmark("words", "source"),
    # Translators: Words for sources that do not agree: “disagree*|contradict*|dispute*”.
    "disagree": pmark("words", "disagree"),
    # Translators: Words that ask for the reasons of the last answer: “why|prove|proof”.
    "why": pmark("words", "why"),
    # Translators: The organisation's name as people type it: “sco|shanghai cooperation organi*”.
    "sco": pmark("words", "sco"),
    # Translators: Words for the founding of an organisation: “found*|establish*|set up”.
    "founding": pmark("words", "founding"),
    # Translators: Words for an organisation's seat: “headquarter*|seat|head office”.
    "seat": pmark("words", "seat"),
    # Translators: Words that make a language one of an organisation: “official|working”.
    "official": pmark("words", "official"),
    # Translators: Words that ask what something is: “what is|tell me about|stand* for”.
    "what": pmark("words", "what"),
    # Translators: Words for the first of several in time: “first|earliest|original”.
    "first": pmark("words", "first"),
    # Translators: Words for who holds an office now: “current*|present|incumbent|acting”.
    "current": pmark("words", "current"),
    # Translators: Words for documents of a meeting: “document*|declaration*|agreement*|paper*”.
    "paper": pmark("words", "paper"),
    # Translators: Words for signing and adopting documents: “sign*|adopt*|approv*|came into force”.
    "sign": pmark("words", "sign"),
    # Translators: Words for the theme of a meeting: “theme*|motto|slogan|topic”.
    "theme": pmark("words", "theme"),
    # Translators: Words for proposals: “propos*|initiative*|suggest*”.
    "propose": pmark("words", "propose"),
    # Translators: Words for wishing or asking to join: “appl*|candidate*|want* to join|hopeful*”.
    "apply": pmark("words", "apply"),
    # Translators: Words for leaving an organisation, or being put out of it or suspended:
    # “left|leav*|withdr*|suspend*|expel*|kicked out”; * for any ending.
    "leave": pmark("words", "leave"),
    # Translators: The Secretary-General's office as it is called in short: “sec gen|secgen”.
    "secretary": pmark("words", "secretary"),
    # Translators: Words for what was earlier, before a name: “before|prior to”.
    "before": pmark("words", "before"),
    # Translators: Words for what came later, before a name: “after”; others than in “next”.
    "after": pmark("words", "after"),
    # Translators: Words that go on asking: “and|what about|how about|and in”.
    "and": pmark("words", "and"),
    # Translators: Words that ask what a status means and gives: “mean*|definition|rights|duties”.
    "meaning": pmark("words", "meaning"),
    # Translators: Words for a city's title: “tourist and cultural capital*|tourist capital*”.
    "title": pmark("words", "title"),
    # Translators: Words that add nothing to “what is …”: “the|a|of|in|it|exactly|please”.
    "filler": pmark("words", "filler"),
    # Translators: Words for taking part in a meeting: “attend*|took part|went to|represent*”.
    "attend": pmark("words", "attend"),
    # Translators: Words for having been somewhere, beside a city: “was|were|been”.
    "present": pmark("words", "present"),
    # Translators: Words for what happened: “happen*|events|going on”.
    "happen": pmark("words", "happen"),
    # Translators: Words for talks of two: “met with|meets|held talks”; * for any ending.
    "talks": pmark("words", "talks"),
    # Translators: Words that ask for help: “help|what can you do”.
    "help": pmark("words", "help"),
    # Translators: Words that ask who is behind this bot: “who are you|who made you|are you a bot”.
    "self": pmark("words", "self"),
    # Translators: Words that greet: “hello|hi|good morning”.
    "hello": pmark("words", "hello"),
    # Translators: Words that ask for another language: “language*”.
    "language": pmark("words", "language"),
    # Translators: Words that ask for a regular digest: “subscri*|sign me up”.
    "subscribe": pmark("words", "subscribe"),
    # Translators: Words that say how often, or to send it: “weekly|every day|send me”.
    "regular": pmark("words", "regular"),
    # Translators: Words that end a digest: “unsubscrib*|stop|cancel*”.
    "unsubscribe": pmark("words", "unsubscribe"),
    # Translators: Words for what can be chosen in the bot: “setting*|time zone”.
    "settings": pmark("words", "settings"),
    # Translators: Words for news and a summary of them: “digest*|news|what changed”.
    "digest": pmark("words", "digest"),
    # Translators: Words that ask to be told of a country's news at once: “follow|notify me”.
    "follow": pmark("words", "follow"),
    # Translators: Words that end the news of a country: “unfollow|no longer follow”.
    "unfollow": pmark("words", "unfollow"),
}

QUESTIONS: dict[str, Marked] = {
    # Translators: Patterns of questions for /status, with | between them. In braces stand the
    # lists of words, and {country}, {city}, {person}, {body}, {number}, {year}: what it names. The
    # order does not matter, unless > stands between; other words may stand for themselves. What
    # has a ? behind it may stand beside the others. {span} is a time with a beginning or an end.
    "status": pmark("question", "status"),
    # Translators: Patterns of questions for /chair; see those of /status.
    "chair": pmark("question", "chair"),
    # Translators: Patterns of questions for /nextchair; see those of /status.
    "nextchair": pmark("question", "nextchair"),
    # Translators: Patterns of questions for /chairs, all chairs of the past; see those of /status.
    "chairs": pmark("question", "chairs"),
    # Translators: Patterns of questions for /lastsummit; see those of /status.
    "lastsummit": pmark("question", "lastsummit"),
    # Translators: Patterns of questions for /nextsummit; see those of /status.
    "nextsummit": pmark("question", "nextsummit"),
    # Translators: Patterns of questions for /summit, one summit; see those of /status.
    "summit": pmark("question", "summit"),
    # Translators: Patterns of questions for /summits, all summits; see those of /status.
    "summits": pmark("question", "summits"),
    # Translators: Patterns of questions for /members; see those of /status.
    "members": pmark("question", "members"),
    # Translators: Patterns of questions for /observers; see those of /status.
    "observers": pmark("question", "observers"),
    # Translators: Patterns of questions for /partners; see those of /status.
    "partners": pmark("question", "partners"),
    # Translators: Patterns of questions for /what, what a body, a document, a format, another
    # organisation or a status is; see those of /status. {body}, {document}, {format} and {org} are
    # what it names.
    "what": pmark("question", "what"),
    # Translators: Patterns of questions for /documents, what was signed; see those of /status.
    "documents": pmark("question", "documents"),
    # Translators: Patterns of questions for /theme, of a meeting; see those of /status.
    "theme": pmark("question", "theme"),
    # Translators: Patterns of questions for /proposals made at a meeting; see those of /status.
    "proposals": pmark("question", "proposals"),
    # Translators: Patterns of questions for /applicants, who wants to join; see those of /status.
    "applicants": pmark("question", "applicants"),
    # Translators: Patterns of questions on who left the organisation, was suspended or expelled;
    # see those of /status.
    "exits": pmark("question", "exits"),
    # Translators: Patterns of questions for /attended, who took part in a meeting: “did X attend
    # the Astana summit”, “was X at the summit”; see those of /status.
    "attended": pmark("question", "attended"),
    # Translators: Patterns of questions for /joined, who joined in a year or last; see /status.
    "joined": pmark("question", "joined"),
    # Translators: Patterns of questions for /met, who met whom; see those of /status.
    "met": pmark("question", "met"),
    # Translators: Patterns of questions for /events, what happened when or where; see /status.
    "events": pmark("question", "events"),
    # Translators: Patterns of questions for /timeline, a country's story; see those of /status.
    "timeline": pmark("question", "timeline"),
    # Translators: Patterns of questions for /compare, two countries; see those of /status.
    "compare": pmark("question", "compare"),
    # Translators: Patterns of questions for /who, persons and offices; see those of /status.
    "who": pmark("question", "who"),
    # Translators: Patterns of questions for /sco, what the organisation is; see those of /status.
    "sco": pmark("question", "sco"),
    # Translators: Patterns of questions for /conflicts; see those of /status.
    "conflicts": pmark("question", "conflicts"),
    # Translators: Patterns of questions for /sources; see those of /status.
    "sources": pmark("question", "sources"),
    # Translators: Patterns of questions for /why; see those of /status.
    "why": pmark("question", "why"),
    # Translators: Patterns of questions for /help; see those of /status.
    "help": pmark("question", "help"),
    # Translators: Patterns of questions for /about, who makes the answers; see those of /status.
    "about": pmark("question", "about"),
    # Translators: Patterns of questions for /start; see those of /status.
    "start": pmark("question", "start"),
    # Translators: Patterns of questions for /language; see those of /status.
    "language": pmark("question", "language"),
    # Translators: Patterns of questions for /subscribe; see those of /status.
    "subscribe": pmark("question", "subscribe"),
    # Translators: Patterns of questions for /unsubscribe; see those of /status.
    "unsubscribe": pmark("question", "unsubscribe"),
    # Translators: Patterns of questions for /settings; see those of /status.
    "settings": pmark("question", "settings"),
    # Translators: Patterns of questions for /digest, what is new; see those of /status.
    "digest": pmark("question", "digest"),
    # Translators: Patterns of questions for /follow, a country; see those of /status.
    "follow": pmark("question", "follow"),
    # Translators: Patterns of questions for /unfollow, a country; see those of /status.
    "unfollow": pmark("question", "unfollow"),
}
