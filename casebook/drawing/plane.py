"""Where things are in a drawing."""

# A point: how far from the left and from the top, in the units of the drawing.
Point = tuple[int, int]
