//! The stories of hpack-test-case: what five encoders made of the same header lists.
//!
//! They lie in `hpack-test-case.tar.xz` of the folder that the environment variable `VIEWBUF_TEST_DATA`
//! names.
#![cfg(feature = "hpack")]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use viewbuf::hpack::{Decoded, Decoder, Encoder, Fields, Limits};

/// One field block and what it stands for.
struct Case {
    table_size: Option<u32>,
    wire: Vec<u8>,
    fields: Vec<(String, String)>,
}

/// The stories of each encoder, by their path in the archive.
fn stories() -> Option<BTreeMap<String, Vec<Case>>> {
    let Some(data) = std::env::var_os("VIEWBUF_TEST_DATA").map(PathBuf::from) else {
        eprintln!("SKIPPED: set VIEWBUF_TEST_DATA to the folder with hpack-test-case.tar.xz");
        return None;
    };
    let archive = data.join("hpack-test-case.tar.xz");
    let xz = Command::new("xz")
        .arg("-dc")
        .arg(&archive)
        .output()
        .unwrap();
    assert!(xz.status.success(), "cannot unpack {}", archive.display());
    let stories = files(&xz.stdout).filter(|(name, _)| name.ends_with(".json"));
    Some(stories.map(|(name, text)| (name, story(text))).collect())
}

/// The files of a tar archive: blocks of 512 octets, of which a header comes before each file's own.
fn files(mut tar: &[u8]) -> impl Iterator<Item = (String, &[u8])> {
    std::iter::from_fn(move || {
        let (header, rest) = tar.split_at_checked(512)?;
        let name = header[..100].split(|octet| *octet == 0).next()?;
        let name = String::from_utf8(name.to_vec()).unwrap();
        let size = std::str::from_utf8(&header[124..135]).unwrap();
        if name.is_empty() {
            return None;
        }
        let size = usize::from_str_radix(size, 8).unwrap();
        tar = &rest[size.next_multiple_of(512)..];
        Some((name, &rest[..size]))
    })
}

fn story(text: &[u8]) -> Vec<Case> {
    let story: Value = serde_json::from_slice(text).unwrap();
    let cases = story["cases"].as_array().unwrap();
    cases.iter().map(case).collect()
}

fn case(case: &Value) -> Case {
    let hex = case["wire"].as_str().unwrap_or_default();
    let octet = |at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    let fields = case["headers"].as_array().unwrap().iter().map(|field| {
        let (name, value) = field.as_object().unwrap().iter().next().unwrap();
        (name.clone(), value.as_str().unwrap().to_owned())
    });
    Case {
        table_size: case["header_table_size"]
            .as_u64()
            .map(|size| u32::try_from(size).unwrap()),
        wire: (0..hex.len()).step_by(2).map(octet).collect(),
        fields: fields.collect(),
    }
}

const LIMITS: Limits = Limits {
    octets: 1 << 20,
    fields: 10_000,
};

fn assert_decodes(decoder: &mut Decoder, fields: &mut Fields, wire: &[u8], case: &Case, at: &str) {
    fields.clear();
    let decoded = decoder.decode(wire, &LIMITS, fields);
    let Ok(Decoded::Fields(block)) = decoded else {
        panic!("{at}: {decoded:?}");
    };
    let text = |octets: &[u8]| String::from_utf8(octets.to_vec()).unwrap();
    let found = fields
        .block(block)
        .map(|field| (text(field.name), text(field.value)));
    assert_eq!(found.collect::<Vec<_>>(), case.fields, "{at}");
}

#[test]
fn every_story_decodes_to_its_headers() {
    let Some(stories) = stories() else { return };
    let (mut blocks, mut fields) = (0, Fields::new());
    for (name, story) in &stories {
        if name.contains("/raw-data/") {
            continue;
        }
        let mut decoder = Decoder::new();
        for (index, case) in story.iter().enumerate() {
            if let Some(size) = case.table_size {
                decoder.set_table_size_limit(size);
            }
            assert_decodes(
                &mut decoder,
                &mut fields,
                &case.wire,
                case,
                &format!("{name} {index}"),
            );
            blocks += 1;
        }
    }
    assert!(blocks > 5_000, "only {blocks} blocks");
}

#[test]
fn every_story_comes_back_from_the_encoder() {
    let Some(stories) = stories() else { return };
    let (mut out, mut fields, mut octets, mut theirs) = (Vec::new(), Fields::new(), 0, 0);
    for (name, story) in &stories {
        let (mut encoder, mut decoder) = (Encoder::new(), Decoder::new());
        for (index, case) in story.iter().enumerate() {
            if let Some(size) = case.table_size {
                encoder.set_table_size_limit(size);
                decoder.set_table_size_limit(size);
            }
            out.clear();
            encoder.encode(
                case.fields.iter().map(|(name, value)| (name, value)),
                &mut out,
            );
            assert_decodes(
                &mut decoder,
                &mut fields,
                &out,
                case,
                &format!("{name} {index}"),
            );
            assert_eq!(encoder.table_size(), decoder.table_size());
            if name.contains("/nghttp2/") {
                octets += out.len();
                theirs += case.wire.len();
            }
        }
    }
    println!("{octets} octets for the stories of nghttp2, which takes {theirs}");
    assert!(
        octets < theirs * 51 / 50,
        "{octets} octets, nghttp2 takes {theirs}"
    );
}
