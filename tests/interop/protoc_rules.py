"""Asks protoc about the table of `tests/compiler_rules.rs`.

    protoc_rules.py RULES OUTPUT_FOLDER

Each case must be accepted or refused as the table says, and the descriptor of what is accepted must have the hash
that stands there.
"""

import pathlib
import shutil
import subprocess
import sys

PROTOC = [sys.executable, "-m", "grpc_tools.protoc", "--include_source_info", "-I."]


def file_of_set(octets):
    """The file in a descriptor set of one file."""
    assert octets[0] == 0x0A
    place, length, shift = 1, 0, 0
    while True:
        octet = octets[place]
        place += 1
        length |= (octet & 0x7F) << shift
        shift += 7
        if octet < 0x80:
            break
    assert place + length == len(octets)
    return octets[place:]


def fnv(octets):
    value = 0xCBF29CE484222325
    for octet in octets:
        value = (value ^ octet) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def verdict(files, folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in files:
        (folder / name).write_text(text + "\n")
    output = folder / "set.pb"
    command = [*PROTOC, f"-o{output}", files[0][0]]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    if done.returncode != 0:
        return "refused"
    return f"accepted {fnv(file_of_set(output.read_bytes()))}"


def main():
    rules, folder = sys.argv[1:]
    table = pathlib.Path(rules).read_text()
    cases = table.removeprefix("== ").split("\n\n== ")
    wrong = 0
    for case in cases:
        name, *parts = case.split("\n-- ")
        *files, expected = [part.partition("\n")[::2] for part in parts]
        told = verdict(files, pathlib.Path(folder).resolve() / "rules")
        if told != expected[0]:
            wrong += 1
            print(f"protoc: rules: {name}: protoc says {told}, the table {expected[0]}")
    print(f"protoc: {len(cases) - wrong} of {len(cases)} rules are protoc's")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
