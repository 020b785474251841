//! Framed files give back what was put in, and bad ones end in an error, not in memory.
#![cfg(feature = "std")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that sees the wrong thing must fail"
)]

use std::io::{self, Cursor, ErrorKind, Read};

use proptest::prelude::*;
use viewbuf::message::framed::{Reader, Writer};
use viewbuf::types::{BytesValue, Int64Value, StringValue};
use viewbuf::{DecodeError, DecodeErrorKind, Limits, Message};

/// Gives at most `piece` octets a call, with an interruption before each.
struct Slow<'a> {
    octets: &'a [u8],
    piece: usize,
    interrupted: bool,
}

impl<'a> Slow<'a> {
    fn new(octets: &'a [u8], piece: usize) -> Self {
        Self {
            octets,
            piece,
            interrupted: false,
        }
    }
}

impl Read for Slow<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.interrupted = !self.interrupted;
        if self.interrupted {
            return Err(ErrorKind::Interrupted.into());
        }
        let len = self.piece.min(out.len());
        self.octets.read(&mut out[..len])
    }
}

fn file(messages: &[Vec<u8>]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    for message in messages {
        writer.write(&BytesValue::from(message.clone())).unwrap();
    }
    writer.into_inner()
}

fn cause(error: &io::Error) -> DecodeErrorKind {
    error
        .get_ref()
        .unwrap()
        .downcast_ref::<DecodeError>()
        .unwrap()
        .kind()
}

proptest! {
    #[test]
    fn what_goes_in_comes_out(
        messages in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 0..40),
        piece in 1_usize..5_000,
    ) {
        let file = file(&messages);
        let mut reader = Reader::new(Slow::new(&file, piece));
        for message in &messages {
            let view = reader.next_view::<BytesValue>().unwrap().unwrap();
            prop_assert_eq!(view.value(), message.as_slice());
        }
        prop_assert!(reader.next_bytes().unwrap().is_none());
        prop_assert!(reader.next_bytes().unwrap().is_none());
        prop_assert_eq!(reader.position(), file.len() as u64);
    }

    #[test]
    fn every_cut_is_an_end_or_an_error(
        messages in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..200), 1..5),
        cut in any::<prop::sample::Index>(),
    ) {
        let file = file(&messages);
        let cut = cut.index(file.len());
        let mut reader = Reader::new(&file[..cut]);
        let mut frames = 0;
        let end = loop {
            match reader.next_bytes() {
                Ok(Some(_)) => frames += 1,
                end => break end.map(|_| ()),
            }
        };
        prop_assert!(frames < messages.len());
        match end {
            Ok(()) => prop_assert_eq!(reader.position(), cut as u64),
            Err(error) => prop_assert_eq!(error.kind(), ErrorKind::UnexpectedEof),
        }
    }
}

#[test]
fn a_message_longer_than_the_buffer_comes_whole() {
    for len in [8_190, 8_192, 8_193, 20_000, 1 << 20] {
        let messages = [vec![1; 5], vec![7; len], vec![2; 5]];
        let file = file(&messages);
        for piece in [1_000, usize::MAX] {
            let read = Reader::new(Slow::new(&file, piece)).messages::<BytesValue>();
            let read: Vec<_> = read.map(|message| message.unwrap().value).collect();
            assert_eq!(read, messages);
        }
    }
}

#[test]
fn frames_are_as_other_implementations_write_them() {
    let message = StringValue::from("x".repeat(200));
    let mut expected = Vec::new();
    message.encode_length_delimited(&mut expected).unwrap();
    let mut writer = Writer::new(Vec::new());
    writer.write(&message).unwrap();
    writer.write_bytes(&message.encode_to_vec()).unwrap();
    assert_eq!(writer.into_inner(), [expected.clone(), expected].concat());
}

