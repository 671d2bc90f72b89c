"""The officials' web: its door, its gate, and a file for each subject.

Answers the question "what does an official see and do, and who lets them?".
"""

from admin.office.building import office_pages, office_routes
from admin.office.gate import Page

__all__ = ["Page", "office_pages", "office_routes"]
