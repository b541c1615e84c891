import stat

import pytest

from bot.chats.backup import BackupError, backup
from bot.chats.book import Book
from bot.chats.database import Database
from bot.chats.migrate import migrate


async def test_a_copy_of_a_running_bot_can_be_used(sqlite_url, tmp_path):
    database = Database(sqlite_url)
    migrate(database)
    await Book(database).set_language(5, "private", "fa")
    copy = tmp_path / "copy.db"
    backup(database, copy)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    restored = Database(f"sqlite:///{copy}")
    assert (await Book(restored).get(5)).language == "fa"
    with pytest.raises(BackupError, match="exists already"):
        backup(database, copy)
    await database.close()
    await restored.close()


def test_postgresql_has_its_own_tool(tmp_path):
    with pytest.raises(BackupError, match="pg_dump"):
        backup(Database("postgres://nowhere/bot"), tmp_path / "copy")
