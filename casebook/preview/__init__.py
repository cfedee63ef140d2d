"""The course in the browser while it is being written: what is shown (`preview`), and the server that shows it."""
