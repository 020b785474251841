//! The example `payload` and the samples it shows.
//!
//! The samples change with the generators of `tests/schema/src/data`; then write them anew:
//!
//! ```text
//! VIEWBUF_BLESS=1 cargo test --test payload_example
//! ```
#![expect(
    clippy::unwrap_used,
    reason = "what a test helper cannot do fails the test"
)]

#[expect(
    dead_code,
    reason = "its `main` and its samples are not called from here"
)]
#[path = "../examples/payload/main.rs"]
mod payload;

use core::fmt::Debug;
use std::path::{Path, PathBuf};

use viewbuf::Message;
use viewbuf_test_schema::data;
use viewbuf_test_schema::proto::bench::{blog, logs, users};
use viewbuf_test_schema::proto::vector_tile::Tile;

#[test]
fn samples_hold_what_the_generators_make() {
    check::<users::User, _>("user.pb", &data::users::user());
    check::<blog::Post, _>("blog_post.pb", &data::blog::post());
    check::<logs::LogBatch, _>("log_batch.pb", &data::logs::batch(50));
    check::<Tile, _>("map_tile.pb", &data::tile::tile(60));
}

fn check<M, C>(file: &str, neutral: &C)
where
    M: Message + Debug + for<'c> From<&'c C>,
{
    let message = M::from(neutral);
    if std::env::var_os("VIEWBUF_BLESS").is_some() {
        std::fs::write(sample(file), message.encode_deterministic()).unwrap();
    }
    let octets = std::fs::read(sample(file)).unwrap();
    assert!(
        M::decode(&octets).unwrap() == message,
        "{file}: the head of this test says what to do"
    );
    assert_eq!(message.encode_deterministic(), octets, "{file}");
}

fn sample(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/samples")
        .join(file)
}

#[test]
fn records_with_names() {
    let shown = shown(&[
        &sample("user.pb").display().to_string(),
        "--proto",
        &proto("users.proto"),
        "--type",
        "bench.users.User",
    ]);
    for line in [
        "      0  08|81 fd 93 28                VARINT  1 id                     84213377",
        "      5  12|0d|41 6c 69 63 65 20 4c…   LEN     2 name                   \"Alice Liddell\"",
        "     99  32|2b|0a 13 31 32 20 4b 61…   LEN     6 address                Address, 43 octets",
        "    122  12|04|4f 73 6c 6f             LEN       2 city                 \"Oslo\"",
        "    144  38|01                         VARINT  7 state                  ACCOUNT_STATE_ACTIVE (1)",
        "    160  50|01                         VARINT  10 email_verified        true",
        "    206  81 01|00 00 00 00 00 50 58…   I64     16 reputation            97.25",
    ] {
        assert!(
            shown.contains(&format!("\n{line}\n")),
            "{line}\nis not in\n{shown}"
        );
    }
    assert_eq!(shown.lines().count(), 25);
    assert!(shown.lines().all(|line| line.chars().count() <= 100));
}

#[test]
fn records_without_a_schema() {
    let shown = shown(&[&sample("log_batch.pb").display().to_string()]);
    for line in [
        "      0  0a|0e|63 6f 6c 6c 65 63 74…   LEN     1                        \"collector-eu-1\"",
        "     20  1a|c0 01|09 9d 96 61 c0 7e…   LEN     3                        192 octets",
        "    195  7a|12|0a 07 75 73 65 72 5f…   LEN       15                     18 octets",
        "    206  12|07|34 35 30 35 37 30 31    LEN         2                    \"4505701\"",
    ] {
        assert!(
            shown.contains(&format!("\n{line}\n")),
            "{line}\nis not in\n{shown}"
        );
    }
    assert_eq!(shown.matches("LEN     3 ").count(), 50);
}

#[test]
fn packed_lists_maps_and_descriptor_sets() {
    let tile = sample("map_tile.pb").display().to_string();
    let tile = shown(&[
        &tile,
        "--proto",
        &proto("vector_tile.proto"),
        "--type",
        "Tile",
    ]);
    assert!(
        tile.contains("2 tags               [6, 0, 4, 1, 1, 2, … (8)]"),
        "{tile}"
    );
    assert!(tile.contains("3 type               POLYGON (3)"), "{tile}");
    let post = sample("blog_post.pb").display().to_string();
    let post = shown(&[&post, "--proto", &proto("blog.proto"), "--type", "Post"]);
    assert!(
        post.contains("8 metadata               entry, 14 octets"),
        "{post}"
    );
    assert!(
        post.contains("1 key                  \"language\""),
        "{post}"
    );
    let set = manifest("tests/data/codegen/editions.pb");
    let file = temporary("edition.pb", &[0x08, 0x01]);
    let text = failure(&[&file, "--proto", &set, "--type", "none.such"]);
    assert!(
        text.starts_with("there is no message none.such; these are declared:\n  "),
        "{text}"
    );
}

const KITCHEN_SINK: &str = r#"
syntax = "proto2";
package sink;
message Sink {
  optional group Inner = 1 { optional sint32 number = 2; }
  repeated sfixed32 packed = 3 [packed = true];
  optional string text = 4;
  extensions 100 to 199;
}
extend Sink { optional bool extra = 100; }
"#;

