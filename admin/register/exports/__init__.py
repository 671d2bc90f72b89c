"""The register's entries for machines, in the shapes that others have agreed on.

dutch       the publication standard 1.0 of the Dutch government's register of algorithms
atrs        the shape of the British Algorithmic Transparency Recording Standard
table       a table for spreadsheets

What a standard has no place for, the module says; reading back what was written gives the rest.
"""

from admin.register.exports.atrs import atrs_record, read_atrs_record
from admin.register.exports.dutch import dutch_record, read_dutch_record
from admin.register.exports.table import table_of

__all__ = ["atrs_record", "dutch_record", "read_atrs_record", "read_dutch_record", "table_of"]
