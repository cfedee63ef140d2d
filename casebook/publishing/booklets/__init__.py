"""Paper: the course as booklets in PDF/UA.

Comes in: `Course`. Goes out: path → bytes. What a booklet says is data (`Booklet`), which `booklet.typ` sets.
"""
