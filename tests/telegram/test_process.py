"""The bot as a process of its own, as ``make run`` starts it."""

from __future__ import annotations

from pathlib import Path

from tests.botapi import TOKEN, BotApiServer
from tests.conftest import running_bot


async def test_a_person_asks_a_running_bot(server: BotApiServer, tmp_path: Path) -> None:
    alice = server.user(1, "Alice")
    group = server.supergroup(owner=alice)
    async with running_bot(data=tmp_path, BOT_TOKEN=TOKEN, BOT_API_URL=server.url) as process:
        await alice.send("/status Azerbaijan")
        answer = await alice.reply()
        assert answer.text.startswith("🇦🇿 Azerbaijan: dialogue partner of the SCO")
        await alice.tap(answer, "Why?")
        assert "News.Az, 4 July 2024" in (await answer.edited()).text
        assert (await alice.inline("azerb")).titles[0].startswith("🇦🇿 Azerbaijan")
        guest = await alice.ask_guest("@sco_test_bot chair", server.supergroup(bot="left"))
        assert "Chair of the SCO" in guest.text
        assert (await alice.says("/chair@sco_test_bot", group)).text.startswith("Chair of the SCO")
        await group.remove_bot(alice)
        await server.settled()
        process.terminate()
        assert await process.wait() == 0
    assert server.refusals == []
