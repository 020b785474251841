"""Python's hpack as a peer of tests/hpack_interop.rs.

A request a line, an answer a line, both JSON; octets are hexadecimal.

    {"op": "new"}                                                     {}
    {"op": "limit", "size": 4096}                                     {}
    {"op": "decode", "block": "82"}     {"fields": [["3a6d...", "474554", true], ...], "table": 0}
    {"op": "encode", "fields": [["3a6d...", "474554", true], ...]}    {"block": "82", "table": 0}

The third of a field says whether it may be indexed. Whatever the decoder refuses gives {"error": "..."}.
"""

import json
import sys

import hpack


class Peer:
    def __init__(self):
        self.encoder = hpack.Encoder()
        self.decoder = hpack.Decoder(max_header_list_size=1 << 24)

    def limit(self, size):
        self.encoder.header_table_size = size
        self.decoder.max_allowed_table_size = size
        return {}

    def decode(self, block):
        try:
            fields = self.decoder.decode(bytes.fromhex(block), raw=True)
        except hpack.HPACKError as error:
            return {"error": repr(error)}
        found = [[name.hex(), value.hex(), field.indexable] for field in fields for name, value in [field]]
        return {"fields": found, "table": self.decoder.header_table._current_size}

    def encode(self, fields):
        kind = {True: hpack.HeaderTuple, False: hpack.NeverIndexedHeaderTuple}
        fields = [
            kind[indexable](bytes.fromhex(name), bytes.fromhex(value))
            for name, value, indexable in fields
        ]
        block = self.encoder.encode(fields)
        return {"block": block.hex(), "table": self.encoder.header_table._current_size}


def main():
    peer = Peer()
    for line in sys.stdin:
        request = json.loads(line)
        op = request.pop("op")
        if op == "new":
            peer, answer = Peer(), {}
        else:
            answer = getattr(peer, op)(**request)
        print(json.dumps(answer), flush=True)


main()
