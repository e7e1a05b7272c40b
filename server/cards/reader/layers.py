"""A small network with one hidden layer: what the scorer and the spaces are weighed with."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class Layers:
    """Features are shifted and scaled, then weighed twice."""

    shift: Matrix
    scale: Matrix
    inner: Matrix
    inner_bias: Matrix
    outer: Matrix
    outer_bias: Matrix

    def chances(self, rows: Matrix) -> Matrix:
        """Rows of features -> rows of probabilities over the classes."""
        hidden = np.maximum(((rows - self.shift) / self.scale).clip(-4, 4) @ self.inner + self.inner_bias, 0)
        scores = hidden @ self.outer + self.outer_bias
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float32)


def load_layers(path: Path) -> tuple[Layers, ...]:
    """The networks of a file, in their order."""
    with np.load(path) as file:
        parts = {key: file[key].astype(np.float32) for key in file.files}
    count = len(parts) // len(Layers.__dataclass_fields__)
    return tuple(
        Layers(*(parts[f"{name}{stage}"] for name in Layers.__dataclass_fields__))
        for stage in range(1, count + 1)
    )


def save_layers(layers: tuple[Layers, ...], path: Path) -> None:
    parts = {
        f"{name}{stage}": getattr(each, name).astype(np.float16)
        for stage, each in enumerate(layers, 1)
        for name in Layers.__dataclass_fields__
    }
    np.savez_compressed(path, allow_pickle=False, **parts)
