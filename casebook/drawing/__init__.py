"""Drawings worked out as coordinates: the family of a case (`genogram`) and the map of its steps (`map`).

Comes in: frozen values of a family or a case. Goes out: frozen values of a drawing; the theme makes the SVG.
"""