fn sink(octets: &[u8], name: &str) -> (Result<(), String>, String) {
    let proto = temporary(&format!("{name}.proto"), KITCHEN_SINK.as_bytes());
    let file = temporary(name, octets);
    run(&[&file, "--proto", &proto, "--type", "sink.Sink"])
}

#[test]
fn groups_extensions_and_unknown_fields() {
    let octets = [
        0x0b, 0x10, 0x03, 0x0c, // inner { number: -2 }
        0x1a, 0x04, 0xff, 0xff, 0xff, 0xff, // packed: [-1]
        0xa0, 0x06, 0x01, // extra: true
        0x28, 0x07, // a field that is not declared
        0x20, 0x07, // text, but a varint
    ];
    let (result, shown) = sink(&octets, "sink.pb");
    assert_eq!(result, Ok(()));
    for line in [
        "      0  0b                            SGROUP  1 inner                  2 octets",
        "      1  10|03                         VARINT    2 number               -2",
        "      3  0c                            EGROUP  1 inner",
        "      4  1a|04|ff ff ff ff             LEN     3 packed                 [-1]",
        "     10  a0 06|01                      VARINT  100 [sink.extra]         true",
        "     13  28|07                         VARINT  5 (unknown)              7",
        "     15  20|07                         VARINT  4 text                   7 (of another type)",
    ] {
        assert!(
            shown.contains(&format!("\n{line}\n")),
            "{line}\nis not in\n{shown}"
        );
    }
}

#[test]
fn what_is_malformed_is_told_behind_what_is_not() {
    let whole = std::fs::read(sample("user.pb")).unwrap();
    let file = temporary("truncated.pb", &whole[..100]);
    let (result, shown) = run(&[&file]);
    let text = result.unwrap_err();
    assert_eq!(
        text,
        "malformed: the input ends inside a record (at octet 100)"
    );
    assert!(shown.ends_with("\"user\"\n"), "{shown}");

    let (result, shown) = sink(&[0x20, 0x01, 0x22, 0x01, 0xff], "not_utf8.pb");
    assert_eq!(
        result.unwrap_err(),
        "malformed: a string is not UTF-8 (at octet 4)"
    );
    assert!(
        shown.ends_with("4 text                   1 octet\n"),
        "{shown}"
    );

    let (result, _) = sink(&[0x1a, 0x03, 0, 0, 0], "not_packed.pb");
    assert_eq!(
        result.unwrap_err(),
        "malformed: a packed list ends inside an element (at octet 2)"
    );
}

#[test]
fn messages_with_lengths() {
    let frames = [0x02, 0x08, 0x01, 0x00, 0x02, 0x08, 0x03];
    let file = temporary("frames.pb", &frames);
    let shown = shown(&[&file, "--delimited"]);
    assert_eq!(shown.matches("message ").count(), 3);
    let last = "      5  08|03                         VARINT  1                        3\n";
    assert!(shown.ends_with(last), "{shown}");
    let cut = temporary("frames_cut.pb", &frames[..6]);
    let text = failure(&[&cut, "--delimited"]);
    assert_eq!(
        text,
        "malformed: the input ends inside a record (at octet 4)"
    );
}

#[test]
fn hints() {
    let text = failure(&[&temporary(
        "frames_2.pb",
        &[0x02, 0x08, 0x01, 0x02, 0x08, 0x03],
    )]);
    assert!(text.ends_with("use --delimited."), "{text}");
    let text = failure(&[&manifest("Cargo.toml")]);
    assert!(
        text.ends_with("The file is text; encoded messages hardly ever are."),
        "{text}"
    );
}

#[test]
fn what_is_missing_is_told() {
    let text = failure(&["no/such.pb"]);
    assert!(text.starts_with("no/such.pb: "), "{text}");
    let user = sample("user.pb").display().to_string();
    let text = failure(&[&user, "--proto", "no/such.proto", "--type", "T"]);
    assert_eq!(text, "no/such.proto: there is no such file");
    let text = failure(&[&user, "--proto", &proto("users.proto"), "--type", "Person"]);
    assert!(
        text.starts_with("there is no message Person; these are declared:"),
        "{text}"
    );
    assert!(text.contains("\n  bench.users.ChatMessage\n"), "{text}");
    let broken = temporary(
        "broken.proto",
        b"syntax = \"proto3\";\nmessage A {\n  no_type b = 1;\n}\n",
    );
    let text = failure(&[&user, "--proto", &broken, "--type", "A"]);
    assert!(text.starts_with("broken.proto:3:3: "), "{text}");
}

/// What the program says in the end, and what it shows.
fn run(words: &[&str]) -> (Result<(), String>, String) {
    let mut out = Vec::new();
    let words = words.iter().map(|word| (*word).to_owned());
    let result = payload::run(words, &mut out).map_err(|failure| failure.to_string());
    (result, String::from_utf8(out).unwrap())
}

fn shown(words: &[&str]) -> String {
    let (result, shown) = run(words);
    assert_eq!(result, Ok(()), "after\n{shown}");
    shown
}

fn failure(words: &[&str]) -> String {
    run(words).0.unwrap_err()
}

fn proto(file: &str) -> String {
    manifest(&format!("tests/schema/proto/{file}"))
}

fn manifest(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(path)
        .display()
        .to_string()
}

fn temporary(name: &str, octets: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, octets).unwrap();
    path.display().to_string()
}
