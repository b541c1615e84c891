"""The table of commands: one line each. /help, the menus and the dispatch are made from it."""

from __future__ import annotations

from bot.handlers.another_date import another_date
from bot.handlers.basics import about, about_start, help_
from bot.handlers.digest import digest, settings, stats
from bot.handlers.following import follow, follows, unfollow
from bot.handlers.language import language
from bot.handlers.lookups import lookup, why
from bot.handlers.privacy import forgetme, mydata, privacy
from bot.handlers.question import Command, Commands
from bot.handlers.report import report
from bot.handlers.subscribing import quiet, subscribe, unsubscribe, zone
from bot.speech import mark

COMMANDS = Commands(
    (
        # Translators: Line of /start in the list of commands.
        Command("start", about_start, mark("What this bot is")),
        # Translators: Line of /status in the list of commands.
        Command(
            "status", lookup, mark("A country’s status: /status Azerbaijan, /status Iran 2022")
        ),
        # Translators: Line of /sco in the list of commands; also what an inline query can find.
        Command("sco", lookup, mark("The SCO in brief: founding, seat, languages")),
        # Translators: Line of /chair in the list of commands.
        Command("chair", lookup, mark("Who chairs the SCO and its Heads of Government")),
        # Translators: Line of /nextchair in the list of commands.
        Command("nextchair", lookup, mark("Who takes the chair next")),
        # Translators: Line of /lastsummit in the list of commands.
        Command("lastsummit", lookup, mark("The latest summit")),
        # Translators: Line of /nextsummit in the list of commands.
        Command("nextsummit", lookup, mark("The next summit")),
        # Translators: Line of /members in the list of commands.
        Command("members", lookup, mark("The member states, now or in a year: /members 2016")),
        # Translators: Line of /observers in the list of commands.
        Command("observers", lookup, mark("The observers")),
        # Translators: Line of /partners in the list of commands.
        Command("partners", lookup, mark("The dialogue partners")),
        # Translators: Line of /summits in the list of commands.
        Command(
            "summits", lookup, mark("All summits, or those of a year or city: /summits Tashkent")
        ),
        # Translators: Line of /summit in the list of commands.
        Command("summit", lookup, mark("One summit: /summit 24")),
        # Translators: Line of /attended in the list of commands.
        Command("attended", lookup, mark("Who took part in a summit: /attended Aliyev Astana")),
        # Translators: Line of /chairs in the list of commands.
        Command("chairs", lookup, mark("Who chaired the SCO when")),
        # Translators: Line of /documents in the list of commands.
        Command("documents", lookup, mark("What was signed and adopted: /documents Tianjin")),
        # Translators: Line of /theme in the list of commands.
        Command("theme", lookup, mark("The theme of a summit: /theme Astana")),
        # Translators: Line of /proposals in the list of commands.
        Command("proposals", lookup, mark("What was proposed at a summit: /proposals Astana")),
        # Translators: Line of /applicants in the list of commands.
        Command("applicants", lookup, mark("Who applied or is to join")),
        # Translators: Line of /timeline in the list of commands.
        Command("timeline", lookup, mark("A country’s story: /timeline Kazakhstan")),
        # Translators: Line of /events in the list of commands. The example stays as it is.
        Command("events", lookup, mark("What happened, when or where: /events July 2024")),
        # Translators: Line of /joined in the list of commands. The example stays as it is.
        Command("joined", lookup, mark("Who joined in a year: /joined 2017")),
        # Translators: Line of /met in the list of commands. The example stays as it is.
        Command("met", lookup, mark("Who met whom: /met Aliyev Astana")),
        # Translators: Line of /compare in the list of commands.
        Command("compare", lookup, mark("Two countries side by side: /compare Iran Belarus")),
        # Translators: Line of /who in the list of commands.
        Command("who", lookup, mark("A person, an office or a country’s people: /who Zhang Ming")),
        # Translators: Line of /what in the list of commands.
        Command("what", lookup, mark("A body, a document, a format: /what RATS")),
        # Translators: Line of /search in the list of commands.
        Command("search", lookup, mark("Facts with these words: /search roadmap")),
        # Translators: Line of /why in the list of commands.
        Command("why", why, mark("All sources of the last answer, in their own words")),
        # Translators: Line of /conflicts in the list of commands.
        Command("conflicts", lookup, mark("Where the sources disagree")),
        # Translators: Line of /sources in the list of commands.
        Command("sources", lookup, mark("Every article and page the answers rest on")),
        # Translators: Line of /language in the list of commands.
        Command("language", language, mark("Choose the language"), admins=True),
        # Translators: Line of /subscribe in the list of commands; a digest is a regular summary of
        # news. The example stays as it is.
        Command(
            "subscribe",
            subscribe,
            mark("A digest at the hour you choose: /subscribe weekly fri 09:00"),
            admins=True,
        ),
        # Translators: Line of /unsubscribe in the list of commands.
        Command("unsubscribe", unsubscribe, mark("End the digest"), admins=True),
        # Translators: Line of /digest in the list of commands.
        Command("digest", digest, mark("The digest as it would be now")),
        # Translators: Line of /follow in the list of commands. The example stays as it is.
        Command(
            "follow", follow, mark("News of a country at once: /follow Azerbaijan"), admins=True
        ),
        # Translators: Line of /unfollow in the list of commands. The example stays as it is.
        Command("unfollow", unfollow, mark("Follow no longer: /unfollow Azerbaijan"), admins=True),
        # Translators: Line of /settings in the list of commands.
        Command(
            "settings", settings, mark("Language, time zone, digest, what is followed"), admins=True
        ),
        # Translators: Line of /about in the list of commands.
        Command("about", about, mark("Who makes the answers, and the rule on names and flags")),
        # Translators: Line of /privacy in the list of commands.
        Command("privacy", privacy, mark("What is kept of you")),
        # Translators: Line of /mydata in the list of commands.
        Command("mydata", mydata, mark("All that is kept of you, as a file"), admins=True),
        # Translators: Line of /forgetme in the list of commands.
        Command("forgetme", forgetme, mark("Delete all that is kept of you"), admins=True),
        Command("exits", lookup),
        Command("date", another_date),
        Command("report", report),
        Command("follows", follows, admins=True),
        Command("zone", zone, admins=True),
        Command("quiet", quiet, admins=True),
        Command("stats", stats, operators=True),
        # Translators: Line of /help in the list of commands.
        Command("help", help_, mark("All commands")),
    )
)
