"""What the service is made of: every installed part, its version, licence and files.

Answers the question "what runs here, who wrote it, and is it what was pinned?".
"""

from admin.supply.bill import bill_of
from admin.supply.code import loads_of, own_code
from admin.supply.files import model_files, unsafe_file
from admin.supply.parts import OWN, Part, altered_files, part_of, parts
from admin.supply.pins import pins

__all__ = [
    "OWN",
    "Part",
    "altered_files",
    "bill_of",
    "loads_of",
    "model_files",
    "own_code",
    "part_of",
    "parts",
    "pins",
    "unsafe_file",
]
