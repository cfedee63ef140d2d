"""What leaves the house: the files of each edition, and the swap of the output folder.

Comes in: `Course` and `Theme`. Goes out: path → bytes (`render`), and, whole or not at all, a folder (`output`).
"""