#[test]
fn owned_shared_and_views_agree() {
    let mut writer = Writer::new(Vec::new());
    for _ in 0..3 {
        writer.write(&Int64Value::from(-5)).unwrap();
    }
    writer.flush().unwrap();
    let mut reader = Reader::new(Cursor::new(writer.into_inner()));
    assert_eq!(
        reader.next_message::<Int64Value>().unwrap(),
        Some(Int64Value::from(-5))
    );
    let shared = reader.next_shared::<Int64Value>().unwrap().unwrap();
    assert_eq!(shared.view().value(), -5);
    assert_eq!(
        reader.next_view::<Int64Value>().unwrap().unwrap().value(),
        -5
    );
    assert!(reader.next_view::<Int64Value>().unwrap().is_none());
}

/// Notes the largest room that it was offered.
struct Watched<'a> {
    octets: &'a [u8],
    most: usize,
}

impl Read for &mut Watched<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.most = self.most.max(out.len());
        let len = out.len().min(3_000);
        self.octets.read(&mut out[..len])
    }
}

#[test]
fn a_declared_length_allocates_nothing() {
    // 2 GiB - 1 announced, a few octets there.
    for there in [3, 50_000] {
        let mut octets = vec![0xff, 0xff, 0xff, 0xff, 0x07];
        octets.resize(5 + there, 0);
        let mut watched = Watched {
            octets: &octets,
            most: 0,
        };
        let error = Reader::new(&mut watched).next_bytes().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnexpectedEof);
        assert_eq!(cause(&error), DecodeErrorKind::Truncated);
        assert!(
            watched.most <= octets.len().max(8 << 10),
            "{}",
            watched.most
        );
    }
}

#[test]
fn lengths_beyond_the_limit_are_refused_before_the_message_is_read() {
    let limits = Limits {
        octets: 10,
        ..Limits::DEFAULT
    };
    let mut reader = Reader::with_limits(&[10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11][..], limits);
    assert_eq!(reader.next_bytes().unwrap().unwrap().len(), 10);
    let error = reader.next_bytes().unwrap_err();
    assert_eq!(
        (error.kind(), cause(&error)),
        (ErrorKind::InvalidData, DecodeErrorKind::TooLong)
    );

    // 2 GiB, with limits that allow more than any message may have.
    let limits = Limits {
        octets: u32::MAX,
        ..Limits::DEFAULT
    };
    let octets = [0x80, 0x80, 0x80, 0x80, 0x08];
    let error = Reader::with_limits(&octets[..], limits)
        .next_bytes()
        .unwrap_err();
    assert_eq!(cause(&error), DecodeErrorKind::TooLong);
}

#[test]
fn lengths_that_are_no_varint_are_refused() {
    let error = Reader::new(&[0xff; 12][..]).next_bytes().unwrap_err();
    assert_eq!(cause(&error), DecodeErrorKind::VarintOverflow);
    assert_eq!(error.kind(), ErrorKind::InvalidData);
    let error = Reader::new(&[0xff; 9][..]).next_bytes().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedEof);
}

#[test]
fn a_bad_message_does_not_hide_the_next() {
    // A string that is no UTF-8, and one that is.
    let octets = b"\x03\x0a\x01\xff\x03\x0a\x01x";
    let read: Vec<_> = Reader::new(&octets[..]).messages::<StringValue>().collect();
    assert_eq!(read.len(), 2);
    assert_eq!(
        cause(read[0].as_ref().unwrap_err()),
        DecodeErrorKind::InvalidUtf8
    );
    assert_eq!(read[1].as_ref().unwrap().value, "x");
}

#[test]
fn iteration_ends_after_a_bad_frame() {
    let read: Vec<_> = Reader::new(&[1][..]).messages::<StringValue>().collect();
    assert_eq!(read.len(), 1);
    assert!(read[0].is_err());
}

#[test]
fn errors_of_the_output_come_through() {
    let mut room = [0; 3];
    let mut writer = Writer::new(&mut room[..]);
    writer.write(&Int64Value::from(1)).unwrap();
    let error = writer.write(&Int64Value::from(1)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WriteZero);
}
