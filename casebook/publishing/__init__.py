"""What leaves the house: the files of each edition, made of rendered pages."""
