//! What can be metadata, and what comes of it on its way.

use proptest::prelude::*;

use super::*;
use crate::grpc::section::Section;

fn all(section: &Section) -> Received<'_> {
    Received::new(section.iter())
}

#[test]
fn keys() {
    let mut metadata = Metadata::new();
    for key in [
        "a",
        "x-1",
        "a.b_c-d",
        "0",
        "authorization",
        "grpc-previous-rpc-attempts",
        "cookie",
    ] {
        assert!(metadata.append(key, "v").is_ok(), "{key}");
    }
    for key in [
        "", "A", "a b", "a:b", ":path", "a/b", "\u{e9}", "a\n", "a\0",
    ] {
        assert_eq!(
            metadata.append(key, "v").err(),
            Some(MetadataError::Key),
            "{key:?}"
        );
    }
    for key in [
        "grpc-status",
        "grpc-anything",
        "grpc-timeout",
        "te",
        "content-type",
        "content-length",
        "host",
        "connection",
        "transfer-encoding",
        "user-agent",
        "upgrade",
    ] {
        assert_eq!(
            metadata.append(key, "v").err(),
            Some(MetadataError::Reserved),
            "{key}"
        );
    }
    assert_eq!(
        metadata.append("a-bin", "v").err(),
        Some(MetadataError::Binary)
    );
    assert_eq!(
        metadata.append_bin("a", "v").err(),
        Some(MetadataError::NotBinary)
    );
    assert!(metadata.append_bin("grpc-trace-bin", [1]).is_ok());
}

#[test]
fn values() {
    let mut metadata = Metadata::new();
    for value in ["", "a", "a b", "~!\"#,;="] {
        assert!(metadata.append("k", value).is_ok(), "{value}");
    }
    for value in ["\n", "a\r\nb: c", "\t", "\u{e9}", "\0", "\x7f"] {
        assert_eq!(
            metadata.append("k", value).err(),
            Some(MetadataError::Value),
            "{value:?}"
        );
    }
    metadata.append("trimmed", " x ").unwrap();
    assert_eq!(metadata.get("trimmed"), Some("x"));
}

#[test]
fn order_and_duplicates_stay() {
    let mut metadata = Metadata::new();
    metadata
        .append("b", "1")
        .unwrap()
        .append("a", "2")
        .unwrap()
        .append("b", "3")
        .unwrap();
    metadata
        .append_sensitive("authorization", "Bearer x")
        .unwrap();
    let pairs: Vec<_> = metadata
        .iter()
        .map(|entry| (entry.key, entry.text()))
        .collect();
    assert_eq!(
        pairs,
        [
            ("b", Some("1")),
            ("a", Some("2")),
            ("b", Some("3")),
            ("authorization", Some("Bearer x"))
        ]
    );
    assert_eq!(metadata.remove("b"), 2);
    assert_eq!(
        (metadata.len(), metadata.get("a"), metadata.get("b")),
        (2, Some("2"), None)
    );
    assert_eq!(format!("{metadata:?}"), "[a: 2, authorization: (secret)]");
}

/// "Binary-Header": padded or not, several joined by commas; each value is an entry.
#[test]
fn binary_values() {
    let fields = Section::of(&[
        ("k-bin", b"Zg==,Zm8,"),
        ("k-bin", b"Zm9v"),
        ("k", b"Zm9v,x"),
        ("grpc-status-details-bin", b"!"),
    ]);
    let metadata = all(&fields).to_metadata().unwrap();
    let values: Vec<_> = metadata.get_all("k-bin").map(|entry| entry.value).collect();
    assert_eq!(values, [&b"f"[..], b"fo", b"", b"foo"]);
    assert_eq!(metadata.get("k"), Some("Zm9v,x"));
    assert_eq!(metadata.len(), 5);
    assert_eq!(metadata.get("k-bin"), None);
    assert_eq!(metadata.get_bin("k"), None);

    let fields = Section::of(&[("a", b"1"), ("k-bin", b"Zg==,!"), ("b", b"2")]);
    let mut metadata = Metadata::new();
    assert_eq!(
        metadata.extend_from(all(&fields)),
        Err(MetadataError::Base64)
    );
}

#[test]
fn what_is_the_protocols_is_no_metadata() {
    let fields = Section::of(&[
        (":path", b"/a/b"),
        ("te", b"trailers"),
        ("content-type", b"application/grpc"),
        ("content-length", b"5"),
        ("grpc-timeout", b"1S"),
        ("grpc-encoding", b"gzip"),
        ("grpc-status", b"0"),
        ("user-agent", b"grpc-go/1"),
        ("grpc-previous-rpc-attempts", b"1"),
        ("x!y", b"not a name of gRPC"),
        ("x", b"caf\xe9"),
    ]);
    let received = all(&fields);
    let keys: Vec<_> = received.iter().map(|field| field.key).collect();
    assert_eq!(keys, ["user-agent", "grpc-previous-rpc-attempts", "x"]);
    assert_eq!(received.get("user-agent"), Some("grpc-go/1"));
    assert_eq!(received.get("x"), None);
    let metadata = received.to_metadata().unwrap();
    assert_eq!(metadata.get_all("x").next().unwrap().value, b"caf\xe9");
}

proptest! {
    #[test]
    fn what_is_sent_is_received(
        entries in proptest::collection::vec(("[a-z0-9_.-]{1,9}", "[ -~]{0,9}", any::<Vec<u8>>()), 0..6)
    ) {
        let mut metadata = Metadata::new();
        for (key, text, octets) in &entries {
            let _ = metadata.append(key, text);
            let _ = metadata.append_bin(&(key.clone() + "-bin"), octets);
        }
        let pairs: Vec<_> = metadata.iter().map(|entry| (entry.key, if entry.is_bin() {
            base64::encode(entry.value).into_bytes()
        } else {
            entry.value.to_vec()
        })).collect();
        let pairs: Vec<_> = pairs.iter().map(|(key, value)| (*key, &value[..])).collect();
        let fields = Section::of(&pairs);
        prop_assert_eq!(all(&fields).to_metadata().unwrap(), metadata.clone());
        let written = Section::written(|fields| metadata.encode(fields));
        prop_assert_eq!(written.lines(), fields.lines());
    }
}
