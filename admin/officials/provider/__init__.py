"""Signing in at the city's own identity provider (OpenID Connect), where one is set.

asking      asking beside the database's work, so many times a minute
flows       one way there and back, bound to the browser that began it
provider    what is asked of the provider, and what of its answer is believed
http        the provider over the network, and nothing else
wiring      the provider as an operator has set it
"""

from admin.officials.provider.asking import EACH_A_MINUTE, Asking
from admin.officials.provider.flows import Flow, Flows
from admin.officials.provider.provider import Provider
from admin.officials.provider.wiring import provider_as_set

__all__ = ["EACH_A_MINUTE", "Asking", "Flow", "Flows", "Provider", "provider_as_set"]
