"""`/api/export`: everything of the person who asks, as a zip."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint

from server.archive.export import export
from server.web import owner_id, services

blueprint = APIBlueprint("archive", __name__, url_prefix="/api/export")


@blueprint.get("")
def download() -> Response:
    name = f"enishi-{services().clock().date()}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(export(services(), owner_id()), mimetype="application/zip", headers=headers)
