//! What a length-delimited payload may hold, where no schema says it.

use viewbuf::wire::{Reader, Record, Value};

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Guess {
    Empty,
    Text,
    Records,
    Octets,
}

/// Letters and digits are tags too: "0154" would make two records. So text without control characters is
/// text; then come records; then text of several lines.
pub(super) fn guess(record: &Record<'_>, payload: &[u8]) -> Guess {
    let text = str::from_utf8(payload).ok();
    let is_text = |is_allowed: fn(char) -> bool| {
        text.is_some_and(|text| text.chars().all(|c| !c.is_control() || is_allowed(c)))
    };
    if payload.is_empty() {
        Guess::Empty
    } else if is_text(|_| false) {
        Guess::Text
    } else if record.reader().is_some_and(are_records) {
        Guess::Records
    } else if is_text(|c| matches!(c, '\n' | '\r' | '\t')) {
        Guess::Text
    } else {
        Guess::Octets
    }
}

/// Whether everything there is records, with tags that somebody may have chosen.
fn are_records(mut reader: Reader<'_>) -> bool {
    loop {
        match reader.next() {
            Ok(None) => return true,
            Ok(Some(record)) if is_plausible(&record) => {}
            _ => return false,
        }
    }
}

/// Field numbers are small, except of extensions, which mostly hold messages. Groups hold records.
fn is_plausible(record: &Record<'_>) -> bool {
    match record.value {
        Value::Len(_) => true,
        Value::Group(group) => record.field <= NUMBER_MAX && are_records(group.reader()),
        Value::Varint(_) | Value::Fixed64(_) | Value::Fixed32(_) => record.field <= NUMBER_MAX,
    }
}

const NUMBER_MAX: u32 = 9_999;

#[cfg(test)]
mod tests {
    use super::*;

    /// The guess for `payload` as the value of field 1.
    fn guess_for(payload: &[u8]) -> Guess {
        let mut octets = vec![0x0a, u8::try_from(payload.len()).unwrap()];
        octets.extend_from_slice(payload);
        let record = Reader::new(&octets).next().unwrap().unwrap();
        guess(&record, payload)
    }

    #[test]
    fn text_records_and_octets() {
        assert_eq!(guess_for(b""), Guess::Empty);
        assert_eq!(guess_for("Zoë".as_bytes()), Guess::Text);
        assert_eq!(guess_for(b"two\nlines"), Guess::Text);
        assert_eq!(guess_for(&[0xff, 0x00, 0x80]), Guess::Octets);
        assert_eq!(guess_for(&[0x08, 0x96, 0x01]), Guess::Records);
    }

    #[test]
    fn text_that_could_be_records_is_text() {
        assert_eq!(guess_for(b"0154"), Guess::Text);
    }

    #[test]
    fn records_that_could_be_text_of_two_lines_are_records() {
        let mut payload = vec![b'\n', 36];
        payload.extend_from_slice(b"6d9d4c35-c1e4-4ff8-b5b3-8f6b9e6d2c11");
        assert_eq!(guess_for(&payload), Guess::Records);
    }

    #[test]
    fn high_numbers_are_for_messages() {
        // Field 72,295,728 is `google.api.http`.
        assert_eq!(
            guess_for(&[0x82, 0xd3, 0xe4, 0x93, 0x02, 0x02, 0x1a, 0x00]),
            Guess::Records
        );
        assert_eq!(
            guess_for(&[0x80, 0xd3, 0xe4, 0x93, 0x02, 0x02]),
            Guess::Octets
        );
    }
}
