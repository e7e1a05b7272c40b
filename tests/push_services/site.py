"""A page that does nothing but subscribe, and a worker that does nothing but show what it is sent."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Self

WORKER = """
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('push', event => event.waitUntil(
    self.registration.showNotification(event.data.text(), {body: '昨日の勉強会', data: '/opened'})));
self.addEventListener('notificationclick', event =>
    event.waitUntil(self.clients.openWindow(event.notification.data)));
"""
PAGE = "<!doctype html><html lang=en><link rel=icon href=data:,><title>A page</title>"

SUBSCRIBE = """async key => {
    const registration = await navigator.serviceWorker.register('/worker.js');
    await navigator.serviceWorker.ready;
    const options = {userVisibleOnly: true, applicationServerKey: key};
    return (await registration.pushManager.subscribe(options)).toJSON();
}"""
SHOWN = """async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(shown => shown.title);
}"""


class Site:
    """A context manager; `origin` serves the page at every path but the worker's."""

    def __enter__(self) -> Self:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Answer)
        self.origin = f"http://localhost:{self._server.server_port}"
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        is_worker = self.path == "/worker.js"
        content = (WORKER if is_worker else PAGE).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript" if is_worker else "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Quiet."""
