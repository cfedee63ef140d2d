"""What authors can write beside Markdown, as rules of its parser: pairs, what persons know, addresses of headings.

A rule is a file here and a line in `markdown`. It makes tokens: what is checked and what is shown are one reading.
"""
