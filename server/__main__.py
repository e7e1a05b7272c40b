"""The `enishi` command. Without a word it serves: web, worker and reminder in one process tree."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.exc import OperationalError

from server import supervisor
from server.accounts.invitation import invite_link, recover_link
from server.app import open_services
from server.config import Settings, WrongSetting, load
from server.errors import EnishiError


def main(arguments: list[str] | None = None) -> int:
    chosen = _parser().parse_args(arguments)
    if chosen.command == "read":
        from server.cards.reader.command import read_command

        return read_command(chosen.photos, chosen.form, chosen.explain)
    try:
        settings = load()
        settings.data.mkdir(parents=True, exist_ok=True)
        return COMMANDS[chosen.command](settings, chosen)
    except (WrongSetting, OSError) as wrong:
        print(f"enishi: {wrong}", file=sys.stderr)
    except OperationalError as wrong:
        reason = str(wrong.orig).splitlines()[0]
        print(f"enishi: DATABASE_URL names a database that cannot be opened: {reason}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="enishi", description="Turn the people you meet into a network.")
    commands = parser.add_subparsers(dest="command", metavar="command")
    parser.set_defaults(command="serve")
    for name, told in HELP.items():
        command = commands.add_parser(name, help=told, description=told)
        if name in ("invite", "recover"):
            command.add_argument("name", nargs="?", default="", help="whose link it is")
        if name in ("backup", "restore"):
            command.add_argument("file", type=Path, metavar="FILE.tar")
    read = commands.add_parser("read", help="read photos of name cards")
    forms = read.add_mutually_exclusive_group()
    for form, told in FORMS.items():
        forms.add_argument(f"--{form}", dest="form", action="store_const", const=form, help=told)
    read.add_argument("--explain", type=Path, metavar="DIR", help="write pictures of every stage into DIR")
    read.add_argument("photos", nargs="+", type=Path, metavar="PHOTO", help="a photo, or a folder of them")
    read.set_defaults(form="table")
    return parser


def serve(settings: Settings, _chosen: argparse.Namespace) -> int:
    return supervisor.run(settings)


def work(settings: Settings, _chosen: argparse.Namespace) -> int:
    from server.cards import worker
    from server.cards.reader import Reader

    worker.run(open_services(settings), supervisor.stop_on_signal(), Reader)
    return 0


def remind(settings: Settings, _chosen: argparse.Namespace) -> int:
    from server.channels import mailing
    from server.followups import reminder

    services, stop = open_services(settings), supervisor.stop_on_signal()
    with mailing.beside(services, stop):
        reminder.run(services, stop)
    return 0


def migrate(settings: Settings, _chosen: argparse.Namespace) -> int:
    supervisor.prepare(settings)
    return 0


def link(settings: Settings, chosen: argparse.Namespace) -> int:
    make = invite_link if chosen.command == "invite" else recover_link
    services = open_services(settings)
    try:
        print(make(services.database, settings, services.clock(), chosen.name))
    except EnishiError as error:
        print(f"enishi: {error.detail}", file=sys.stderr)
        return 1
    return 0


def demo(settings: Settings, _chosen: argparse.Namespace) -> int:
    from server.demo.fill import fill

    services = open_services(settings)
    try:
        print(
            f"\n  A year is in it. Start enishi, then open this link (it works once):\n  {fill(services)}\n"
        )
    except EnishiError as error:
        print(f"enishi: {error.detail}", file=sys.stderr)
        return 1
    finally:
        services.database.close()
    return 0


def archive(settings: Settings, chosen: argparse.Namespace) -> int:
    from server.archive.backup import backup
    from server.archive.restore import restore

    services = open_services(settings)
    try:
        (backup if chosen.command == "backup" else restore)(services, chosen.file)
    except EnishiError as error:
        print(f"enishi: {error.detail}", file=sys.stderr)
        return 1
    finally:
        services.database.close()
    return 0


HELP = {
    "serve": "web, worker and reminder together (the default)",
    "worker": "read the cards that wait",
    "reminder": "send the reminders that are due, by push and by mail",
    "migrate": "bring the database up to date; print the first link while nobody has an account",
    "invite": "print a link that lets another person in",
    "recover": "print a link for somebody who lost their phone",
    "demo": "fill an empty database with a year of somebody who does not exist, and print a link",
    "backup": "write everything into one file, while everything goes on",
    "restore": "put a backup back, where nobody has an account yet",
}
FORMS = {
    "json": "one JSON line a photo, with confidences and boxes",
    "csv": "one row a card, for a spreadsheet",
    "vcard": "one vCard a card, for an address book",
}
COMMANDS: dict[str, Callable[[Settings, argparse.Namespace], int]] = {
    "serve": serve, "worker": work, "reminder": remind, "migrate": migrate, "invite": link, "recover": link,
    "demo": demo, "backup": archive, "restore": archive,
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
