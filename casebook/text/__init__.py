"""What is within a text: Markdown to HTML, links, pairs, terms of the glossary, what persons know, numbers, sentences.

Comes in: a text as an author wrote it. Goes out: HTML with all that was found in it, or the sentences that people read.
Knows nothing of courses and cases.
"""
