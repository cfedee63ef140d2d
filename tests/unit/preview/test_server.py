"""What the preview takes for news, and how long it waits for more."""

import pytest
from watchdog import events

from casebook.preview.server import CLOSED, SETTLE, delay_after


@pytest.mark.parametrize(
    ("event", "delay"),
    [
        (events.FileClosedEvent("pages/index.md"), CLOSED),
        (events.FileModifiedEvent("pages/index.md"), SETTLE),
        (events.FileCreatedEvent("pages/index.md"), SETTLE),
        (events.FileMovedEvent("pages/.index.md.new", "pages/index.md"), SETTLE),
        (events.FileDeletedEvent("pages/index.md"), SETTLE),
        (events.DirMovedEvent("cases/een", "cases/twee"), SETTLE),
        (events.DirModifiedEvent("pages"), None),
        (events.FileOpenedEvent("pages/index.md"), None),
        (events.FileClosedNoWriteEvent("pages/index.md"), None),
        (events.FileClosedEvent("pages/.index.md.swp"), None),
        (events.FileMovedEvent("pages/.a", "pages/.b"), None),
    ],
)
def test_a_file_that_was_closed_is_built_soonest_and_what_only_reads_never(
    event: events.FileSystemEvent, delay: float | None
) -> None:
    assert delay_after(event) == delay


def test_who_closes_a_file_is_waited_for_less_than_who_is_still_writing() -> None:
    assert CLOSED < SETTLE
