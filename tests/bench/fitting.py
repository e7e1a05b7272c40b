"""Teaching of the reader's small networks."""

import numpy as np
from numpy.typing import NDArray

from server.cards.reader.layers import Layers, Matrix

EPOCHS, RATE, DECAY = 60, 3e-3, 1e-4


def fitted(rows: Matrix, classes: NDArray[np.int64], count: int, seed: int = 0, hidden: int = 40) -> Layers:
    """A network that tells `count` classes from rows of features: Adam on the cross entropy, a part of the
    features hidden each time so that none is leant on alone."""
    dice = np.random.default_rng(seed)
    shift, scale = rows.mean(axis=0), np.maximum(rows.std(axis=0), 0.05)
    data = ((rows - shift) / scale).clip(-4, 4).astype(np.float32)
    sizes = ((data.shape[1], hidden), (hidden,), (hidden, count), (count,))
    weights = [
        dice.normal(0, (2 / size[0]) ** 0.5, size) if len(size) > 1 else np.zeros(size) for size in sizes
    ]
    first, second = [np.zeros_like(w) for w in weights], [np.zeros_like(w) for w in weights]
    step, batch = 0, 256
    for epoch in range(EPOCHS):
        order = dice.permutation(len(data))
        rate = RATE * 0.5 * (1 + np.cos(np.pi * epoch / EPOCHS))
        for start in range(0, len(order), batch):
            step += 1
            chosen = order[start : start + batch]
            kept = data[chosen] * (dice.random((len(chosen), data.shape[1])) > 0.08)
            for index, slope in enumerate(_slopes(kept, classes[chosen], weights)):
                slope = slope + DECAY * weights[index]
                first[index] = 0.9 * first[index] + 0.1 * slope
                second[index] = 0.999 * second[index] + 0.001 * slope**2
                push = first[index] / (1 - 0.9**step) / (np.sqrt(second[index] / (1 - 0.999**step)) + 1e-8)
                weights[index] = weights[index] - rate * push
    return Layers(*(np.asarray(part, np.float32) for part in (shift, scale, *weights)))


def _slopes(
    rows: Matrix, classes: NDArray[np.int64], weights: list[NDArray[np.float64]]
) -> list[NDArray[np.float64]]:
    inner, inner_bias, outer, outer_bias = weights
    hidden = np.maximum(rows @ inner + inner_bias, 0)
    scores = hidden @ outer + outer_bias
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    chances[np.arange(len(classes)), classes] -= 1
    chances /= len(classes)
    back = (chances @ outer.T) * (hidden > 0)
    return [rows.T @ back, back.sum(axis=0), hidden.T @ chances, chances.sum(axis=0)]
