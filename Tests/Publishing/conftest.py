"""What all tests share: the program, and a desk to try commands at."""

import os
from pathlib import Path

import pytest

from desk import Desk


@pytest.fixture(scope="session")
def program() -> Path:
    return Path(os.environ["ROLECALL"]).resolve()


@pytest.fixture(scope="session")
def desk(program, tmp_path_factory) -> Desk:
    """One for all commands, in the order of the documents: later ones build on earlier ones."""
    return Desk(tmp_path_factory.mktemp("desk"), program)
