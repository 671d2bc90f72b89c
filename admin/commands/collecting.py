"""What the collector of garbage need not walk over again: all that lives as long as the service."""

from __future__ import annotations

import gc


def keep_for_good() -> None:
    """Spare the collector of garbage what lives as long as the process.

    The request in which it walked over all of that waited a sixth of a second longer.
    """
    gc.collect()
    gc.freeze()
