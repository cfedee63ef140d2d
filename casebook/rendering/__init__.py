"""The course shown through a theme: the article of every page, addresses, and the words that can be found.

Comes in: `Course` and `Theme`. Goes out: HTML, the same for all editions but for the addresses in it.
"""
