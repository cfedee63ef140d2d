"""A number as a language writes it."""

_POINTS = {"nl": ",", "en": "."}


def figure(value: float, language: str) -> str:
    """A number in figures, without needless noughts: 2,5 in Dutch and 2.5 in English."""
    return f"{value:.10g}".replace(".", _POINTS[language])
