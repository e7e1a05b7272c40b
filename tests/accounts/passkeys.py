"""What a phone does with passkeys, for tests: from the options to the answer that is sent."""

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.accounts.authenticator import Authenticator, Json


def options(client: FlaskClient, path: str = "/api/passkeys/options", **body: str) -> Json:
    answer = client.post(path, json=body) if body else client.post(path)
    assert answer.status_code == 200, answer.text
    return dict(answer.get_json()["options"])


def add(client: FlaskClient, authenticator: Authenticator) -> TestResponse:
    credential = authenticator.create(options(client))
    return client.post("/api/passkeys", json={"credential": credential})


def sign_in(client: FlaskClient, authenticator: Authenticator) -> TestResponse:
    credential = authenticator.get(options(client, "/api/passkeys/sign-in/options"))
    return client.post("/api/passkeys/sign-in", json={"credential": credential})
