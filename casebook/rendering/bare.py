"""A page without what HTML lets out: the same elements, attributes and words in fewer bytes."""

from markupsafe import Markup

from casebook.patterns import regex
from casebook.text.markup import trusted

# What begins and ends on a line of its own, so that no space beside it is ever seen, and the parts of a drawing. None
# of it can stand in `<pre>`.
_BLOCKS = (
    "address|article|aside|blockquote|d[dlt]|details|dialog|div|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|"
    "li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|g|marker|path|rect"
)
# What ends a paragraph by its start, and what by its end: only those, because in `<a>` a paragraph needs its own end.
_AFTER_P = (
    r"<(?:address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|"
    r"section|ul)[ >]|"  # before `table` not in a page without a doctype
    r"</(?:article|aside|blockquote|dd|details|div|fieldset|figure|footer|header|li|main|nav|section|td|th)>"
)
# Of each end what has to follow so that it says nothing.
_TOLD_BY = {
    "p": _AFTER_P,
    "li": "<li[ >]|</[ou]l>",
    "d[dt]": "<d[dt][ >]|</(?:div|dl)>",
    "t[dh]": "<t[dh][ >]|</tr>",
    "tr": "<tr[ >]|</t(?:able|body|head)>",
    "thead": "<tbody[ >]",
    "tbody": "<tbody[ >]|</table>",
    "option": "<option[ >]|</select>",
}
_ENDS = regex("|".join(f"</{name}>(?={after})" for name, after in _TOLD_BY.items()))
_SPACE = regex(rf"\n\s*(?=</?(?:{_BLOCKS})[ >])")
# A tag as templates and Markdown write it; any other is left as it is.
_TAG = regex(r"<[a-z][a-z0-9]*(?:\s+[^\s<>\"'=/]+(?:=\"[^\"]*\")?)+\s*/?>")
# A value that means the same without its quotes; an address inside the course gets its final form later.
_QUOTED = regex(r"=\"(?:(?!page:|step:|image:|files/)([^\s\"'=<>`]+))?\"(?=[ >])")


def bare(html: Markup) -> Markup:
    """HTML of a page without quotes, spaces and ends of elements that say nothing."""
    known = _Unquoted()
    shorter = _TAG.sub(lambda tag: known[tag[0]], str(html))
    return trusted(_ENDS.sub("", _SPACE.sub("", shorter)), "the same HTML")


class _Unquoted(dict[str, str]):
    """Tags without quotes, each made once."""

    def __missing__(self, tag: str) -> str:
        found = self[tag] = _QUOTED.sub(lambda value: f"={value[1]}" if value[1] else "", tag)
        return found
