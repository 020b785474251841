//! Frames: RFC 9113 sections 4 and 6, each test named by section and rule.
#![cfg(feature = "h2-frame")]

use viewbuf::h2::frame::{
    Continuation, Data, Dependency, Flags, Frame, FrameHeader, FrameType, GoAway, HEADER_LEN,
    Headers, Ping, Priority, PriorityUpdate, PushPromise, RstStream, Setting, SettingId, Settings,
    Unknown, WindowUpdate,
};
use viewbuf::h2::{ErrorCode, Fault, Rule, Scope, StreamId};
use viewbuf::octets::{Sink, SliceSink};
use viewbuf_test_support::h2::raw;

const STREAM: StreamId = StreamId::new(5);

fn decode(octets: &[u8]) -> Result<Frame<'_>, Fault> {
    let mut input = octets;
    let frame = Frame::decode(&mut input).expect("a whole frame");
    assert!(input.is_empty(), "a frame is taken off whole");
    frame
}

fn fault(octets: &[u8]) -> (Scope, ErrorCode, Rule) {
    let fault = decode(octets).expect_err("a broken rule");
    (fault.scope, fault.code, fault.rule)
}

fn connection(code: ErrorCode, rule: Rule) -> (Scope, ErrorCode, Rule) {
    (Scope::Connection, code, rule)
}

/// One frame of each type, with everything that can be set.
fn every_frame() -> Vec<Frame<'static>> {
    let dependency = Dependency {
        exclusive: true,
        parent: StreamId::new(3),
        weight: 200,
    };
    let end = Flags::END_STREAM.with(Flags::END_HEADERS);
    vec![
        Frame::Data(Data {
            stream: STREAM,
            flags: Flags::END_STREAM,
            data: b"content",
            padding: Some(7),
        }),
        Frame::Data(Data {
            stream: STREAM,
            flags: Flags::NONE,
            data: b"",
            padding: None,
        }),
        Frame::Headers(Headers {
            stream: STREAM,
            flags: end,
            dependency: Some(dependency),
            fragment: b"\x82\x86",
            padding: Some(0),
        }),
        Frame::Headers(Headers {
            stream: STREAM,
            flags: Flags::NONE,
            dependency: None,
            fragment: b"\x82",
            padding: None,
        }),
        Frame::Priority(Priority {
            stream: STREAM,
            flags: Flags::NONE,
            dependency,
        }),
        Frame::RstStream(RstStream {
            stream: STREAM,
            flags: Flags::NONE,
            code: ErrorCode(0xdead_beef),
        }),
        Frame::Settings(Settings::ACK),
        Frame::Settings(Settings::from_octets(&[
            0, 4, 0, 1, 0, 0, 0xab, 0xcd, 1, 2, 3, 4,
        ])),
        Frame::PushPromise(PushPromise {
            stream: STREAM,
            flags: Flags::END_HEADERS,
            promised: StreamId::new(2),
            fragment: b"\x82",
            padding: Some(1),
        }),
        Frame::Ping(Ping {
            flags: Flags::ACK,
            payload: *b"12345678",
        }),
        Frame::GoAway(GoAway {
            flags: Flags::NONE,
            last: StreamId::MAX,
            code: ErrorCode::NO_ERROR,
            debug: b"good night",
        }),
        Frame::WindowUpdate(WindowUpdate {
            stream: StreamId::CONNECTION,
            flags: Flags::NONE,
            increment: 0x7fff_ffff,
        }),
        Frame::Continuation(Continuation {
            stream: STREAM,
            flags: Flags::END_HEADERS,
            fragment: b"\x84",
        }),
        Frame::PriorityUpdate(PriorityUpdate {
            flags: Flags::NONE,
            prioritized: STREAM,
            value: b"u=1, i",
        }),
        Frame::Unknown(Unknown {
            kind: FrameType(0xfa),
            flags: Flags(0xff),
            stream: STREAM,
            payload: b"???",
        }),
    ]
}

#[test]
fn s4_1_every_frame_survives_a_round_trip() {
    for frame in every_frame() {
        let mut octets = [0; 128];
        let mut out = SliceSink::new(&mut octets);
        frame.encode(&mut out);
        let len = out.end().expect("room");
        assert_eq!(len, frame.encoded_len(), "{frame:?}");
        assert_eq!(decode(&octets[..len]), Ok(frame));
    }
}

