"""A demo: what officials keep, made up, in a database that says so on every page.

    stage       what a part stands on, and whether a database is a demo's
    officials, committee, register, plan, surveys, partners, purchases, awards
                a function for each room that fills its books
    questions, exchanges, opinions, audits
                what citizens asked and said to it, and what auditors made of it
    parts       those functions, in their order; a room adds its own there
    filling     fills what is not filled yet, and nothing where something real is kept

What is made up stands in `made_up*.toml`: names and dates of nobody. What answers tell
stands in the texts that this project ships.
"""

from admin.demo.filling import fill
from admin.demo.stage import Stage, is_demo

__all__ = ["Stage", "fill", "is_demo"]
