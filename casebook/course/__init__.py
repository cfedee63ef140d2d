"""The assembled course as frozen values: what checks look at and templates show. Made by `assembly`."""
