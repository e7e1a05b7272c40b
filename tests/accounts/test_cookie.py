from flask.testing import FlaskClient

from server import create_app
from server.accounts.invitation import invite_link
from server.config import Settings
from server.services import Services
from tests.conftest import MovableClock
from tests.person import Person


def come_in(client: FlaskClient, services: Services, **environ: str) -> str:
    link = invite_link(services.database, services.settings, services.clock())
    body = {"code": link.split("code=")[1]}
    answer = client.post("/api/session", json=body, environ_overrides=environ)
    assert answer.status_code == 200
    return answer.headers["Set-Cookie"]


def test_the_cookie_on_this_machine_is_plain_and_kept_from_scripts(
    services: Services, stranger: FlaskClient
) -> None:
    cookie = come_in(stranger, services)
    assert cookie.startswith("enishi=")
    assert {"HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Secure" not in cookie
    assert "Domain" not in cookie


def test_behind_https_the_cookie_belongs_to_this_host_alone(settings: Settings, clock: MovableClock) -> None:
    app = create_app(settings.model_copy(update={"public_url": "https://enishi.example"}), clock)
    services: Services = app.extensions["enishi"]
    cookie = come_in(app.test_client(), services, **{"wsgi.url_scheme": "https"})
    services.database.close()
    assert cookie.startswith("__Host-enishi=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Domain" not in cookie


def test_every_process_reads_the_cookie_of_every_other(
    naoki: Person, settings: Settings, clock: MovableClock
) -> None:
    other = create_app(settings, clock)
    client = other.test_client()
    cookie = naoki.client.get_cookie("enishi")
    assert cookie
    client.set_cookie("enishi", cookie.value)
    assert client.get("/api/session").get_json()["user"]["id"] == str(naoki.id)
    other.extensions["enishi"].database.close()
