"""A neural network from the rapidocr wheel, run by OpenVINO where it is installed, else by ONNX Runtime.

The wheel is used for its weights (PP-OCRv6 small, Apache-2.0) only: importing it would bring in code that
fetches models and fonts from the network.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Tensor = NDArray[np.float32]

DETECTOR = "PP-OCRv6_det_small.onnx"
RECOGNISER = "PP-OCRv6_rec_small.onnx"
TURNED = "ch_ppocr_mobile_v2.0_cls_mobile.onnx"


@dataclass(frozen=True)
class Network:
    """`run` takes a batch and gives the first output; it belongs to one thread. `alphabet`: what the classes
    of a recogniser stand for, one a line."""

    run: Callable[[Tensor], Tensor]
    alphabet: str


def load_network(weights: str) -> Network:
    path = str(_weights_folder() / weights)
    return _openvino(path) if find_spec("openvino") else _onnxruntime(path)


@cache
def _weights_folder() -> Path:
    wheel = find_spec("rapidocr")
    if wheel is None or wheel.origin is None:
        raise ModuleNotFoundError("The package rapidocr, which carries the weights, is not installed.")
    return Path(wheel.origin).parent / "models"


def _threads() -> int:
    """Beyond four the small networks gain nothing."""
    return min(4, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def _openvino(path: str) -> Network:
    core = import_module("openvino").Core()
    model = core.read_model(path)
    key = ["framework", "character"]
    alphabet = model.get_rt_info(key).value if model.has_rt_info(key) else ""
    hints = {"INFERENCE_NUM_THREADS": _threads(), "PERFORMANCE_HINT": "LATENCY"}
    request = core.compile_model(model, "CPU", hints).create_infer_request()

    def run(batch: Tensor) -> Tensor:
        request.infer([batch])
        output: Tensor = request.get_output_tensor().data
        return output

    return Network(run, alphabet)


def _onnxruntime(path: str) -> Network:
    runtime = import_module("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = _threads()
    options.enable_cpu_mem_arena = False  # the arena keeps the peak of every shape ever seen
    options.log_severity_level = 3
    session = runtime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name

    def run(batch: Tensor) -> Tensor:
        output: Tensor = session.run(None, {name: batch})[0]
        return output

    return Network(run, session.get_modelmeta().custom_metadata_map.get("character", ""))
