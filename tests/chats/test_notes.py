from bot.chats.notes import read_note, write_note


async def test_a_note_is_read_as_it_was_last_written(database):
    assert await database.run(read_note, "commands") is None
    await database.run(write_note, "commands", "a")
    await database.run(write_note, "commands", "b")
    assert await database.run(read_note, "commands") == "b"
