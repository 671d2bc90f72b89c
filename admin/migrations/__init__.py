"""The database's shape, step by step: brings any older database up to what the rooms expect.

The only place that may see the tables of every room. Steps are in `versions/`, one file each,
named after what they change; they only ever run forwards.
"""

from admin.migrations.shape import Shape, make_and_fill, migrate, needed, revision_of, shape_of

__all__ = ["Shape", "make_and_fill", "migrate", "needed", "revision_of", "shape_of"]
