"""Purchases of AI (인공지능 조례 제12조): which offer comes first, and why another was taken."""

from admin.purchases.desk import PURCHASES, Purchases, Weighing
from admin.purchases.model import Offer, Purchase, Request, Subject
from admin.purchases.rules import is_assessed, is_certified
from admin.purchases.texts import PurchaseRule

__all__ = [
    "PURCHASES",
    "Offer",
    "Purchase",
    "PurchaseRule",
    "Purchases",
    "Request",
    "Subject",
    "Weighing",
    "is_assessed",
    "is_certified",
]
