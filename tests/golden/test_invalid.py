"""What an author reads when something is wrong, to the letter, in both languages.

A folder in `invalid/` holds only the files that differ from the small course; `expected.nl.txt` and
`expected.en.txt` beside them are what is shown.
"""

from pathlib import Path

import pytest

from casebook import files
from casebook.catalogue import Language
from casebook.report import text_of
from tests.conftest import SMALL, problems_of

INVALID = Path(__file__).resolve().parent / "invalid"


@pytest.mark.parametrize("name", sorted(path.name for path in INVALID.iterdir()))
def test_the_author_is_told(name: str, *, rewrite: bool) -> None:
    changed = {
        path: content for path, content in files.read(INVALID / name).items() if not path.startswith("expected.")
    }
    problems = sorted(problems_of({**files.read(SMALL), **changed}))
    languages: tuple[Language, ...] = ("nl", "en")
    for language in languages:
        told = "".join(f"{text_of(problem, language)}\n\n" for problem in problems)
        expected = INVALID / name / f"expected.{language}.txt"
        if rewrite:
            expected.write_text(told, encoding="utf-8")
        assert told == expected.read_text(encoding="utf-8")
