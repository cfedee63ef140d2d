"""What earlier builds made, for the next one: in memory, on the disk, and whether there is anything to do at all.

All of it can be thrown away at any time: a build from nothing gives the same bytes. `unchanged` and `store` need no
package, since they are asked before anything is imported.
"""
