"""House styles: the CSS file with a municipality's design tokens, as colours, letters and corners of our own.

In come the layers of a theme, out go the values that a page needs and what is wrong with them; nothing of the file
itself reaches a page. `house_style.py` is the way in; `mapping.py` says, as data, which names stand for which of ours.
"""
