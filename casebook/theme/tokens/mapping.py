"""Which names of the NL Design System stand for which of ours, as data.

`utrecht-` is the common tongue of its packages, `basis-` and `nl-` are the newer ones; Amsterdam has names of its own.
The most meaningful name comes first, one that a single package has comes last. A package can hold names of Amsterdam
with values that are not its own (that of “voorbeeld” has 156), so those count only where there are no others. What
begins with `todo-` is not read at all.
"""

from casebook.frozen import dataclass

PAGE, SURFACE, PAPER = "--color-page", "--color-surface", "--color-paper"
TEXT, SOFT = "--color-text", "--color-text-soft"
LINE, LINE_STRONG = "--color-line", "--color-line-strong"
LINK, LINK_STRONG = "--color-link", "--color-link-strong"
ACCENT, ACCENT_STRONG, ON_ACCENT = "--color-accent", "--color-accent-strong", "--color-on-accent"
ACCENT_SOFT, LENS, LENS_LINE = "--color-accent-soft", "--color-lens", "--color-lens-line"
FOCUS, FOCUS_EDGE = "--color-focus", "--color-focus-edge"
HEADER, ON_HEADER = "--color-header", "--color-on-header"
FOOTER, ON_FOOTER = "--color-footer", "--color-on-footer"
FONT, FONT_HEADING, RADIUS = "--font", "--font-heading", "--radius"

# The families of names that most packages share, and the one that stands alone.
COMMON, ALONE = ("--basis-", "--nl-", "--utrecht-"), "--ams-"


@dataclass(frozen=True)
class Chain:
    """Tokens of ours that belong together, and rows with their names in a package, in the order of the tokens.

    All are taken from the first row of which the first name has a value: a button and the words on it match only so.
    """

    tokens: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _one(token: str, *names: str) -> Chain:
    return Chain((token,), tuple((f"--{name}",) for name in names))


def _several(tokens: tuple[str, ...], *rows: tuple[str, ...]) -> Chain:
    return Chain(tokens, tuple(tuple(f"--{name}" for name in row) for row in rows))


COLOURS = (
    _one(
        PAGE,
        "basis-color-default-bg-document",
        "utrecht-document-background-color",
        "utrecht-page-body-background-color",
        "utrecht-page-background-color",
        "utrecht-root-background-color",
        "ams-color-background",
        "rvo-document-background-color",
    ),
    _one(
        SURFACE,
        "basis-color-default-bg-default",
        "utrecht-page-background-color",
        "utrecht-surface-background-color",
        "utrecht-spotlight-section-background-color",
        "ams-card-background-color",
        "rhc-card-background-color",
        "denhaag-sheet-background-color",
        "nijmegen-card-background-color",
        "of-card-background-color",
    ),
    _one(
        TEXT,
        "basis-color-default-color-document",
        "utrecht-document-color",
        "nl-paragraph-color",
        "utrecht-root-color",
        "utrecht-paragraph-color",
        "ams-paragraph-color",
    ),
    _one(
        SOFT,
        "basis-color-default-color-subtle",
        "nl-paragraph-lead-color",
        "utrecht-form-field-description-color",
        "ams-color-text-secondary",
    ),
    _one(
        LINE,
        "basis-color-default-border-subtle",
        "utrecht-separator-color",
        "utrecht-table-row-border-block-end-color",
        "ams-color-separator",
    ),
    _one(
        LINE_STRONG,
        "basis-form-control-border-color",
        "basis-color-default-border-default",
        "utrecht-textarea-border-color",
        "utrecht-form-control-border-color",
        "ams-text-area-border-color",
    ),
    _several(
        (LINK, LINK_STRONG),
        ("nl-link-color", "nl-link-hover-color"),
        ("utrecht-link-color", "utrecht-link-hover-color"),
        ("ams-link-color", "ams-link-hover-color"),
    ),
    _several(
        (ACCENT, ACCENT_STRONG, ON_ACCENT),
        ("nl-button-primary-background-color", "nl-button-primary-hover-background-color", "nl-button-primary-color"),
        (
            "utrecht-button-primary-action-background-color",
            "utrecht-button-primary-action-hover-background-color",
            "utrecht-button-primary-action-color",
        ),
        (
            "basis-color-action-1-inverse-bg-default",
            "basis-color-action-1-inverse-bg-hover",
            "basis-color-action-1-inverse-color-default",
        ),
        ("utrecht-button-background-color", "utrecht-button-hover-background-color", "utrecht-button-color"),
        (
            "ams-button-primary-background-color",
            "ams-button-primary-hover-background-color",
            "ams-button-primary-color",
        ),
    ),
    _one(
        ACCENT_SOFT,
        "basis-color-accent-1-bg-subtle",
        "basis-color-action-1-bg-subtle",
        "utrecht-alert-info-background-color",
        "denhaag-alert-info-background-color",
        "rvo-alert-info-background-color",
    ),
    _one(
        LENS,
        "basis-color-highlight-bg-default",
        "nl-mark-background-color",
        "utrecht-alert-warning-background-color",
        "ams-mark-background-color",
        "rvo-alert-warning-background-color",
    ),
    # The background of what has the focus. Never its outline: that was hard to see in four packages of ten.
    _one(
        FOCUS,
        "basis-focus-background-color",
        "nl-focus-background-color",
        "utrecht-focus-background-color",
        "utrecht-link-focus-background-color",
        "nijmegen-focus-background-color",
    ),
    _one(FOCUS_EDGE, "basis-focus-outline-color", "nl-focus-outline-color", "utrecht-focus-outline-color"),
    _several(
        (HEADER, ON_HEADER),
        ("utrecht-page-header-background-color", "utrecht-page-header-color"),
        ("ams-page-header-background-color", "ams-page-header-brand-name-color"),
        ("rhc-nav-bar-background-color", "rhc-nav-bar-color"),
        ("nijmegen-header-background-color", "nijmegen-header-item-color"),
        ("denhaag-page-header-background-color",),
    ),
    _several(
        (FOOTER, ON_FOOTER),
        ("utrecht-page-footer-background-color", "utrecht-page-footer-color"),
        ("ams-page-footer-spotlight-background-color",),
    ),
)

FONTS = (
    _one(
        FONT,
        "basis-text-font-family-default",
        "nl-paragraph-font-family",
        "utrecht-document-font-family",
        "ams-paragraph-font-family",
    ),
    _one(
        FONT_HEADING,
        "basis-heading-font-family",
        "nl-heading-level-1-font-family",
        "utrecht-heading-font-family",
        "utrecht-heading-1-font-family",
        "ams-heading-font-family",
    ),
)

LENGTHS = (_one(RADIUS, "basis-border-radius-md", "utrecht-button-border-radius", "ams-border-radius"),)
