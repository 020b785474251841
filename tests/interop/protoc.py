"""Compares descriptor sets, and what is refused: ours and protoc's.

    protoc.py OUR_PROGRAM OUTPUT_FOLDER CONFORMANCE_PROTOS PUBLIC_PROTOS

Descriptor sets must be the same octets. Files of the language's corner cases, which lie beside this program, are
compiled by both or refused by both, and then in the same lines.
"""

import difflib
import pathlib
import re
import subprocess
import sys

import grpc_tools
from google.protobuf import descriptor_pb2

WELL_KNOWN = pathlib.Path(grpc_tools.__file__).parent / "_proto"
PROTOC = [sys.executable, "-m", "grpc_tools.protoc", "--include_imports", "--include_source_info"]


def protos(folder, but=""):
    """The files below a folder as imports spell them, without those in the folder `but`."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*.proto"))
    return sorted(name for name in names if not but or not name.startswith(but))


def run(command, folder):
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    return done.returncode, done.stdout + done.stderr


def both(ours, output, include, files, options=()):
    """Compiles by both: statuses and outputs."""
    output.mkdir(parents=True, exist_ok=True)
    theirs, own = output / "protoc.pb", output / "viewbuf.pb"
    for path in (theirs, own):
        path.unlink(missing_ok=True)
    # The files of google/protobuf come from the same place for both.
    protoc = run([*PROTOC, *options, "-I.", f"-I{WELL_KNOWN}", f"-o{theirs}", *files], include)
    viewbuf = run([ours, *options, "-I", ".", "-I", str(WELL_KNOWN), "-o", str(own), *files], include)
    return protoc, viewbuf, theirs, own


def show_difference(one, other):
    sets = []
    for path in (one, other):
        message = descriptor_pb2.FileDescriptorSet()
        message.ParseFromString(path.read_bytes())
        sets.append({file.name: file for file in message.file})
    if list(sets[0]) != list(sets[1]):
        print("  the files differ, or their order")
    for name, file in sets[0].items():
        if name in sets[1] and file != sets[1][name]:
            lines = (str(of[name]).splitlines() for of in sets)
            shown = difflib.unified_diff(*lines, "protoc", "viewbuf", lineterm="", n=4)
            print(f"  {name}")
            print("\n".join(list(shown)[:40]))


def compare(what, ours, output, include, files, options=()):
    protoc, viewbuf, theirs, own = both(ours, output, include, files, options)
    if protoc[0] or viewbuf[0]:
        print(f"protoc: {what}: statuses {protoc[0]} and {viewbuf[0]}")
        print(protoc[1][-2000:] if protoc[0] else viewbuf[1][-2000:])
        return False
    same = theirs.read_bytes() == own.read_bytes()
    octets = theirs.stat().st_size
    print(f"protoc: {what}: {len(files)} files, {octets} octets, {'the same' if same else 'DIFFERENT'}")
    if not same:
        show_difference(theirs, own)
    return same


def lines(text, name):
    """The lines of a file in which something is wrong."""
    found = re.findall(rf"^(?:Error: )?{re.escape(name)}:(\d+):\d+: (?!warning)", text, re.MULTILINE)
    return {int(line) for line in found}


def corner_cases(ours, output, folder):
    """One file each: the same octets, or errors in all lines in which protoc finds some."""
    wrong = refused = 0
    names = protos(folder)
    for name in names:
        protoc, viewbuf, theirs, own = both(ours, output, folder, [name])
        if bool(protoc[0]) != bool(viewbuf[0]):
            same = False
        elif protoc[0]:
            refused += 1
            # Where protoc stops at the first error of a kind, we may find more.
            same = lines(protoc[1], name) <= lines(viewbuf[1], name)
        else:
            same = theirs.read_bytes() == own.read_bytes()
        if not same:
            wrong += 1
            print(f"protoc: {name}: DIFFERENT\n-- protoc\n{protoc[1]}-- viewbuf\n{viewbuf[1]}")
            if not protoc[0] and not viewbuf[0]:
                show_difference(theirs, own)
    print(f"protoc: corner cases: {len(names)} files, {refused} refused by both, {wrong} differ")
    return wrong == 0


def main():
    paths = [pathlib.Path(argument).resolve() for argument in sys.argv[1:5]]
    ours, output, conformance, public = paths
    well_known = [name for name in protos(WELL_KNOWN) if name.startswith("google/protobuf/")]
    # Its google/protobuf has files of an edition that protoc does not know yet.
    tree = protos(public, "google/protobuf/")
    here = pathlib.Path(__file__).resolve().parent / "protoc"
    results = [
        compare("well-known types", ours, output, WELL_KNOWN, well_known),
        compare("conformance protos", ours, output, conformance, protos(conformance)),
        compare("conformance protos, options kept", ours, output, conformance, protos(conformance), ["--retain_options"]),
        compare("google-proto-files", ours, output, public, tree),
        corner_cases(ours, output, here),
    ]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
