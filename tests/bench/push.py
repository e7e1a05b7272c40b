"""`python -m tests.bench.push`: messages a second of one core over TLS, against two well-known senders.

The project's own sender, plain `webpush()` and node's web-push, one after another, three times, to the same
local sink. A core is counted in the sender's own processor time, so that a busy machine changes little; the
best of three is told. web-push is installed into a temporary folder, if npm can have it, and used as its
README has it, so many at once; it runs on the `node` that PATH leads to, whose version matters much.
"""

import asyncio
import json
import os
import platform
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import process_time

from py_vapid import Vapid02  # type: ignore[import-untyped]
from pywebpush import webpush  # type: ignore[import-untyped]

from server.database import new_id, utc_now
from server.followups.reminder import PEOPLE_AT_ONCE, ROUNDS_AT_ONCE, sending_loop
from server.push.keys import encoded
from server.push.sender import Delivered, Message, Sender, topic_of
from server.push.vapid import Signer, public_key
from tests.bench.push_sink import sink
from tests.push_services.listener import Listener
from tests.push_services.transport import Transport

PAYLOAD = json.dumps({"web_push": 8030, "notification": {"title": "山田様へのお礼", "body": "勉強会" * 40}})
SUBJECT = "mailto:bench@example.jp"
AT_ONCE = 64
WEB_PUSH = """
const push = require('web-push'), given = JSON.parse(process.argv[2])
const {payload, subscription, vapid} = given, count = +given.count, atOnce = +given.atOnce
const options = {TTL: 3600, urgency: 'high', topic: 'bench', vapidDetails: vapid}
const some = async number => { while (number--) await push.sendNotification(subscription, payload, options) }
const all = number => Promise.all(Array.from({length: atOnce}, () => some(Math.ceil(number / atOnce))))
all(2 * atOnce).then(async () => {
    const before = process.cpuUsage()
    await all(count)
    const used = process.cpuUsage(before)
    console.log((used.user + used.system) / 1e6)
    process.exit()
})
"""


@dataclass
class Browser:
    endpoint: str
    p256dh: str
    auth: str


def ours(way: Transport, key: Vapid02, count: int) -> float:
    """Seconds of processor time for so many messages."""
    browser = Browser("https://fcm.googleapis.com/fcm/send/bench", **Listener("").subscription("")["keys"])
    message = Message(PAYLOAD.encode(), timedelta(hours=1), topic_of(new_id()))

    async def send_all() -> float:
        async with Sender(way.push_services(), Signer(key, lambda: SUBJECT, utc_now), utc_now) as sender:
            await asyncio.gather(*(sender.send(browser, message) for _ in range(2 * AT_ONCE)))
            began = process_time()
            for _ in range(0, count, many := PEOPLE_AT_ONCE * ROUNDS_AT_ONCE):
                results = await asyncio.gather(*(sender.send(browser, message) for _ in range(many)))
                assert set(results) == {Delivered()}
            return process_time() - began

    with sending_loop() as runner:
        return runner.run(send_all())


def plain(way: Transport, key: Vapid02, count: int) -> float:
    """As its README has it, one after another."""
    os.environ["REQUESTS_CA_BUNDLE"] = way.certificate
    subscription = Listener("").subscription(_local(way))
    began = process_time()
    for _ in range(count):
        webpush(subscription, PAYLOAD, vapid_private_key=key, vapid_claims={"sub": SUBJECT}, ttl=3600)
    return process_time() - began


def node(way: Transport, key: Vapid02, count: int, folder: Path) -> float:
    """As its README has it, as many at once as we have; node keeps connections open by itself."""
    secret = key.private_key.private_numbers().private_value.to_bytes(32)
    vapid = {"subject": SUBJECT, "publicKey": public_key(key), "privateKey": encoded(secret)}
    subscription = Listener("").subscription(_local(way))
    given = {
        "payload": PAYLOAD,
        "vapid": vapid,
        "count": count,
        "atOnce": AT_ONCE,
        "subscription": subscription,
    }
    (folder / "send.js").write_text(WEB_PUSH)
    environment = {**os.environ, "NODE_EXTRA_CA_CERTS": way.certificate}
    command = ["node", "send.js", json.dumps(given)]
    return float(subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True).stdout)


def has_web_push(folder: Path) -> bool:
    command = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), "web-push@3.6.7"]
    return subprocess.run(command, capture_output=True).returncode == 0


def best(of: Callable[[int], float], count: int) -> float:
    return max(count / of(count) for _ in range(3))


def main() -> None:
    machine = platform.processor() or platform.machine()
    load = os.getloadavg()[0]
    print(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} x {machine}, load {load:.1f}")
    key = Vapid02()
    key.generate_keys()
    with tempfile.TemporaryDirectory() as name, sink(Path(name)) as way:
        own = best(lambda count: ours(way, key, count), 4000)
        print(f"the project's sender   {own:7.0f} messages a second of one core")
        other = best(lambda count: plain(way, key, count), 200)
        print(f"plain webpush()        {other:7.0f}   {own / other:.1f} times")
        if not has_web_push(Path(name)):
            print("node's web-push could not be installed here, and is left out")
            return
        other = best(lambda count: node(way, key, count, Path(name)), 4000)
        version = subprocess.run(["node", "--version"], check=True, capture_output=True, text=True).stdout
        print(f"node's web-push        {other:7.0f}   {own / other:.1f} times (node {version.strip()})")


def _local(way: Transport) -> str:
    return f"https://localhost:{next(iter(way.routes.values()))}/fcm/send/bench"


if __name__ == "__main__":
    main()
