"""Pages as bytes that every reader of them takes for the same letters."""


def page_bytes(html: str) -> bytes:
    """A page in ASCII: all other signs as character references.

    So its letters are right whatever a server says that its encoding is, and stay right when an editor or a mail
    filter writes the file again in another one. What stands in `style` and `script` is ASCII already: see `theme/lean`.
    """
    return html.encode("ascii", "xmlcharrefreplace")
