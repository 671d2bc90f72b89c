"""The register of AI systems: what the city uses, since when, on which ground (조례 제3조제3항).

model, texts        the nouns, frozen, and the keys of what is said
rules               the rules, pure functions, in files by their question
links, meter        what is looked at before an entry is shown: its links, its gaps, its language
tables, room        where it is kept, as the books of every room (`admin.books`)
binding, drifts     what the committee decided of a system, and where what runs differs from it
bindings            how a decision binds, what is looked for, and what is paused
books, desk         what the rules say of an entry, and the changes there are
written, shown      an entry as JSON, and the lists of what is shown
searching           what is found in a list
own                 the assistant's own entry, made of the running set-up
speaking            an entry and its findings in words
duties              what is to be done by a day
exports             the same entries for machines, in the shapes that others have agreed on
"""

from admin.register.binding import (
    Aspect,
    Binding,
    Drift,
    Setup,
    mark_of_setup,
    own_setup,
    setup_of,
)
from admin.register.bindings import Bindings
from admin.register.books import RegisterBooks
from admin.register.desk import Found, Look, Register, mark_of
from admin.register.drifts import Drifts, Standing
from admin.register.duties import RegisterDuties, RegisterDuty
from admin.register.links import links_of, own_path
from admin.register.meter import Meter, completeness, plain_scores
from admin.register.model import (
    FIELDS,
    LONGEST,
    LONGEST_TEXT,
    PARTS,
    Area,
    Part,
    Proof,
    Release,
    Role,
    Stage,
    System,
)
from admin.register.own import OWN_KEY, own_entry
from admin.register.room import REGISTER
from admin.register.searching import KINDS, LONGEST_ASKED, Asked
from admin.register.shown import Line, Listed, Lists, Shown
from admin.register.speaking import (
    Say,
    aspect_name,
    drift_told,
    drift_written,
    said_value,
    unvouched_told,
    value_name,
)
from admin.register.texts import (
    ABOUT,
    EVERY_KEY,
    SystemField,
    SystemsRule,
    field_name,
    part_name,
)
from admin.register.written import PUBLIC, Written, kind_of, read_written, written

__all__ = [
    "ABOUT",
    "EVERY_KEY",
    "FIELDS",
    "KINDS",
    "LONGEST",
    "LONGEST_ASKED",
    "LONGEST_TEXT",
    "OWN_KEY",
    "PARTS",
    "PUBLIC",
    "REGISTER",
    "Area",
    "Asked",
    "Aspect",
    "Binding",
    "Bindings",
    "Drift",
    "Drifts",
    "Found",
    "Line",
    "Listed",
    "Lists",
    "Look",
    "Meter",
    "Part",
    "Proof",
    "Register",
    "RegisterBooks",
    "RegisterDuties",
    "RegisterDuty",
    "Release",
    "Role",
    "Say",
    "Setup",
    "Shown",
    "Stage",
    "Standing",
    "System",
    "SystemField",
    "SystemsRule",
    "Written",
    "aspect_name",
    "completeness",
    "drift_told",
    "drift_written",
    "field_name",
    "kind_of",
    "links_of",
    "mark_of",
    "mark_of_setup",
    "own_entry",
    "own_path",
    "own_setup",
    "part_name",
    "plain_scores",
    "read_written",
    "said_value",
    "setup_of",
    "unvouched_told",
    "value_name",
    "written",
]
