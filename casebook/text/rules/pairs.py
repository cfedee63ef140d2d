"""`{zij|hij}` and `{=vader}` as tokens of their own: they can stand wherever words can, in a cell of a table too."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from casebook.patterns import regex
from casebook.text.pairs import PAIR
from casebook.text.rules.places import noting
from casebook.text.rules.plain_signs import DOTS

# Takes the place of a pair's bar while a text is cut into blocks, since a bar ends a cell; no text has it.
_BAR = "\ue010"
# What is hidden so, with what it stands for.
_SIGNS = {_BAR: "|", **{hidden: sign for sign, hidden in DOTS.items()}}
_HIDDEN = regex(r"\{[^{}]*\}")


def pairs_rule(markdown: MarkdownIt) -> None:
    """Let the parser know pairs. Their tokens have `described`, `reversed` and `same` (or None) in `meta`."""
    markdown.core.ruler.after("normalize", "pair_bars", _hide_bars)
    markdown.core.ruler.push("pair_bars_back", _show_bars)
    markdown.inline.ruler.before("escape", "pair", noting("{", _pair))


def _hide_bars(state: StateCore) -> None:
    if "{" in state.src:
        state.src = PAIR.sub(lambda match: match[0].replace("|", _BAR), state.src)


def _show_bars(state: StateCore) -> None:
    """Bars that were no pair's after all, as in code, are bars again; so are other signs that were hidden."""
    for sign, shown in _SIGNS.items():
        if sign in state.src:
            _show(state.tokens, sign, shown)


def _show(tokens: Sequence[Token], sign: str, shown: str) -> None:
    for token in tokens:
        for one in (token, *(token.children or ())):
            if sign in one.content or sign in one.info:
                one.content, one.info = one.content.replace(sign, shown), one.info.replace(sign, shown)
            for name, value in one.attrs.items():
                one.attrs[name] = value.replace(sign, shown) if isinstance(value, str) else value


def _pair(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (how the parser calls its rules)
    hidden = _HIDDEN.match(state.src, state.pos, state.posMax)
    match = PAIR.match(hidden[0].replace(_BAR, "|")) if hidden else None
    if not match:
        return False
    if not silent:
        token = state.push("pair", "", 0)
        words = {**match.groupdict(), "described": (match["described"] or "").removesuffix("\\")}  # `\\|` as in a cell
        words["described"] = words["described"] if match["described"] is not None else None
        token.content = words["described"] if words["same"] is None else words["same"]
        token.markup = match[0]
        sides = {side: _plain(text, state) for side, text in words.items()}
        token.meta = {**sides, "marked": any(_is_marked(text, state) for text in words.values())}
    state.pos += len(match[0])
    return True


def _plain(text: str | None, state: StateInline) -> str | None:
    """A side of a pair as plain words: its escapes and entities are resolved."""
    if text is None or not any(sign in text for sign in "\\&"):
        return text
    tokens: list[Token] = []
    state.md.inline.parse(text, state.md, {}, tokens)
    return "".join("\n" if token.type == "softbreak" else token.content for token in tokens)


def _is_marked(text: str | None, state: StateInline) -> bool:
    """Whether a side has emphasis, code or a link: a pair is exchanged as words, so these would be lost."""
    if not text or not any(sign in text for sign in "*_`["):
        return False
    tokens: list[Token] = []
    state.md.inline.parse(text, state.md, {}, tokens)
    return any(token.type not in ("text", "text_special", "softbreak") for token in tokens)
