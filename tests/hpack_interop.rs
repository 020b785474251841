//! Our HPACK and Python's: each decodes what the other encodes, and both judge broken blocks alike.
//!
//! `tests/interop/hpack.sh` runs this with the environment variable `VIEWBUF_PYTHON`, a Python that has the
//! package `hpack`.
#![cfg(feature = "hpack")]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};
use viewbuf::hpack::{Decoded, Decoder, Encoder, ErrorKind, Fields, Indexing, Limits};

const NO_LIMITS: Limits = Limits {
    octets: u32::MAX,
    fields: u32::MAX,
};

/// A field: its name, its value, whether it may be indexed.
type Field = (Vec<u8>, Vec<u8>, bool);

/// Python on the other side of a pipe.
struct Peer {
    child: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    fn start() -> Option<Self> {
        let Some(python) = std::env::var_os("VIEWBUF_PYTHON") else {
            eprintln!("SKIPPED: set VIEWBUF_PYTHON to a Python that has the package hpack");
            return None;
        };
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/interop/hpack_peer.py");
        let mut child = Command::new(python)
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Some(Self {
            requests: child.stdin.take().unwrap(),
            answers: BufReader::new(child.stdout.take().unwrap()),
            child,
        })
    }

    fn ask(&mut self, request: &Value) -> Value {
        writeln!(self.requests, "{request}").unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{error}: {answer:?}"))
    }

    fn limit(&mut self, size: u32) {
        self.ask(&json!({"op": "limit", "size": size}));
    }

    /// The fields of a block and the size of the table behind it; `None` where the peer refuses it.
    fn decode(&mut self, block: &[u8]) -> Option<(Vec<Field>, u32)> {
        let answer = self.ask(&json!({"op": "decode", "block": hex(block)}));
        let fields = answer.get("fields")?.as_array().unwrap();
        let field = |field: &Value| {
            let octets = |at: usize| unhex(field[at].as_str().unwrap());
            (octets(0), octets(1), field[2].as_bool().unwrap())
        };
        Some((fields.iter().map(field).collect(), size(&answer)))
    }

