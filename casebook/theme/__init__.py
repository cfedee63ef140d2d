"""A theme read from its files, with the themes that it builds on: templates, styles, scripts joined to one, words.

Comes in: the files of themes. Goes out: `Theme`, and what goes wrong in a template as a problem with its place.
"""
