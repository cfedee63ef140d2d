"""What holds of the shipped course as a whole."""

from casebook.cache.memory import Cache
from casebook.project import project_at
from casebook.publishing.packages.kinds import PACKAGES
from casebook.publishing.packages.packing import Packing
from casebook.reading import disk
from casebook.rendering.articles import Articles
from tests.conftest import ROOT, course_of, theme_of


def test_nothing_leads_back_to_what_is_still_to_come_unless_that_asks_about_it() -> None:
    course = course_of(disk.read(ROOT / "content"))
    for assignment in course.assignments:
        places = {step.id: index for index, step in enumerate(assignment.steps)}
        by_id = {step.id: step for step in assignment.steps}
        for step in assignment.steps:
            owner = by_id.get(step.owner or step.id)
            assert owner, step.id
            assert places[owner.id] <= places[step.id] or step.id in owner.body.about


def test_the_whole_course_is_small_enough_for_every_lms() -> None:
    course = course_of(disk.read(ROOT / "content"))
    made = PACKAGES["scorm12"](Packing(project_at(ROOT), Articles(course, theme_of(), Cache()), {}, None, {}))
    assert len(made["genderbril-scorm12.zip"]) < 255_000
    assert max(len(step.id) for step in course.steps) < 255  # an LMS keeps no longer place
