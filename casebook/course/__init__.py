"""The assembled course as frozen values: what checks look at and templates show. Made by `assembly`.

`case` holds a case with its assignments and steps, `course` the whole, `pages` the list of all its pages.
"""
