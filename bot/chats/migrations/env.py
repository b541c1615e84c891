"""Alembic's entry: it works on the connection, and in the transaction, that ``migrate`` gives."""

from alembic import context

from bot.chats.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
