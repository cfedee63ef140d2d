"""Two small files that Windows can run, made here: no compiler is at hand on every machine, and nothing is copied.

`python_exe()` calls `Py_Main` of `python311.dll` with its command line, as the `python.exe` of python.org does;
`forwarding(…)` is a library whose functions are those of other libraries by other names.
"""

import struct
from collections.abc import Mapping

_AT = 0x1000  # where the only section lies in memory; in the file it follows the headers
_HEADERS = 0x200
_DLL = 0x2000


def python_exe() -> bytes:
    """A console program that does what its command line asks of `python311.dll`."""
    imports = {
        "kernel32.dll": ["GetCommandLineW", "ExitProcess"],
        "shell32.dll": ["CommandLineToArgvW"],
        "python311.dll": ["Py_Main"],
    }
    code_length = 64
    tables, slots = _imports(imports, _AT + code_length)
    code = bytearray()

    def call(name: str) -> None:
        code.extend(b"\xff\x15" + struct.pack("<i", slots[name] - (_AT + len(code) + 6)))

    code += b"\x48\x83\xec\x28"  # sub rsp, 40
    call("GetCommandLineW")
    code += b"\x48\x89\xc1\x48\x8d\x54\x24\x20"  # mov rcx, rax; lea rdx, [rsp+32]
    call("CommandLineToArgvW")
    code += b"\x8b\x4c\x24\x20\x48\x89\xc2"  # mov ecx, [rsp+32]; mov rdx, rax
    call("Py_Main")
    code += b"\x89\xc1"  # mov ecx, eax
    call("ExitProcess")
    section = bytes(code).ljust(code_length, b"\xcc") + tables
    return _image(section, entry=_AT, imports=(_AT + code_length, 20 * (len(imports) + 1)))


def forwarding(name: str, functions: Mapping[str, str]) -> bytes:
    """A library `name` with functions that are those of others (its name → `library.function`)."""
    names = sorted(functions)
    count = len(names)
    tables = 40 + 10 * count
    places, strings = [], b""
    for text in (name, *names, *(functions[one] for one in names)):
        places.append(_AT + tables + len(strings))
        strings += text.encode() + b"\0"
    own, named, forwards = places[0], places[1 : 1 + count], places[1 + count :]
    at = _AT + 40
    head = struct.pack("<IIHHIIIIIII", 0, 0, 0, 0, own, 1, count, count, at, at + 4 * count, at + 8 * count)
    lists = struct.pack(f"<{count}I{count}I{count}H", *forwards, *named, *range(count))
    section = head + lists + strings
    return _image(section, exports=(_AT, len(section)), library=True)


def exported(library: bytes) -> list[str]:
    """The names of the functions and values that a library for 64 bits has for others."""
    (start,) = struct.unpack_from("<I", library, 60)
    sections, length = struct.unpack_from("<H12xH", library, start + 6)
    (table,) = struct.unpack_from("<I", library, start + 24 + 112)
    rows: list[tuple[int, int, int]] = [
        struct.unpack_from("<III", library, start + 24 + length + 40 * row + 12) for row in range(sections)
    ]

    def at(address: int) -> int:
        """Where in the file lies what is at an address in memory."""
        return next(address - begin + place for begin, size, place in rows if begin <= address < begin + size)

    count, names = struct.unpack_from("<I4xI", library, at(table) + 24)
    found = struct.unpack_from(f"<{count}I", library, at(names))
    return [library[at(name) : library.index(b"\0", at(name))].decode() for name in found]


def _imports(libraries: Mapping[str, list[str]], at: int) -> tuple[bytes, dict[str, int]]:
    """The tables for functions of libraries, to lie at an address; and where the address of each function comes."""
    lookups = at + 20 * (len(libraries) + 1)
    length = sum(8 * (len(names) + 1) for names in libraries.values())
    strings_at = lookups + 2 * length
    directory, lookup, strings, slots = b"", b"", b"", {}
    for library, names in libraries.items():
        own = lookups + len(lookup)
        for name in names:
            slots[name] = lookups + length + len(lookup)
            lookup += struct.pack("<Q", strings_at + len(strings))
            strings += b"\0\0" + name.encode() + b"\0"
        lookup += bytes(8)
        directory += struct.pack("<IIIII", own, 0, 0, strings_at + len(strings), own + length)
        strings += library.encode() + b"\0"
    return directory + bytes(20) + lookup * 2 + strings, slots


def _image(
    section: bytes,
    *,
    entry: int = 0,
    imports: tuple[int, int] = (0, 0),
    exports: tuple[int, int] = (0, 0),
    library: bool = False,
) -> bytes:
    """A file of one section, for 64 bits."""
    stored = -(-len(section) // 0x200) * 0x200
    size = _AT + -(-len(section) // 0x1000) * 0x1000
    flags = 0x22 | (_DLL if library else 0)  # runs, and knows large addresses
    dos = b"MZ".ljust(60, b"\0") + struct.pack("<I", 64)
    coff = struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, flags)
    optional = struct.pack("<HBBIIIII", 0x20B, 14, 0, stored, 0, 0, entry, _AT)
    base = 0x6FF000000 if library else 0x140000000
    optional += struct.pack("<QIIHHHHHHIIIIHH", base, 0x1000, 0x200, 6, 0, 0, 0, 6, 0, 0, size, _HEADERS, 0, 3, 0x100)
    optional += struct.pack("<QQQQII", 0x200000, 0x1000, 0x100000, 0x1000, 0, 16)
    optional += struct.pack("<IIII", *exports, *imports) + bytes(8 * 14)
    header = struct.pack("<8sIIIIIIHHI", b".all", len(section), _AT, stored, _HEADERS, 0, 0, 0, 0, 0xE0000060)
    return (dos + b"PE\0\0" + coff + optional + header).ljust(_HEADERS, b"\0") + section.ljust(stored, b"\0")
