"""The test push: when reminders are turned on, the person sees at once that they arrive."""

from datetime import timedelta

from server.push.notification import Notification
from server.push.sender import Message, Result, Sender, topic_of
from server.push.subscription import PushSubscription
from server.push.vapid import load_signer
from server.services import Services

_TTL = timedelta(minutes=1)
_WORDS = {
    "ja": ("通知のテスト", "連絡の時間になったら、このようにお知らせします。"),
    "en": ("Test notification", "This is how you will be told when it is time to write."),
}


async def send_test(services: Services, device: PushSubscription, language: str) -> Result:
    """Sends to this device now and says what its push service answered. `language`: ja or en."""
    title, body = _WORDS[language]
    notification = Notification(title, body, language, path="/", tag="test")
    payload = notification.payload(services.settings.origin)
    signer = load_signer(services.database, services.settings, services.clock)
    async with Sender(services.push, signer, services.clock) as sender:
        return await sender.send(device, Message(payload, _TTL, topic_of(device.id)))