#[test]
fn s4_1_a_frame_is_not_taken_before_its_last_octet() {
    for frame in every_frame() {
        let mut octets = Vec::new();
        frame.encode(&mut octets);
        for len in 0..octets.len() {
            let mut input = &octets[..len];
            assert_eq!(Frame::decode(&mut input), None);
            assert_eq!(input.len(), len);
        }
    }
}

#[test]
fn s4_1_the_reserved_bit_is_ignored() {
    let mut octets = raw(0, 0, 5, b"x");
    octets[5] |= 0x80;
    let header = FrameHeader::decode(&octets).expect("nine octets");
    assert_eq!(header.stream, STREAM);
    assert_eq!(header.encode()[5], 0);
}

#[test]
fn s4_1_unknown_flags_survive() {
    let octets = raw(6, 0b1010_0110, 0, b"12345678");
    let Ok(Frame::Ping(ping)) = decode(&octets) else {
        panic!("a PING");
    };
    assert_eq!(ping.flags, Flags(0b1010_0110));
    let mut again = Vec::new();
    ping.encode(&mut again);
    assert_eq!(again, octets);
}

#[test]
fn s4_1_header_layout() {
    let octets = raw(1, 4, 0x0102_0304, &[0; 0x0203]);
    assert_eq!(octets[..HEADER_LEN], [0, 2, 3, 1, 4, 1, 2, 3, 4]);
}

#[test]
fn s6_1_data_on_stream_0() {
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::DataOnConnection);
    assert_eq!(fault(&raw(0, 0, 0, b"x")), wanted);
}

#[test]
fn s6_1_padding_as_long_as_the_payload() {
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::PaddingTooLong);
    assert_eq!(fault(&raw(0, 8, 5, &[2, 0])), wanted);
    assert_eq!(fault(&raw(1, 8, 5, &[9, 0, 0])), wanted);
    assert_eq!(fault(&raw(5, 8, 5, &[255, 0, 0])), wanted);
    assert!(
        decode(&raw(0, 8, 5, &[1, 0])).is_ok(),
        "padding and no data"
    );
}

#[test]
fn s6_1_no_room_for_the_pad_length() {
    let wanted = connection(ErrorCode::FRAME_SIZE_ERROR, Rule::PaddingMissing);
    for kind in [0, 1, 5] {
        assert_eq!(fault(&raw(kind, 8, 5, b"")), wanted);
    }
}

#[test]
fn s6_2_headers_on_stream_0() {
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::HeadersOnConnection);
    assert_eq!(fault(&raw(1, 4, 0, b"\x82")), wanted);
}

#[test]
fn s6_2_headers_too_short_for_their_priority() {
    let wanted = connection(ErrorCode::FRAME_SIZE_ERROR, Rule::HeadersTooShort);
    assert_eq!(fault(&raw(1, 0x24, 5, &[0; 4])), wanted);
    assert_eq!(fault(&raw(1, 0x2c, 5, &[1, 0, 0, 0, 0, 0])), wanted);
}

#[test]
fn s6_3_priority_on_stream_0() {
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::PriorityOnConnection);
    assert_eq!(fault(&raw(2, 0, 0, &[0; 5])), wanted);
}

#[test]
fn s6_3_priority_of_a_wrong_length_is_a_stream_error() {
    let scope = Scope::Stream(STREAM);
    let wanted = (scope, ErrorCode::FRAME_SIZE_ERROR, Rule::PriorityLength);
    assert_eq!(fault(&raw(2, 0, 5, &[0; 4])), wanted);
    assert_eq!(fault(&raw(2, 0, 5, &[0; 6])), wanted);
}

#[test]
fn s6_4_rst_stream_on_stream_0() {
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::ResetOnConnection);
    assert_eq!(fault(&raw(3, 0, 0, &[0; 4])), wanted);
}

#[test]
fn s6_4_rst_stream_of_a_wrong_length() {
    let wanted = connection(ErrorCode::FRAME_SIZE_ERROR, Rule::ResetLength);
    assert_eq!(fault(&raw(3, 0, 5, &[0; 3])), wanted);
    assert_eq!(fault(&raw(3, 0, 5, &[0; 5])), wanted);
}

#[test]
fn s6_5_settings_on_a_stream() {
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::SettingsOnStream);
    assert_eq!(fault(&raw(4, 0, 5, &[0; 6])), wanted);
}

