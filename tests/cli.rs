//! The program `viewbuf`, as it is run.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const OLD: &str = r#"edition = "2023";
package demo;
import "google/protobuf/timestamp.proto";
message User {
  uint64 id = 1;
  string name = 2;
  google.protobuf.Timestamp since = 3;
  repeated string roles = 4;
}
"#;

/// A folder of its own for a test, gone when the test is.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().into()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn viewbuf(words: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_viewbuf"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// What a run prints that must go well.
fn good(words: &[&str], input: &[u8]) -> Vec<u8> {
    let output = viewbuf(words, input);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{words:?}: {told}");
    output.stdout
}

#[test]
fn messages_are_converted_between_all_formats() {
    let folder = Folder::new("cli_convert");
    let proto = folder.file("user.proto", OLD);
    let set = folder.path("user.pb");
    good(&["compile", &proto, "-o", &set], b"");
    let json = br#"{"id":"7","name":"Ada","since":"2026-01-02T03:04:05Z","roles":["a","b"]}"#;
    for schema in [&proto, &set] {
        let convert = |from, to, input: &[u8]| {
            let words = ["convert", "-s", schema, "-t", "demo.User", "--compact"];
            good(&[&words[..], &["--from", from, "--to", to]].concat(), input)
        };
        let octets = convert("json", "binary", json);
        assert!(octets.starts_with(&[8, 7, 0x12, 3, b'A', b'd', b'a']));
        let text = convert("binary", "text", &octets);
        assert!(text.starts_with(b"id: 7\nname: \"Ada\"\nsince {"));
        assert_eq!(convert("text", "binary", &text), octets);
        assert_eq!(convert("binary", "json", &octets).trim_ascii_end(), json);
    }
}

#[test]
fn descriptor_sets_hold_what_was_asked_for() {
    let folder = Folder::new("cli_compile");
    let proto = folder.file("user.proto", OLD);
    let names = |words: &[&str]| {
        let octets = good(&[&["compile", &proto][..], words].concat(), b"");
        let set = <viewbuf::types::FileDescriptorSet as viewbuf::Message>::decode(&octets).unwrap();
        set.file
            .into_iter()
            .map(|file| (file.name.unwrap(), file.source_code_info.is_some()))
            .collect::<Vec<_>>()
    };
    let timestamp = String::from("google/protobuf/timestamp.proto");
    let user = String::from("user.proto");
    assert_eq!(names(&[]), [(timestamp, true), (user.clone(), true)]);
    let bare = names(&["--without-imports", "--without-source-info"]);
    assert_eq!(bare, [(user, false)]);
}

#[test]
fn what_breaks_is_named() {
    let folder = Folder::new("cli_breaking");
    let old = folder.file("user.proto", OLD);
    fs::create_dir(folder.path("new")).unwrap();
    let new = folder.file("new/user.proto", &OLD.replace("uint64 id", "string id"));
    let same = viewbuf(&["breaking", "--old", &old, "--new", &old], b"");
    assert!(same.status.success() && same.stdout.is_empty());
    let changed = viewbuf(&["breaking", "--old", &old, "--new", &new], b"");
    assert_eq!(changed.status.code(), Some(1));
    let told = String::from_utf8(changed.stdout).unwrap();
    assert!(
        told.contains("FIELD_SAME_TYPE") && told.contains("demo.User.id"),
        "{told}"
    );
    // A new name of a field says nothing on the wire.
    let renamed = folder.file("new/user.proto", &OLD.replace("string name", "string nick"));
    let words = ["breaking", "--old", &old, "--new", &renamed];
    assert_eq!(viewbuf(&words, b"").status.code(), Some(1));
    let wire = [&words[..], &["--breaks", "wire"]].concat();
    assert_eq!(viewbuf(&wire, b"").status.code(), Some(0));
}

#[test]
fn errors_tell_the_place() {
    let folder = Folder::new("cli_errors");
    let proto = folder.file("user.proto", &OLD.replace("uint64 id", "uint65 id"));
    let output = viewbuf(&["compile", &proto], b"");
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("user.proto:5:3") && told.contains("uint65"),
        "{told}"
    );
    let output = viewbuf(&["convert", "-s", &folder.path("none.proto")], b"");
    assert_eq!(output.status.code(), Some(2), "arguments are missing");
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_an_error() {
    let folder = Folder::new("cli_full");
    let old = folder.file("user.proto", OLD);
    fs::create_dir(folder.path("new")).unwrap();
    let new = folder.file("new/user.proto", &OLD.replace("uint64 id", "string id"));
    let message = folder.file("message", "\x08\x01");
    let convert = [
        "convert",
        "-s",
        &old,
        "-t",
        "demo.User",
        "-f",
        "binary",
        "--to",
        "binary",
        &message,
    ];
    let breaking = ["breaking", "--old", &old, "--new", &new];
    for words in [&convert[..], &breaking[..]] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_viewbuf"))
            .args(words)
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("No space left"), "{told}");
    }
}
