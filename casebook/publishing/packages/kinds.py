"""All kinds of package, by the names that authors type."""

from collections.abc import Callable, Mapping

from casebook.publishing.packages.cmi5 import cmi5
from casebook.publishing.packages.packing import Packing
from casebook.publishing.packages.portable import portable
from casebook.publishing.packages.scorm import scorm12, scorm2004
from casebook.publishing.packages.whole import whole

PACKAGES: Mapping[str, Callable[[Packing], Mapping[str, bytes]]] = {
    "cmi5": cmi5,
    "portable": portable,
    "scorm12": scorm12,
    "scorm2004": scorm2004,
    "zip": whole,
}
