"""Problems as data, and how they are told.

Comes in: a code, a place and what fills its words. Goes out: text, JSON or GitHub's commands.
`problem` is for everyone; `messages` (the words, in Dutch and English) and `printing` only for who talks to an author.
"""
