"""The rules of the sample city."""

from __future__ import annotations

import pytest

from city import CityProfile, CommitteeRules


@pytest.fixture
def rules(profile: CityProfile) -> CommitteeRules:
    """Yeosu's."""
    return profile.committee