    fn encode(&mut self, fields: &[Field]) -> (Vec<u8>, u32) {
        let field = |(name, value, indexed): &Field| json!([hex(name), hex(value), indexed]);
        let fields: Vec<_> = fields.iter().map(field).collect();
        let answer = self.ask(&json!({"op": "encode", "fields": fields}));
        (unhex(answer["block"].as_str().unwrap()), size(&answer))
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn size(answer: &Value) -> u32 {
    u32::try_from(answer["table"].as_u64().unwrap()).unwrap()
}

fn hex(octets: &[u8]) -> String {
    octets.iter().map(|octet| format!("{octet:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    let octet = |at| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(octet).collect()
}

/// Numbers that are the same in every run: xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound
    }

    fn octets(&mut self) -> Vec<u8> {
        let len = [0, 3, 12, 40, 300][self.below(5)];
        let range = [26, 26, 128, 256][self.below(4)];
        let base = if range == 26 { b'a' } else { 0 };
        (0..self.below(len + 1))
            .map(|_| base.wrapping_add(self.below(range) as u8))
            .collect()
    }

    fn field(&mut self) -> Field {
        let names = [
            ":path",
            ":status",
            "te",
            "content-type",
            "cookie",
            "x-one",
            "x-two",
            "x-three",
        ];
        let values = [
            "/",
            "200",
            "trailers",
            "application/grpc",
            "gzip, deflate",
            "1",
            "2",
            "",
        ];
        let name = match self.below(3) {
            0 => self.octets(),
            _ => names[self.below(names.len())].into(),
        };
        let value = match self.below(3) {
            0 => self.octets(),
            _ => values[self.below(values.len())].into(),
        };
        (name, value, self.below(8) != 0)
    }

    fn fields(&mut self) -> Vec<Field> {
        (0..self.below(20)).map(|_| self.field()).collect()
    }

    /// Now and then another size of the table.
    fn limit(&mut self) -> Option<u32> {
        let limit = [0, 33, 100, 256, 1_000, 4_096, 16_384][self.below(7)];
        (self.below(10) == 0).then_some(limit)
    }
}

fn decode(decoder: &mut Decoder, block: &[u8]) -> Result<Vec<Field>, ErrorKind> {
    let mut fields = Fields::new();
    match decoder.decode(block, &NO_LIMITS, &mut fields) {
        Ok(Decoded::Fields(block)) => {
            let fields = fields.block(block);
            let owned = |field: viewbuf::hpack::Field<'_>| {
                (
                    field.name.to_vec(),
                    field.value.to_vec(),
                    !field.never_indexed(),
                )
            };
            Ok(fields.map(owned).collect())
        }
        Ok(Decoded::TooLarge(large)) => panic!("{large:?} without limits"),
        Err(error) => Err(error.kind()),
    }
}

fn encode(encoder: &mut Encoder, fields: &[Field], random: &mut Random) -> Vec<u8> {
    let mut out = Vec::new();
    let mut block = encoder.block(&mut out);
    for (name, value, indexed) in fields {
        let indexing = match (indexed, random.below(4)) {
            (false, _) => Indexing::Never,
            (true, 0) => Indexing::Without,
            (true, _) => Indexing::Incremental,
        };
        block.field_as(indexing, name, value);
    }
    out
}

#[test]
fn python_decodes_what_we_encode() {
    let Some(mut peer) = Peer::start() else {
        return;
    };
    let (mut encoder, mut random) = (Encoder::with_table_size_max(8_192), Random(1));
    for _ in 0..3_000 {
        if let Some(limit) = random.limit() {
            encoder.set_table_size_limit(limit);
            peer.limit(limit);
        }
        let fields = random.fields();
        let block = encode(&mut encoder, &fields, &mut random);
        let (found, table) = peer.decode(&block).expect("a block");
        assert_eq!(found, fields, "{}", hex(&block));
        assert_eq!(table, encoder.table_size());
    }
    println!("python decoded 3000 blocks");
}

#[test]
fn we_decode_what_python_encodes() {
    let Some(mut peer) = Peer::start() else {
        return;
    };
    let (mut decoder, mut random) = (Decoder::new(), Random(2));
    for _ in 0..3_000 {
        if let Some(limit) = random.limit() {
            decoder.set_table_size_limit(limit);
            peer.limit(limit);
        }
        let fields = random.fields();
        let (block, table) = peer.encode(&fields);
        let found = decode(&mut decoder, &block).expect("a block");
        assert_eq!(found.len(), fields.len());
        for (found, field) in found.iter().zip(&fields) {
            assert_eq!(
                (&found.0, &found.1),
                (&field.0, &field.1),
                "{}",
                hex(&block)
            );
            // Python gives an index even for a field that is never to be indexed, where it has one.
            assert!(found.2 || !field.2);
        }
        assert_eq!(decoder.table_size(), table);
    }
    println!("we decoded 3000 blocks");
}

/// Blocks with an octet changed, dropped or added. Python takes longer integers and any number of size
/// updates; else both must agree.
#[test]
fn both_judge_broken_blocks_alike() {
    let Some(mut peer) = Peer::start() else {
        return;
    };
    let (mut random, mut refused, mut accepted) = (Random(3), 0, 0);
    for _ in 0..4_000 {
        peer.ask(&json!({"op": "new"}));
        let (mut encoder, mut decoder) = (Encoder::new(), Decoder::new());
        for _ in 0..3 {
            let fields = random.fields();
            let mut block = encode(&mut encoder, &fields, &mut random);
            let at = random.below(block.len() + 1);
            match random.below(4) {
                0 if at < block.len() => block[at] ^= 1 << random.below(8),
                1 if at < block.len() => drop(block.remove(at)),
                2 => block.insert(at, random.below(256) as u8),
                _ => {}
            }
            match (decode(&mut decoder, &block), peer.decode(&block)) {
                (Ok(ours), Some((theirs, table))) => {
                    assert_eq!(ours, theirs, "{}", hex(&block));
                    assert_eq!(decoder.table_size(), table);
                    accepted += 1;
                }
                (Err(_), None) => {
                    refused += 1;
                    break;
                }
                (Err(ErrorKind::IntegerOverflow | ErrorKind::SizeUpdateMisplaced), Some(_)) => {
                    break;
                }
                (ours, theirs) => panic!("{ours:?} against {theirs:?}: {}", hex(&block)),
            }
        }
    }
    println!("{accepted} blocks accepted, {refused} refused by both");
    assert!(refused > 500 && accepted > 1_000);
}
