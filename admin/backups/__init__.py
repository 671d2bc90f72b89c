"""Back-ups: everything that is kept, in one file, whatever database it is kept in.

The rules, in order:

1. A back-up is taken of one moment, while the service goes on; no process waits for it.
2. Its file is there whole or not at all, readable by its owner alone, and replaces nothing.
3. Every part of it has its hash in the manifest, and all of them are checked before anything is
   restored.
4. What is restored goes into an empty database, all of it or nothing, and is brought to the
   newest shape in the same transaction.
5. What citizens were promised to be gone within hours, or once they take it back, is not in it
   (`LEFT_OUT`).
6. Keys are in it only when they are asked for, and replace none. They are those of the same moment.

A back-up of SQLite can be restored into PostgreSQL, and the other way round.
"""

from admin.backups.archive import Contents
from admin.backups.backing_up import BACKING_UP, LEFT_OUT, back_up
from admin.backups.restoring import CHECKING, RESTORING, restore

__all__ = ["BACKING_UP", "CHECKING", "LEFT_OUT", "RESTORING", "Contents", "back_up", "restore"]
