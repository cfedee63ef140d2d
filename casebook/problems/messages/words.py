"""What an entry of the catalogue is."""

from typing import Literal

Language = Literal["nl", "en"]

# code → language → (message, hint); `{…}` are the problem's values
Messages = dict[str, dict[Language, tuple[str, str]]]
