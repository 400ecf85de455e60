"""What the processes of one run of the tests share."""

from __future__ import annotations

import os

import outcomes
import pytest


@pytest.fixture(scope="session", autouse=True)
def shared(tmp_path_factory: pytest.TempPathFactory) -> None:
    """With several processes, what became of the hostile inputs is worked out by the first that asks."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        outcomes.SHARED[:] = [tmp_path_factory.getbasetemp().parent]
