from tests.chats.databases import (  # noqa: F401
    database,
    database_url,
    postgres_copy,
    postgres_server,
    postgres_tables,
    postgres_url,
    sqlite_copy,
    sqlite_tables,
    sqlite_url,
)
