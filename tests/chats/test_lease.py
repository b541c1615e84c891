"""One poller, one active clock; the next takes over when the first is killed."""

import asyncio
import subprocess
import sys
from pathlib import Path

from bot.chats.database import Database
from bot.chats.lease import Lease
from tests.botapi.waiting import PATIENCE

HOLDER = """
import asyncio, sys, time
from bot.chats.database import Database
from bot.chats.lease import Lease
lease = Lease(Database(sys.argv[1]), "clock")
held = asyncio.run(lease.acquire())
print(held, flush=True)
time.sleep(600)
"""


def start_holder(url: str) -> subprocess.Popen:
    root = Path(__file__).parents[2]
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, url], cwd=root, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout.readline().strip() == "True"
    return holder


async def test_only_one_holds_a_lease(database_url):
    database = Database(database_url)
    first, second, other = Lease(database, "clock"), Lease(database, "clock"), Lease(database, "p")
    assert await first.acquire()
    assert await first.acquire()
    assert not await second.acquire()
    assert await other.acquire()
    assert await first.held()
    assert not await second.held()
    await first.release()
    assert not await first.held()
    assert await second.acquire()
    for lease in (second, other):
        await lease.release()
    await database.close()


async def test_who_is_cancelled_while_taking_a_lease_leaves_it_free(database_url):
    database = Database(database_url)
    first, second = Lease(database, "clock"), Lease(database, "clock")
    for _ in range(5):
        taking = asyncio.create_task(first.acquire())
        await asyncio.sleep(0)
        taking.cancel()
        await asyncio.wait([taking])
        await first.release()
        assert await second.acquire()
        await second.release()
    await database.close()


async def test_a_killed_holder_is_followed_at_once(database_url):
    database = Database(database_url)
    holder = start_holder(database_url)
    lease = Lease(database, "clock")
    assert not await lease.acquire()
    holder.kill()
    holder.wait()
    async with asyncio.timeout(PATIENCE):
        await lease.wait(retry_every=0.05)
    await lease.release()
    await database.close()


async def test_a_holder_notices_that_postgresql_forgot_it(postgres_url):
    import psycopg

    database = Database(postgres_url)
    lease = Lease(database, "clock")
    assert await lease.acquire()
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert not await lease.held()
    async with asyncio.timeout(PATIENCE):  # the session that was ended may take a moment to go
        await lease.wait(retry_every=0.05)
    await lease.release()
    await database.close()