#[test]
fn s6_5_settings_of_a_wrong_length() {
    let wanted = connection(ErrorCode::FRAME_SIZE_ERROR, Rule::SettingsLength);
    assert_eq!(fault(&raw(4, 0, 0, &[0; 7])), wanted);
}

#[test]
fn s6_5_an_acknowledgement_with_settings() {
    let wanted = connection(ErrorCode::FRAME_SIZE_ERROR, Rule::SettingsAckLength);
    assert_eq!(fault(&raw(4, 1, 0, &[0; 6])), wanted);
}

#[test]
fn s6_5_1_settings_come_in_order_and_unknown_ones_survive() {
    let octets = raw(4, 0, 0, &[0xf0, 0x0d, 0, 0, 0, 9, 0, 3, 0, 0, 1, 0]);
    let Ok(Frame::Settings(settings)) = decode(&octets) else {
        panic!("SETTINGS");
    };
    let wanted = [
        Setting::new(SettingId(0xf00d), 9),
        Setting::new(SettingId::MAX_CONCURRENT_STREAMS, 256),
    ];
    assert!(settings.iter().eq(wanted));
}

#[test]
fn s6_6_push_promise_on_stream_0_or_too_short() {
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::PushOnConnection);
    assert_eq!(fault(&raw(5, 4, 0, &[0; 4])), wanted);
    let wanted = connection(ErrorCode::FRAME_SIZE_ERROR, Rule::PushTooShort);
    assert_eq!(fault(&raw(5, 4, 5, &[0; 3])), wanted);
}

#[test]
fn s6_7_ping_on_a_stream_or_of_a_wrong_length() {
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::PingOnStream);
    assert_eq!(fault(&raw(6, 0, 5, &[0; 8])), wanted);
    let wanted = connection(ErrorCode::FRAME_SIZE_ERROR, Rule::PingLength);
    assert_eq!(fault(&raw(6, 0, 0, &[0; 7])), wanted);
    assert_eq!(fault(&raw(6, 0, 0, &[0; 9])), wanted);
}

#[test]
fn s6_8_goaway_on_a_stream_or_too_short() {
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::GoAwayOnStream);
    assert_eq!(fault(&raw(7, 0, 5, &[0; 8])), wanted);
    let wanted = connection(ErrorCode::FRAME_SIZE_ERROR, Rule::GoAwayLength);
    assert_eq!(fault(&raw(7, 0, 0, &[0; 7])), wanted);
}

#[test]
fn s6_9_window_update_of_a_wrong_length() {
    let wanted = connection(ErrorCode::FRAME_SIZE_ERROR, Rule::WindowUpdateLength);
    assert_eq!(fault(&raw(8, 0, 5, &[0; 3])), wanted);
    assert_eq!(fault(&raw(8, 0, 0, &[0; 5])), wanted);
}

#[test]
fn s6_9_zero_increment_fails_the_stream_or_the_connection() {
    let code = ErrorCode::PROTOCOL_ERROR;
    let wanted = (Scope::Stream(STREAM), code, Rule::ZeroIncrement);
    assert_eq!(fault(&raw(8, 0, 5, &[0x80, 0, 0, 0])), wanted);
    let wanted = connection(code, Rule::ZeroIncrement);
    assert_eq!(fault(&raw(8, 0, 0, &[0; 4])), wanted);
}

#[test]
fn s6_10_continuation_on_stream_0() {
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::ContinuationOnConnection);
    assert_eq!(fault(&raw(9, 4, 0, b"\x82")), wanted);
}

#[test]
fn rfc9218_s7_1_priority_update() {
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::PriorityUpdateOnStream);
    assert_eq!(fault(&raw(0x10, 0, 5, &[0; 4])), wanted);
    let wanted = connection(ErrorCode::FRAME_SIZE_ERROR, Rule::PriorityUpdateLength);
    assert_eq!(fault(&raw(0x10, 0, 0, &[0; 3])), wanted);
    let wanted = connection(ErrorCode::PROTOCOL_ERROR, Rule::PriorityUpdateTarget);
    assert_eq!(fault(&raw(0x10, 0, 0, &[0; 4])), wanted);
}

#[test]
fn s5_4_faults_read_as_sentences() {
    let fault = decode(&raw(8, 0, 5, &[0; 4])).expect_err("a zero increment");
    assert_eq!(
        fault.to_string(),
        "error PROTOCOL_ERROR on stream 5: WINDOW_UPDATE had an increment of 0 (section 6.9)"
    );
}
