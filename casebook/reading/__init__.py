"""From the disk to documents: files as bytes, YAML and Markdown as values that know where they stand.

Comes in: a folder. Goes out: path → bytes (`disk`) and path → `Document` (`documents`), with problems beside them.
No other room touches the disk, but the one that replaces the output.
"""
