import pytest


@pytest.fixture(scope="session")
def rewrite(request: pytest.FixtureRequest) -> bool:
    """Whether the expected files are written anew."""
    return bool(request.config.getoption("--rewrite"))
