"""The rules of the sample city."""

from __future__ import annotations

import pytest

from city import AwardRules, CityProfile


@pytest.fixture
def rules(profile: CityProfile) -> AwardRules:
    """Yeosu's."""
    return profile.participation.awards
