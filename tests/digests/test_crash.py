"""A short run of the soak, with the same assertions as the long one (``make soak``)."""

from tests.digests.soak import Plan, soak


async def test_a_sender_killed_again_and_again_leaves_nobody_out(database_url):
    report = await soak(database_url, Plan(chats=500, kills=12))
    print(report)
    report.check()
