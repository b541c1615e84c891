from tests.chats.databases import (  # noqa: F401
    database,
    database_url,
    postgres_server,
    postgres_url,
    sqlite_url,
)
