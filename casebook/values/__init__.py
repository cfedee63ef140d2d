"""The frozen values that steps and courses are both made of: kinds of value, tables, people, families, references.

Nothing here does anything; every later room may use it.
"""
