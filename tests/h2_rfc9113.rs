//! The rules of RFC 9113 sections 3 to 8, one test each, named by section and rule: the list of tests is the
//! table of rules. What concerns a frame alone is in `h2_frames.rs`.
//!
//! Each scenario runs with whole input, with seven octets at a time and with one.
#![cfg(feature = "h2")]

mod h2_wire;

use std::time::Duration;

use h2_wire::{
    ACK, CUTS, END, END_HEADERS, End, PADDED, PRIORITY, REQUEST, Told, block, client_fails,
    client_resets, data, frames, headers, open, ping, raw, request, request_with, rst,
    server_fails, server_resets, setting, settings_ack, window_update,
};
use viewbuf::h2::frame::{Frame, PREFACE, SettingId};
use viewbuf::h2::{Cause, Config, ErrorCode, Event, Role, Rule, SendError, StreamId};

const PROTOCOL: ErrorCode = ErrorCode::PROTOCOL_ERROR;
const FRAME_SIZE: ErrorCode = ErrorCode::FRAME_SIZE_ERROR;
const FLOW: ErrorCode = ErrorCode::FLOW_CONTROL_ERROR;
const CLOSED: ErrorCode = ErrorCode::STREAM_CLOSED;

fn id(stream: u32) -> StreamId {
    StreamId::new(stream)
}

/// A response without content, and the stream let go.
fn answer(end: &mut End, stream: u32) {
    end.c
        .send_headers(id(stream), true, |fields| {
            fields.field(":status", "200");
        })
        .expect("a response");
    end.c.release(id(stream));
    end.turn();
}

/// The DATA that was sent since the last time: stream, length, end.
fn sent_data(end: &mut End) -> Vec<(u32, usize, bool)> {
    let sent = end.sent();
    frames(&sent)
        .filter_map(|frame| match frame {
            Frame::Data(frame) => {
                let ends = frame.flags.0 & END != 0;
                Some((frame.stream.value(), frame.data.len(), ends))
            }
            _ => None,
        })
        .collect()
}

// Section 3: starting HTTP/2.

#[test]
fn s3_4_client_sends_magic_then_settings() {
    let mut end = End::fresh(Role::Client, &Config::DEFAULT, usize::MAX);
    end.turn();
    let sent = end.sent();
    assert!(sent.starts_with(PREFACE));
    assert!(matches!(frames(&sent).next(), Some(Frame::Settings(_))));
}

#[test]
fn s3_4_server_sends_settings_first_and_at_once() {
    let mut end = End::fresh(Role::Server, &Config::DEFAULT, usize::MAX);
    end.turn();
    let sent = end.sent();
    assert!(matches!(frames(&sent).next(), Some(Frame::Settings(_))));
}

#[test]
fn s3_4_wrong_magic_ends_the_connection() {
    for cut in CUTS {
        let mut end = End::fresh(Role::Server, &Config::DEFAULT, cut);
        end.feed(b"GET / HTTP/1.1\r\n\r\n");
        end.assert_failed(PROTOCOL, Rule::BadPreface);
    }
}

#[test]
fn s3_4_first_frame_of_the_client_must_be_settings() {
    for first in [ping(), settings_ack(), request(1, END)] {
        let mut end = End::fresh(Role::Server, &Config::DEFAULT, 1);
        end.feed(PREFACE).feed(&first);
        end.assert_failed(PROTOCOL, Rule::SettingsNotFirst);
    }
}

#[test]
fn s3_4_first_frame_of_the_server_must_be_settings() {
    let mut end = End::fresh(Role::Client, &Config::DEFAULT, 1);
    end.feed(&ping());
    end.assert_failed(PROTOCOL, Rule::SettingsNotFirst);
}

#[test]
fn s3_4_client_may_send_before_the_servers_settings() {
    let mut end = End::fresh(Role::Client, &Config::DEFAULT, 1);
    let stream = end.c.open(true, |fields| {
        fields.field(":method", "GET");
    });
    assert_eq!(stream, Ok(id(1)));
}

#[test]
fn s3_4_preface_must_come_in_time() {
    let mut end = End::fresh(Role::Server, &Config::DEFAULT, 1);
    end.feed(&PREFACE[..10]).wait(Duration::from_secs(9));
    assert_eq!(end.fault, None);
    end.wait(Duration::from_secs(1));
    end.assert_failed(PROTOCOL, Rule::PrefaceTimeout);
}

// Section 4: frames.

#[test]
fn s4_1_unknown_frame_types_are_ignored() {
    for cut in CUTS {
        let mut end = End::server(cut);
        end.feed(&raw(0xee, 0xff, 0, b"whatever"));
        end.feed(&raw(0xef, 0xff, 77, b""));
        end.assert_alive();
    }
}

#[test]
fn s4_1_undefined_flags_and_the_reserved_bit_are_ignored() {
    let mut end = End::server(1);
    end.feed(&raw(6, 0xfe, 0, b"12345678"));
    let mut octets = ping();
    octets[5] |= 0x80;
    end.feed(&octets);
    end.assert_alive();
}

#[test]
fn s4_2_a_frame_of_2_14_octets_is_taken() {
    for cut in CUTS {
        let mut end = End::server(cut);
        end.feed(&request(1, 0)).feed(&data(1, END, &[7; 16_384]));
        let told = end.told();
        assert_eq!(told[1], Told::Data(1, vec![7; 16_384], true));
        end.assert_alive();
    }
}

#[test]
fn s4_2_a_longer_frame_is_an_error_before_its_payload() {
    for kind in [0, 1, 4, 6, 0xee] {
        let header = &raw(kind, 0, 1, &[0; 16_385])[..9];
        server_fails(&[&request(1, 0), header], FRAME_SIZE, Rule::FrameTooLarge);
    }
}

#[test]
fn s4_3_a_block_that_does_not_decode_ends_the_connection() {
    let octets = raw(1, END | END_HEADERS, 1, b"\xff\xff\xff\xff\xff\xff");
    server_fails(
        &[&octets],
        ErrorCode::COMPRESSION_ERROR,
        Rule::CompressionFailed,
    );
}

#[test]
fn s4_3_a_refused_block_still_counts_for_the_table() {
    for cut in CUTS {
        let mut end = End::server(cut);
        // A malformed request puts a field into the table...
        let mut octets = block(&REQUEST);
        octets.extend_from_slice(b"\x40\x01A\x01b\x40\x03x-y\x03zzz");
        end.feed(&raw(1, END | END_HEADERS, 1, &octets));
        end.assert_reset(1, PROTOCOL);
        // ...that the next refers to.
        let mut octets = block(&REQUEST);
        octets.push(0x80 | 62);
        end.feed(&raw(1, END | END_HEADERS, 3, &octets));
        assert_eq!(end.told().first(), Some(&Told::Headers(3, true)));
    }
}

#[test]
fn s4_3_a_malformed_entry_of_the_table_is_malformed_each_time() {
    let mut end = End::server(1);
    let mut octets = block(&REQUEST);
    octets.extend_from_slice(b"\x40\x01A\x01b");
    end.feed(&raw(1, END | END_HEADERS, 1, &octets));
    end.assert_reset(1, PROTOCOL);
    let mut octets = block(&REQUEST);
    octets.push(0x80 | 62);
    end.feed(&raw(1, END | END_HEADERS, 3, &octets));
    end.assert_reset(3, PROTOCOL);
}

/// RFC 9113 section 4.3.1: a table that becomes smaller than the peer's must be said to, once the SETTINGS that
/// ask for it are acknowledged.
#[test]
fn s4_3_1_a_smaller_table_is_acknowledged_by_a_size_update() {
    let config = Config {
        header_table: 128,
        ..Config::DEFAULT
    };
    for cut in CUTS {
        let mut end = End::settled(Role::Server, &config, cut);
        end.feed(&request(1, END));
        end.assert_failed(ErrorCode::COMPRESSION_ERROR, Rule::CompressionFailed);
        let mut end = End::settled(Role::Server, &config, cut);
        // To 128, in five bits and another octet.
        let updated = [&[0x3f, 128 - 31][..], &block(&REQUEST)].concat();
        end.feed(&raw(1, END | END_HEADERS, 1, &updated));
        assert_eq!(end.told(), [Told::Headers(1, true)]);
    }
}

#[test]
fn s4_3_1_our_table_follows_the_peers_limit() {
    let mut end = End::server(1);
    end.feed(&setting(1, 0)).feed(&setting(1, 100));
    end.feed(&request(1, END));
    end.sent.clear();
    answer(&mut end, 1);
    let sent = end.sent();
    let Some(Frame::Headers(response)) = frames(&sent).next() else {
        panic!("HEADERS");
    };
    // The smallest size that was asked for, the one that holds, and status 200.
    assert_eq!(response.fragment, [0x20, 0x3f, 100 - 31, 0x88]);
}

// Section 5.1: stream states.

#[test]
fn s5_1_idle_only_headers_and_priority() {
    for octets in [data(1, 0, b"x"), rst(1, 8), window_update(1, 1)] {
        server_fails(&[&octets], PROTOCOL, Rule::IdleStream);
    }
    let mut end = End::server(1);
    end.feed(&raw(2, 0, 1, &[0, 0, 0, 0, 1]));
    end.assert_alive();
}

#[test]
fn s5_1_idle_continuation() {
    let octets = raw(9, END_HEADERS, 1, &block(&REQUEST));
    server_fails(&[&octets], PROTOCOL, Rule::UnexpectedContinuation);
}

#[test]
fn s5_1_half_closed_remote_refuses_data_and_headers() {
    server_resets(
        &[&request(1, END), &data(1, 0, b"x")],
        1,
        CLOSED,
        Rule::HalfClosed,
    );
    server_resets(
        &[&request(1, END), &request(1, END)],
        1,
        CLOSED,
        Rule::HalfClosed,
    );
}

#[test]
fn s5_1_half_closed_remote_takes_window_update_priority_and_rst_stream() {
    let mut end = End::server(1);
    end.feed(&request(1, END)).feed(&window_update(1, 9));
    end.feed(&raw(2, 0, 1, &[0, 0, 0, 0, 1]));
    end.assert_alive();
    end.told.clear();
    end.feed(&rst(1, 8));
    assert_eq!(end.told(), [Told::Reset(1, ErrorCode::CANCEL, Cause::Peer)]);
}

#[test]
fn s5_1_closed_by_end_stream_frames_end_the_connection() {
    for (octets, released) in [
        (data(1, END, b"x"), true),
        (request(1, END), true),
        (data(1, END, b"x"), false),
    ] {
        let mut end = End::server(1);
        end.feed(&request(1, END));
        if released {
            answer(&mut end, 1);
        } else {
            end.c
                .send_headers(id(1), true, |f| {
                    f.field(":status", "200");
                })
                .expect("a response");
        }
        end.feed(&octets);
        end.assert_failed(CLOSED, Rule::StreamClosed);
    }
}

#[test]
fn s5_1_closed_by_the_peers_reset_frames_are_stream_errors() {
    for octets in [data(1, END, b"x"), request(1, END)] {
        server_resets(
            &[&request(1, 0), &rst(1, 8), &octets],
            1,
            CLOSED,
            Rule::StreamClosed,
        );
        let mut end = End::server(1);
        end.feed(&request(1, 0)).feed(&rst(1, 8));
        end.c.release(id(1));
        end.feed(&octets);
        end.assert_reset(1, CLOSED);
    }
}

#[test]
fn s5_1_closed_by_our_reset_frames_are_ignored() {
    for octets in [
        data(1, END, b"x"),
        request(1, END),
        window_update(1, 5),
        rst(1, 8),
    ] {
        for releases in [false, true] {
            let mut end = End::server(1);
            end.feed(&request(1, 0));
            end.c.reset(id(1), ErrorCode::CANCEL);
            if releases {
                end.c.release(id(1));
            }
            end.turn();
            end.told.clear();
            end.feed(&octets);
            assert_eq!(end.told(), []);
            end.assert_alive();
        }
    }
}

#[test]
fn s5_1_our_reset_is_remembered_past_many_streams() {
    let mut end = End::server(usize::MAX);
    end.feed(&request(1, 0));
    end.c.reset(id(1), ErrorCode::CANCEL);
    end.c.release(id(1));
    for stream in 1..1_000 {
        end.feed(&request(2 * stream + 1, END));
        answer(&mut end, 2 * stream + 1);
    }
    end.feed(&headers(1, END, &[("trailer", "late")]));
    end.assert_alive();
}

#[test]
fn s5_1_closed_takes_window_update_and_rst_stream() {
    let mut end = End::server(1);
    end.feed(&request(1, END));
    answer(&mut end, 1);
    end.feed(&window_update(1, 5)).feed(&rst(1, 0));
    end.assert_alive();
}

#[test]
fn s5_1_1_clients_open_odd_streams() {
    server_fails(&[&request(2, END)], PROTOCOL, Rule::WrongStreamParity);
}

#[test]
fn s5_1_1_stream_identifiers_grow() {
    server_fails(
        &[&request(5, END), &request(3, END)],
        PROTOCOL,
        Rule::StreamIdNotGreater,
    );
}

#[test]
fn s5_1_1_servers_open_no_streams() {
    let response = headers(2, END, &[(":status", "200")]);
    client_fails(&[&response], PROTOCOL, Rule::IdleStream);
    let response = headers(3, END, &[(":status", "200")]);
    client_fails(&[&response], PROTOCOL, Rule::IdleStream);
}

#[test]
fn s5_1_2_streams_above_the_limit_are_refused() {
    let config = Config {
        streams_max: 2,
        ..Config::DEFAULT
    };
    for cut in CUTS {
        let mut end = End::settled(Role::Server, &config, cut);
        end.feed(&request(1, 0))
            .feed(&request(3, END))
            .feed(&request(5, END));
        assert_eq!(
            end.told(),
            [Told::Headers(1, false), Told::Headers(3, true)]
        );
        end.assert_reset(5, ErrorCode::REFUSED_STREAM);
        // A stream counts until it is closed and released.
        end.feed(&rst(1, 8)).feed(&request(7, END));
        end.assert_reset(7, ErrorCode::REFUSED_STREAM);
        end.c.release(id(1));
        end.told.clear();
        end.feed(&request(9, END));
        assert_eq!(end.told(), [Told::Headers(9, true)]);
    }
}

#[test]
fn s5_1_2_a_client_keeps_the_servers_limit() {
    let mut end = End::client(1);
    end.feed(&setting(3, 1));
    let first = open(&mut end, true);
    assert_eq!(end.c.open(true, |_| ()), Err(SendError::TooManyStreams));
    end.told.clear();
    end.feed(&headers(1, END, &[(":status", "200")]));
    assert_eq!(end.told(), [Told::Headers(1, true), Told::StreamsAvailable]);
    end.c.release(first);
    assert_eq!(open(&mut end, true), id(3));
}

#[test]
fn s5_3_1_self_dependency_as_rfc_7540_has_it() {
    let depends = [0, 0, 0, 1, 16];
    let octets = raw(
        1,
        END | END_HEADERS | PRIORITY,
        1,
        &[&depends[..], &block(&REQUEST)].concat(),
    );
    server_resets(&[&octets], 1, PROTOCOL, Rule::SelfDependency);
    server_resets(
        &[&request(1, 0), &raw(2, 0, 1, &depends)],
        1,
        PROTOCOL,
        Rule::SelfDependency,
    );
    // RST_STREAM cannot be sent on an idle stream.
    server_fails(&[&raw(2, 0, 1, &depends)], PROTOCOL, Rule::SelfDependency);
}

#[test]
fn s5_4_1_goaway_names_the_last_stream_and_the_reason() {
    let mut end = End::server(1);
    end.feed(&request(1, END))
        .feed(&request(7, END))
        .feed(&window_update(0, 0));
    let sent = end.sent();
    let goaway = frames(&sent).last();
    let Some(Frame::GoAway(goaway)) = goaway else {
        panic!("GOAWAY: {goaway:?}");
    };
    assert_eq!(goaway.last, id(7));
    assert_eq!(goaway.debug, Rule::ZeroIncrement.text().as_bytes());
}

#[test]
fn s5_5_extension_frames_within_a_field_block_are_errors() {
    let octets = raw(1, END, 1, &block(&REQUEST));
    server_fails(
        &[&octets, &raw(0xee, 0, 0, b"")],
        PROTOCOL,
        Rule::FieldBlockInterrupted,
    );
}

// Section 6.1: DATA.

#[test]
fn s6_1_data_on_stream_0() {
    server_fails(&[&data(0, 0, b"x")], PROTOCOL, Rule::DataOnConnection);
}

#[test]
fn s6_1_padding_is_taken_off() {
    for cut in CUTS {
        let mut end = End::server(cut);
        end.feed(&request(1, 0));
        end.feed(&data(1, PADDED, b"\x03abc\0\0\0"));
        end.feed(&data(1, PADDED | END, b"\x02\0\0"));
        end.told.remove(0);
        assert_eq!(end.told(), [Told::Data(1, b"abc".to_vec(), true)]);
        end.assert_alive();
    }
}

#[test]
fn s6_1_padding_that_does_not_fit() {
    let octets = data(1, PADDED, b"\x04abc");
    server_fails(&[&request(1, 0), &octets], PROTOCOL, Rule::PaddingTooLong);
    let octets = data(1, PADDED, b"");
    server_fails(&[&request(1, 0), &octets], FRAME_SIZE, Rule::PaddingMissing);
}

// Section 6.2: HEADERS.

#[test]
fn s6_2_headers_with_padding_and_priority() {
    for cut in CUTS {
        let mut end = End::server(cut);
        let mut payload = b"\x03\x80\0\0\x05\x10".to_vec();
        payload.extend(block(&REQUEST));
        payload.extend([0; 3]);
        end.feed(&raw(1, END | END_HEADERS | PADDED | PRIORITY, 1, &payload));
        assert_eq!(end.told(), [Told::Headers(1, true)]);
    }
}

#[test]
fn s6_2_headers_on_stream_0_and_wrong_lengths() {
    server_fails(&[&request(0, END)], PROTOCOL, Rule::HeadersOnConnection);
    let octets = raw(1, END | END_HEADERS | PADDED, 1, b"\x09\x82");
    server_fails(&[&octets], PROTOCOL, Rule::PaddingTooLong);
    let octets = raw(1, END | END_HEADERS | PRIORITY, 1, b"\0\0\0\0");
    server_fails(&[&octets], FRAME_SIZE, Rule::HeadersTooShort);
}

// Sections 6.3 and 6.4: PRIORITY and RST_STREAM.

#[test]
fn s6_3_priority_of_a_wrong_length_fails_the_stream() {
    let octets = raw(2, 0, 1, &[0; 4]);
    server_resets(
        &[&request(1, 0), &octets],
        1,
        FRAME_SIZE,
        Rule::PriorityLength,
    );
    server_fails(
        &[&raw(2, 0, 0, &[0; 5])],
        PROTOCOL,
        Rule::PriorityOnConnection,
    );
}

#[test]
fn s6_4_rst_stream_keeps_its_code_for_the_user() {
    for cut in CUTS {
        let mut end = End::server(cut);
        end.feed(&request(1, 0)).feed(&rst(1, 0xabcd));
        let code = ErrorCode(0xabcd);
        assert_eq!(end.told()[1], Told::Reset(1, code, Cause::Peer));
        let reset = end.c.reset_of(id(1)).expect("kept until released");
        assert_eq!((reset.code, reset.cause), (code, Cause::Peer));
        end.c.release(id(1));
        assert_eq!(end.c.reset_of(id(1)), None);
        assert!(end.sent().is_empty(), "RST_STREAM is not answered");
    }
}

#[test]
fn s6_4_rst_stream_on_stream_0_idle_or_of_a_wrong_length() {
    server_fails(&[&rst(0, 8)], PROTOCOL, Rule::ResetOnConnection);
    server_fails(&[&rst(1, 8)], PROTOCOL, Rule::IdleStream);
    let octets = raw(3, 0, 1, &[0; 3]);
    server_fails(&[&request(1, 0), &octets], FRAME_SIZE, Rule::ResetLength);
}

#[test]
fn s6_4_nothing_is_sent_after_a_reset() {
    let mut end = End::server(1);
    end.feed(&request(1, END)).feed(&rst(1, 8));
    let sent = end.c.send_headers(id(1), true, |_| ());
    assert_eq!(sent, Err(SendError::StreamClosed));
    end.turn();
    assert!(end.sent().is_empty());
}

// Section 6.5: SETTINGS.

#[test]
fn s6_5_settings_are_acknowledged_in_order() {
    let mut end = End::server(1);
    end.feed(&setting(4, 1)).feed(&setting(4, 2));
    assert_eq!(end.sent(), [settings_ack(), settings_ack()].concat());
}

#[test]
fn s6_5_broken_settings() {
    server_fails(
        &[&raw(4, ACK, 0, &[0; 6])],
        FRAME_SIZE,
        Rule::SettingsAckLength,
    );
    server_fails(&[&raw(4, 0, 1, b"")], PROTOCOL, Rule::SettingsOnStream);
    server_fails(&[&raw(4, 0, 0, &[0; 5])], FRAME_SIZE, Rule::SettingsLength);
}

#[test]
fn s6_5_2_values_out_of_range() {
    server_fails(&[&setting(2, 2)], PROTOCOL, Rule::EnablePushValue);
    server_fails(&[&setting(4, 1 << 31)], FLOW, Rule::InitialWindowValue);
    server_fails(&[&setting(5, 16_383)], PROTOCOL, Rule::MaxFrameSizeValue);
    server_fails(&[&setting(5, 1 << 24)], PROTOCOL, Rule::MaxFrameSizeValue);
    client_fails(&[&setting(2, 1)], PROTOCOL, Rule::EnablePushValue);
}

#[test]
fn s6_5_2_unknown_settings_are_ignored() {
    let mut end = End::server(1);
    end.feed(&setting(0xfafa, 0xffff_ffff));
    end.assert_alive();
}

#[test]
fn s6_5_2_own_settings_say_what_must_be_said() {
    let mut end = End::fresh(Role::Client, &Config::DEFAULT, 1);
    end.turn();
    let sent = end.sent();
    let Some(Frame::Settings(settings)) = frames(&sent).next() else {
        panic!("SETTINGS");
    };
    let push = settings
        .iter()
        .find(|setting| setting.id == SettingId::ENABLE_PUSH);
    assert_eq!(push.map(|setting| setting.value), Some(0));
}

#[test]
fn s6_5_3_values_are_taken_in_the_order_they_come() {
    for cut in CUTS {
        let mut end = End::server(cut);
        let twice = [&setting(4, 7)[9..], &setting(4, 9)[9..]].concat();
        end.feed(&raw(4, 0, 0, &twice)).feed(&request(1, 0));
        assert_eq!(end.c.peer_settings().initial_window_size, 9);
        assert_eq!(end.c.windows(id(1)).expect("a stream").send, 9);
    }
}

#[test]
fn s6_5_3_settings_must_be_acknowledged_in_time() {
    let mut end = End::fresh(Role::Server, &Config::DEFAULT, 1);
    end.feed(PREFACE).feed(&raw(4, 0, 0, b""));
    end.wait(Duration::from_secs(10));
    end.assert_failed(ErrorCode::SETTINGS_TIMEOUT, Rule::SettingsTimeout);
}

/// Who has closed its side of the transport has nothing to acknowledge by, and may wait for an answer.
#[test]
fn s6_5_3_who_can_send_no_more_need_not_acknowledge() {
    let config = Config {
        keepalive_interval: Some(Duration::from_secs(1)),
        ..Config::DEFAULT
    };
    // The second request never ends.
    let half = headers(3, 0, &REQUEST);
    for tail in [&[][..], &half] {
        let mut end = End::fresh(Role::Server, &config, 1);
        end.feed(PREFACE).feed(&raw(4, 0, 0, b""));
        end.feed(&request(1, END)).feed(tail);
        end.wait(Duration::from_secs(2));
        end.c.handle_eof();
        end.wait(Duration::from_secs(3_600));
        end.sent();
        answer(&mut end, 1);
        let sent = end.sent();
        assert!(matches!(frames(&sent).next(), Some(Frame::Headers(_))));
        assert!(!end.c.is_ended());
    }
}

#[test]
fn s6_5_3_acknowledgement_of_nothing() {
    server_fails(&[&settings_ack()], PROTOCOL, Rule::UnexpectedSettingsAck);
}

#[test]
fn s6_5_3_peer_settings_hold_before_the_acknowledgement() {
    let mut end = End::server(1);
    end.feed(&request(1, END)).feed(&setting(4, 3));
    end.c
        .send_headers(id(1), false, |f| {
            f.field(":status", "200");
        })
        .expect("headers");
    end.c.send_data(id(1), b"hello", true).expect("data");
    end.turn();
    assert_eq!(sent_data(&mut end), [(1, 3, false)]);
}

// Section 6.6 and 8.4: PUSH_PROMISE.

#[test]
fn s8_4_push_is_refused() {
    let octets = raw(
        5,
        END_HEADERS,
        1,
        &[&[0, 0, 0, 2][..], &block(&REQUEST)].concat(),
    );
    server_fails(&[&request(1, 0), &octets], PROTOCOL, Rule::PushFromClient);
    client_fails(&[&octets], PROTOCOL, Rule::PushDisabled);
}

// Section 6.7: PING.

#[test]
fn s6_7_ping_is_answered_with_its_payload() {
    for cut in CUTS {
        End::server(cut).assert_alive();
    }
}

#[test]
fn s6_7_pong_is_not_answered() {
    let mut end = End::server(1);
    end.feed(&raw(6, ACK, 0, b"12345678"));
    assert!(end.sent().is_empty());
}

#[test]
fn s6_7_own_ping() {
    let mut end = End::server(1);
    assert_eq!(end.c.ping(*b"round-tr"), Ok(()));
    end.feed(&raw(6, ACK, 0, b"round-tr"));
    assert_eq!(end.told(), [Told::Pong(*b"round-tr")]);
}

#[test]
fn s6_7_broken_ping() {
    server_fails(&[&raw(6, 0, 1, &[0; 8])], PROTOCOL, Rule::PingOnStream);
    server_fails(&[&raw(6, 0, 0, &[0; 6])], FRAME_SIZE, Rule::PingLength);
}

#[test]
fn s6_7_keepalive_asks_and_gives_up() {
    let config = Config {
        keepalive_interval: Some(Duration::from_secs(30)),
        ..Config::DEFAULT
    };
    let mut end = End::settled(Role::Client, &config, 1);
    end.wait(Duration::from_secs(29));
    assert!(end.sent().is_empty());
    end.wait(Duration::from_secs(1));
    let sent = end.sent();
    let Some(Frame::Ping(asked)) = frames(&sent).next() else {
        panic!("a PING");
    };
    end.feed(&raw(6, ACK, 0, &asked.payload));
    end.wait(Duration::from_secs(30));
    assert_eq!(end.fault, None);
    end.wait(Duration::from_secs(20));
    end.assert_failed(ErrorCode::NO_ERROR, Rule::PingTimeout);
}

/// An answer may wait behind content on a slow link: who is heard lives.
#[test]
fn s6_7_keepalive_is_content_with_whatever_comes() {
    let config = Config {
        keepalive_interval: Some(Duration::from_secs(30)),
        ..Config::DEFAULT
    };
    let mut end = End::settled(Role::Server, &config, 1);
    end.feed(&request(1, 0));
    end.wait(Duration::from_secs(30));
    let sent = end.sent();
    let mut asked = frames(&sent).filter(|frame| matches!(frame, Frame::Ping(_)));
    assert!(asked.next().is_some(), "a PING");
    for _ in 0..10 {
        end.wait(Duration::from_secs(15));
        end.feed(&data(1, 0, b"more"));
    }
    assert_eq!(end.fault, None);
    end.wait(Duration::from_secs(19));
    assert_eq!(end.fault, None);
    end.sent.clear();
    end.wait(Duration::from_secs(1));
    end.assert_failed(ErrorCode::NO_ERROR, Rule::PingTimeout);
}

// Section 6.8: GOAWAY.

fn goaway(last: u32, code: u32, debug: &[u8]) -> Vec<u8> {
    raw(
        7,
        0,
        0,
        &[&last.to_be_bytes()[..], &code.to_be_bytes(), debug].concat(),
    )
}

#[test]
fn s6_8_goaway_is_told_and_unprocessed_streams_end() {
    for cut in CUTS {
        let mut end = End::client(cut);
        let (first, second) = (open(&mut end, true), open(&mut end, true));
        end.feed(&goaway(1, 0, b"maintenance"));
        let refused = Told::Reset(3, ErrorCode::REFUSED_STREAM, Cause::Unprocessed);
        let told = Told::GoAway(1, ErrorCode::NO_ERROR, b"maintenance".to_vec());
        assert_eq!(end.told(), [told, refused]);
        end.c.release(second);
        assert_eq!(end.c.open(true, |_| ()), Err(SendError::Closing));
        // What was processed goes on.
        end.feed(&headers(1, END, &[(":status", "200")]));
        assert_eq!(end.told(), [Told::Headers(1, true)]);
        end.c.release(first);
        end.turn();
        assert_eq!(end.told(), [Told::Drained]);
        assert!(end.c.is_ended());
    }
}

#[test]
fn s6_8_the_last_stream_never_grows() {
    let mut end = End::client(1);
    open(&mut end, true);
    end.feed(&goaway(1, 0, b"")).feed(&goaway(3, 0, b""));
    end.assert_failed(PROTOCOL, Rule::GoAwayRaised);
}

#[test]
fn s6_8_broken_goaway() {
    server_fails(&[&raw(7, 0, 1, &[0; 8])], PROTOCOL, Rule::GoAwayOnStream);
    server_fails(&[&raw(7, 0, 0, &[0; 7])], FRAME_SIZE, Rule::GoAwayLength);
}

#[test]
fn s6_8_a_server_drains_in_two_steps() {
    for cut in CUTS {
        let mut end = End::server(cut);
        end.feed(&request(1, END));
        end.c.drain(Duration::from_secs(30));
        end.turn();
        let sent = end.sent();
        let mut found = frames(&sent);
        let Some(Frame::GoAway(announcement)) = found.next() else {
            panic!("GOAWAY");
        };
        let Some(Frame::Ping(asked)) = found.next() else {
            panic!("PING");
        };
        assert_eq!(announcement.last, StreamId::MAX);
        // A request that crossed the announcement is taken...
        end.feed(&request(3, END));
        assert_eq!(end.told(), [Told::Headers(1, true), Told::Headers(3, true)]);
        end.feed(&raw(6, ACK, 0, &asked.payload));
        let sent = end.sent();
        assert!(matches!(frames(&sent).next(), Some(Frame::GoAway(last)) if last.last == id(3)));
        // ...and one after it is not, but its field block is decoded.
        end.feed(&request(5, 0)).feed(&data(5, END, b"x"));
        assert_eq!(end.told(), []);
        answer(&mut end, 1);
        assert!(!end.c.is_ended());
        answer(&mut end, 3);
        assert_eq!(end.told(), [Told::Drained]);
        assert!(end.c.is_ended());
    }
}

#[test]
fn s6_8_what_comes_above_the_last_stream_is_ignored_and_still_counts() {
    for cut in CUTS {
        let mut end = End::server(cut);
        end.consumes = false;
        end.feed(&request(1, 0));
        end.c.drain(Duration::from_secs(30));
        end.turn();
        let sent = end.sent();
        let asked = frames(&sent).find_map(|frame| match frame {
            Frame::Ping(ping) => Some(ping.payload),
            _ => None,
        });
        end.feed(&raw(6, ACK, 0, &asked.expect("PING")));
        end.told.clear();
        end.sent.clear();
        // A field for the table, and content.
        let mut octets = block(&REQUEST);
        octets.extend_from_slice(b"\x40\x03x-y\x03zzz");
        end.feed(&raw(1, END_HEADERS, 3, &octets))
            .feed(&data(3, END, b"nobody reads it"));
        assert_eq!((end.told(), end.sent()), (Vec::new(), Vec::new()));
        assert_eq!(missing(&end), 0, "the connection's window is whole");
        // The trailers of what is still served refer to the field.
        end.feed(&raw(1, END | END_HEADERS, 1, &[0x80 | 62]));
        assert_eq!(end.told(), [Told::Trailers(1)]);
    }
}

#[test]
fn s6_8_a_drain_ends_at_its_deadline() {
    let mut end = End::server(1);
    end.feed(&request(1, END));
    end.c.drain(Duration::from_secs(30));
    end.wait(Duration::from_secs(29));
    end.told.clear();
    end.sent.clear();
    end.wait(Duration::from_secs(1));
    let cut = Told::Reset(1, ErrorCode::CANCEL, Cause::Drained);
    assert_eq!(end.told(), [cut, Told::Drained]);
    let sent = end.sent();
    let kinds: Vec<_> = frames(&sent).collect();
    assert!(
        matches!(kinds[..], [Frame::GoAway(_), Frame::RstStream(_)]),
        "{kinds:?}"
    );
}

/// A connection may drain for reasons of its own, as when identifiers run out, and its user be in more of a hurry.
#[test]
fn s6_8_a_drain_can_be_hastened_but_not_put_off() {
    let mut end = End::server(1);
    end.feed(&request(0x6000_0001, 0));
    end.told.clear();
    end.c.drain(Duration::from_secs(5));
    end.c.drain(Duration::from_secs(500));
    end.wait(Duration::from_secs(4));
    assert_eq!(end.told(), []);
    end.wait(Duration::from_secs(1));
    let reset = Told::Reset(0x6000_0001, ErrorCode::CANCEL, Cause::Drained);
    assert_eq!(end.told(), [reset, Told::Drained]);
}

#[test]
fn s6_8_a_client_that_drains_opens_nothing_more() {
    let mut end = End::client(1);
    let stream = open(&mut end, true);
    end.c.drain(Duration::from_secs(1));
    assert_eq!(end.c.open(true, |_| ()), Err(SendError::Closing));
    end.feed(&headers(1, END, &[(":status", "200")]));
    end.c.release(stream);
    end.turn();
    assert_eq!(end.told(), [Told::Headers(1, true), Told::Drained]);
}

// Section 7: error codes.

#[test]
fn s7_unknown_error_codes_are_kept_and_mean_nothing_special() {
    let mut end = End::client(1);
    open(&mut end, true);
    end.feed(&goaway(1, 0xdead_beef, b""));
    let code = ErrorCode(0xdead_beef);
    assert_eq!(end.told(), [Told::GoAway(1, code, Vec::new())]);
    end.feed(&headers(1, END, &[(":status", "200")]));
    end.c.release(id(1));
    end.turn();
    assert_eq!(end.told(), [Told::Headers(1, true), Told::Drained]);
}

// Section 6.9: flow control.

/// A server with a response on stream 1 begun, where a new stream's window is `initial`.
fn responding(initial: u32, cut: usize) -> End {
    let mut end = End::server(cut);
    end.feed(&setting(4, initial)).feed(&request(1, END));
    end.c
        .send_headers(id(1), false, |f| {
            f.field(":status", "200");
        })
        .expect("headers");
    end.turn();
    end.sent.clear();
    end
}

#[test]
fn s6_9_data_waits_for_the_streams_window() {
    for cut in CUTS {
        let mut end = responding(4, cut);
        end.c.send_data(id(1), b"0123456789", true).expect("data");
        end.turn();
        assert_eq!(sent_data(&mut end), [(1, 4, false)]);
        end.feed(&window_update(1, 5));
        assert_eq!(sent_data(&mut end), [(1, 5, false)]);
        end.feed(&window_update(1, 5));
        assert_eq!(sent_data(&mut end), [(1, 1, true)]);
    }
}

#[test]
fn s6_9_data_waits_for_the_connections_window() {
    let mut end = responding(1 << 20, 7);
    end.c.send_data(id(1), &[1; 70_000], true).expect("data");
    end.turn();
    let sent: usize = sent_data(&mut end).iter().map(|(_, len, _)| len).sum();
    assert_eq!(sent, 65_535);
    end.feed(&window_update(0, 70_000));
    assert_eq!(sent_data(&mut end), [(1, 70_000 - 65_535, true)]);
}

#[test]
fn s6_9_an_empty_end_needs_no_window() {
    let mut end = responding(0, 1);
    end.c.send_data(id(1), b"", true).expect("the end");
    end.turn();
    assert_eq!(sent_data(&mut end), [(1, 0, true)]);
}

#[test]
fn s6_9_trailers_need_no_window_but_wait_for_data() {
    let mut end = responding(1, 1);
    end.c.send_data(id(1), b"ab", false).expect("data");
    end.c
        .send_trailers(id(1), |f| {
            f.field("grpc-status", "0");
        })
        .expect("trailers");
    end.turn();
    assert_eq!(sent_data(&mut end), [(1, 1, false)]);
    end.feed(&window_update(1, 1));
    let sent = end.sent();
    let kinds: Vec<_> = frames(&sent).collect();
    assert!(
        matches!(kinds[..], [Frame::Data(_), Frame::Headers(last)] if last.flags.0 == END | END_HEADERS)
    );
}

#[test]
fn s6_9_zero_increment() {
    server_resets(
        &[&request(1, 0), &window_update(1, 0)],
        1,
        PROTOCOL,
        Rule::ZeroIncrement,
    );
    server_fails(&[&window_update(0, 0)], PROTOCOL, Rule::ZeroIncrement);
}

#[test]
fn s6_9_window_update_of_a_wrong_length() {
    server_fails(
        &[&raw(8, 0, 0, &[0; 3])],
        FRAME_SIZE,
        Rule::WindowUpdateLength,
    );
}

#[test]
fn s6_9_1_windows_above_2_31_less_1() {
    let most = 0x7fff_ffff;
    server_resets(
        &[&request(1, 0), &window_update(1, most)],
        1,
        FLOW,
        Rule::WindowOverflow,
    );
    server_fails(&[&window_update(0, most)], FLOW, Rule::WindowOverflow);
}

#[test]
fn s6_9_1_more_data_than_the_streams_window() {
    for cut in [usize::MAX, 7] {
        let mut end = End::server(cut);
        end.consumes = false;
        end.feed(&request(1, 0));
        for _ in 0..3 {
            end.feed(&data(1, 0, &[0; 16_384]));
        }
        assert_eq!(end.fault, None);
        end.feed(&data(1, 0, &[0; 16_384]));
        end.assert_reset(1, FLOW);
    }
}

#[test]
fn s6_9_1_more_data_than_the_connections_window() {
    let config = Config {
        connection_window: 65_535,
        stream_window: 1 << 20,
        ..Config::DEFAULT
    };
    let mut end = End::settled(Role::Server, &config, usize::MAX);
    end.consumes = false;
    end.feed(&request(1, 0));
    for _ in 0..4 {
        end.feed(&data(1, 0, &[0; 16_384]));
    }
    end.assert_failed(FLOW, Rule::ReceiveWindowExceeded);
}

#[test]
fn s6_9_1_credit_comes_back_when_content_is_consumed() {
    for cut in CUTS {
        let mut end = End::server(cut);
        end.consumes = false;
        end.feed(&request(1, 0));
        end.feed(&data(1, 0, &[0; 16_384]))
            .feed(&data(1, 0, &[0; 16_384]))
            .feed(&data(1, 0, b"xy"));
        let updates = |end: &mut End| -> Vec<_> {
            let sent = end.sent();
            let updates = frames(&sent).filter_map(|frame| match frame {
                Frame::WindowUpdate(update) => Some((update.stream, update.increment)),
                _ => None,
            });
            updates.collect()
        };
        assert_eq!(updates(&mut end), [], "nothing was consumed");
        end.c.consumed(id(1), 32_770);
        end.turn();
        assert_eq!(updates(&mut end), [(id(1), 32_770)]);
    }
}

/// Where streams that nobody reads hold most of a window, what is left of it still goes round, whether they
/// took it before or after the credit was earned.
#[test]
fn s6_9_1_credit_comes_back_while_most_of_the_window_is_held() {
    const WINDOW: usize = 65_535;
    let config = Config {
        connection_window: WINDOW as u32,
        ..Config::DEFAULT
    };
    for held_first in [true, false] {
        let mut end = End::settled(Role::Server, &config, usize::MAX);
        end.consumes = false;
        end.feed(&request(1, 0)).feed(&request(3, 0));
        let hold = |end: &mut End, octets: usize| {
            for piece in vec![0; octets].chunks(16_384) {
                end.feed(&data(1, 0, piece));
            }
        };
        if held_first {
            hold(&mut end, 40_000);
        }
        let used = if held_first { WINDOW - 40_000 } else { 15_000 };
        for piece in vec![0; used].chunks(5_000) {
            end.feed(&data(3, 0, piece));
            end.c.consumed(id(3), piece.len());
        }
        if !held_first {
            let windows = end.c.windows(StreamId::CONNECTION);
            let open = windows.expect("the connection").receive;
            hold(&mut end, usize::try_from(open).expect("a window"));
        }
        end.turn();
        assert_eq!(end.fault, None);
        let windows = end.c.windows(StreamId::CONNECTION).expect("the connection");
        assert!(windows.receive >= 10_000, "{windows:?}");
    }
}

/// What of the connection's window has not come back.
fn missing(end: &End) -> i64 {
    let windows = end.c.windows(StreamId::CONNECTION).expect("the connection");
    i64::from(windows.receive_size) - i64::from(windows.credit) - windows.receive
}

#[test]
fn s6_9_1_credit_comes_back_from_padding_and_every_discard() {
    for cut in CUTS {
        let mut end = End::server(cut);
        end.consumes = false;
        // Padding.
        end.feed(&request(1, 0))
            .feed(&data(1, PADDED, b"\x05abc\0\0\0\0\0"));
        assert_eq!(missing(&end), 3);
        // A stream that the peer reset, when it is released.
        end.feed(&rst(1, 8));
        end.c.release(id(1));
        assert_eq!(missing(&end), 0);
        // A stream that we reset.
        end.feed(&request(3, 0)).feed(&data(3, 0, b"held"));
        end.c.reset(id(3), ErrorCode::CANCEL);
        end.feed(&data(3, 0, b"on its way"));
        assert_eq!(missing(&end), 4);
        end.c.release(id(3));
        end.feed(&data(3, END, b"on its way"));
        assert_eq!(missing(&end), 0);
        // A stream that was refused as malformed.
        end.feed(&request_with(5, 0, &[("Upper", "case")]))
            .feed(&data(5, END, b"lost"));
        assert_eq!(missing(&end), 0);
        // DATA that is itself an error.
        end.feed(&request_with(7, 0, &[("content-length", "1")]))
            .feed(&data(7, END, b"long"));
        end.c.release(id(7));
        assert_eq!(missing(&end), 0);
        // A stream whose end was queued, released while the peer still sends.
        end.feed(&request(9, 0));
        end.c
            .send_headers(id(9), true, |f| {
                f.field(":status", "200");
            })
            .expect("a response");
        end.c.release(id(9));
        end.feed(&data(9, END, b"unwanted"));
        assert_eq!(missing(&end), 0);
        end.assert_alive();
    }
}

#[test]
fn s6_9_1_credit_of_a_frame_that_is_cut_by_a_release() {
    let mut end = End::server(usize::MAX);
    end.consumes = false;
    let octets = data(1, 0, b"0123456789");
    end.feed(&request(1, 0)).feed(&octets[..13]);
    assert_eq!(
        end.told().last(),
        Some(&Told::Data(1, b"0123".to_vec(), false))
    );
    end.c.release(id(1));
    end.feed(&octets[13..]);
    assert_eq!(end.told(), []);
    assert_eq!(missing(&end), 0);
    end.assert_alive();
}

#[test]
fn s6_9_2_the_initial_window_moves_open_streams() {
    for cut in CUTS {
        let mut end = responding(3, cut);
        end.c.send_data(id(1), b"0123456789", true).expect("data");
        end.turn();
        assert_eq!(sent_data(&mut end), [(1, 3, false)]);
        // To -1...
        end.feed(&setting(4, 2));
        assert_eq!(end.c.windows(id(1)).expect("a stream").send, -1);
        end.feed(&window_update(1, 1));
        assert_eq!(sent_data(&mut end), []);
        // ...and above.
        end.feed(&setting(4, 12));
        assert_eq!(sent_data(&mut end), [(1, 7, true)]);
    }
}

#[test]
fn s6_9_2_the_initial_window_leaves_the_connections_alone() {
    let mut end = End::server(1);
    let before = end.c.windows(StreamId::CONNECTION);
    end.feed(&setting(4, 1));
    assert_eq!(end.c.windows(StreamId::CONNECTION), before);
}

#[test]
fn s6_9_2_the_initial_window_raises_a_window_too_far() {
    let octets = [
        request(1, 0),
        window_update(1, 0x7fff_0000),
        setting(4, 0x7fff_ffff),
    ]
    .concat();
    server_fails(&[&octets], FLOW, Rule::InitialWindowOverflow);
}

#[test]
fn s6_9_2_own_initial_window_holds_once_acknowledged() {
    let config = Config {
        stream_window: 100_000,
        ..Config::DEFAULT
    };
    let mut end = End::fresh(Role::Server, &config, 1);
    end.feed(PREFACE)
        .feed(&raw(4, 0, 0, b""))
        .feed(&request(1, 0));
    assert_eq!(end.c.windows(id(1)).expect("a stream").receive, 65_535);
    end.feed(&settings_ack()).feed(&request(3, 0));
    assert_eq!(end.c.windows(id(1)).expect("a stream").receive, 100_000);
    assert_eq!(end.c.windows(id(3)).expect("a stream").receive, 100_000);
}

/// The initial window makes a stream's grow once: not by WINDOW_UPDATE as well, which could lead beyond 2^31-1.
#[test]
fn s6_9_2_own_initial_window_is_not_announced_twice() {
    let largest = Config {
        stream_window: 0x7fff_ffff,
        window_max: 0x7fff_ffff,
        ..Config::DEFAULT
    };
    let mut server = End::fresh(Role::Server, &largest, usize::MAX);
    let mut client = End::fresh(Role::Client, &Config::DEFAULT, usize::MAX);
    let call = client.c.open(false, |fields| {
        for (name, value) in REQUEST {
            fields.field(name, value);
        }
    });
    let call = call.expect("a stream");
    client.c.send_data(call, &[0; 65_535], false).expect("room");
    client.turn();
    // All of it comes before the acknowledgement does.
    server.feed(&client.sent());
    client.feed(&server.sent());
    server.feed(&client.sent());
    assert_eq!((client.fault, server.fault), (None, None));
    assert_eq!(client.told(), [Told::Settings, Told::Settings]);
    let windows = [&client, &server].map(|end| end.c.windows(call).expect("a stream"));
    assert_eq!(i64::from(windows[0].send), windows[1].receive);
    assert_eq!(windows[1].receive_size, 0x7fff_ffff);
}

/// A small initial window leaves a stream that used more of the first one below zero: credit must bring it back, even
/// if all of it was earned before.
#[test]
fn s6_9_2_own_smaller_initial_window_stops_nobody() {
    let small = Config {
        stream_window: 300,
        ..Config::DEFAULT
    };
    let mut end = End::fresh(Role::Server, &small, 1);
    end.feed(PREFACE)
        .feed(&raw(4, 0, 0, b""))
        .feed(&request(1, 0))
        .feed(&data(1, 0, &[0; 15_000]));
    end.feed(&settings_ack());
    assert_eq!(end.c.windows(id(1)).expect("a stream").receive, 300);
    let sent = end.sent();
    let updated = frames(&sent).any(
        |frame| matches!(frame, Frame::WindowUpdate(frame) if (frame.stream, frame.increment) == (id(1), 15_000)),
    );
    assert!(updated, "the peer is told");
}

/// Whatever the limits are, who is told of room has it, and is told in the end.
#[test]
fn s6_9_3_room_is_room_whatever_the_limits() {
    for (most, low) in [(16 << 10, 64 << 10), (16 << 10, 0), (0, 0)] {
        let config = Config {
            stream_queue_max: most,
            stream_queue_low: low,
            ..Config::DEFAULT
        };
        let mut end = End::settled(Role::Server, &config, 1);
        end.feed(&setting(4, 0)).feed(&request(1, END));
        let headers = end.c.send_headers(id(1), false, |f| {
            f.field(":status", "200");
        });
        headers.expect("headers");
        end.c.send_data(id(1), &[0; 20_000], false).expect("room");
        assert_eq!(end.c.send_data(id(1), b"more", false), Err(SendError::Full));
        end.told.clear();
        end.c.want_room(id(1));
        end.turn();
        assert_eq!(end.told(), [], "no room");
        end.feed(&window_update(1, 20_000));
        assert_eq!(end.told(), [Told::Writable(1)]);
        assert_eq!(end.c.send_data(id(1), b"more", false), Ok(()));
    }
}

#[test]
fn s6_9_3_content_length_of_a_stream_queue_is_bounded() {
    let mut end = responding(0, 1);
    end.c
        .send_data(id(1), &vec![0; Config::DEFAULT.stream_queue_max], false)
        .expect("data");
    assert_eq!(end.c.send_data(id(1), b"x", true), Err(SendError::Full));
    end.c.want_room(id(1));
    end.turn();
    assert_eq!(end.told().last(), Some(&Told::Headers(1, true)));
    end.feed(&window_update(1, 1 << 20))
        .feed(&window_update(0, 1 << 20));
    assert_eq!(end.told(), [Told::Writable(1)]);
    assert_eq!(end.c.send_data(id(1), b"x", true), Ok(()));
}

// Section 6.10: CONTINUATION.

#[test]
fn s6_10_a_block_may_come_in_many_frames() {
    for cut in CUTS {
        let mut end = End::server(cut);
        let octets = block(&REQUEST);
        end.feed(&raw(1, END, 1, &octets[..3]));
        end.feed(&raw(9, 0, 1, b""))
            .feed(&raw(9, 0, 1, &octets[3..5]));
        assert_eq!(end.told(), []);
        end.feed(&raw(9, END_HEADERS, 1, &octets[5..]));
        assert_eq!(end.told(), [Told::Headers(1, true)]);
    }
}

#[test]
fn s6_10_nothing_comes_between() {
    let begin = raw(1, END, 1, &block(&REQUEST));
    for octets in [
        ping(),
        data(1, 0, b"x"),
        request(3, END),
        raw(9, END_HEADERS, 3, b""),
        raw(2, 0, 1, &[0; 5]),
    ] {
        server_fails(&[&begin, &octets], PROTOCOL, Rule::FieldBlockInterrupted);
    }
}

#[test]
fn s6_10_continuation_of_nothing() {
    let octets = raw(9, END_HEADERS, 1, b"");
    server_fails(
        &[&request(1, END), &octets],
        PROTOCOL,
        Rule::UnexpectedContinuation,
    );
    server_fails(
        &[&raw(9, END_HEADERS, 0, b"")],
        PROTOCOL,
        Rule::ContinuationOnConnection,
    );
}

#[test]
fn s6_10_long_sections_are_sent_in_several_frames() {
    let mut end = End::client(1);
    let long = "x".repeat(20_000);
    end.c
        .open(true, |fields| {
            for (name, value) in REQUEST {
                fields.field(name, value);
            }
            fields.field("long", &long);
        })
        .expect("a stream");
    end.turn();
    let sent = end.sent();
    let kinds: Vec<_> = frames(&sent).collect();
    let [Frame::Headers(first), Frame::Continuation(second)] = kinds[..] else {
        panic!("{} frames", kinds.len());
    };
    assert_eq!((first.flags.0, second.flags.0), (END, END_HEADERS));
    assert_eq!(first.fragment.len(), 16_384);
    let config = Config {
        field_section_max: 32 << 10,
        ..Config::DEFAULT
    };
    let mut server = End::settled(Role::Server, &config, 7);
    server.feed(&sent);
    assert_eq!(server.told(), [Told::Headers(1, true)]);
}

// Section 8.1: messages.

#[test]
fn s8_1_trailers_end_a_request() {
    for cut in CUTS {
        let mut end = End::server(cut);
        end.feed(&request(1, 0))
            .feed(&data(1, 0, b"x"))
            .feed(&headers(1, END, &[("sum", "1")]));
        let told = [
            Told::Headers(1, false),
            Told::Data(1, b"x".to_vec(), false),
            Told::Trailers(1),
        ];
        assert_eq!(end.told(), told);
    }
}

#[test]
fn s8_1_trailers_must_end_the_stream() {
    let octets = headers(1, 0, &[("sum", "1")]);
    server_resets(
        &[&request(1, 0), &octets],
        1,
        PROTOCOL,
        Rule::TrailersWithoutEnd,
    );
}

#[test]
fn s8_1_trailers_have_no_pseudo_header_fields() {
    let octets = headers(1, END, &[(":path", "/")]);
    server_resets(
        &[&request(1, 0), &octets],
        1,
        PROTOCOL,
        Rule::PseudoInTrailers,
    );
}

#[test]
fn s8_1_informational_responses_come_before_the_response() {
    for cut in CUTS {
        let mut end = End::client(cut);
        open(&mut end, true);
        end.feed(&headers(1, 0, &[(":status", "100")]))
            .feed(&headers(1, 0, &[(":status", "103")]));
        end.feed(&headers(1, 0, &[(":status", "200")]))
            .feed(&data(1, END, b"x"));
        let told = [
            Told::Informational(1),
            Told::Informational(1),
            Told::Headers(1, false),
            Told::Data(1, b"x".to_vec(), true),
        ];
        assert_eq!(end.told(), told);
    }
}

#[test]
fn s8_1_an_informational_response_ends_nothing() {
    client_resets(
        &[&headers(1, END, &[(":status", "103")])],
        PROTOCOL,
        Rule::InformationalEnd,
    );
}

#[test]
fn s8_1_a_response_begins_with_headers() {
    client_resets(&[&data(1, 0, b"x")], PROTOCOL, Rule::DataBeforeHeaders);
}

#[test]
fn s8_1_a_server_that_has_answered_stops_the_request() {
    let mut end = End::server(1);
    end.feed(&request(1, 0));
    answer(&mut end, 1);
    end.assert_reset(1, ErrorCode::NO_ERROR);
}

/// A client that no longer wants the response still sends what it handed over, whatever the server answers meanwhile.
#[test]
fn s8_1_a_request_goes_on_after_its_release_though_the_response_begins() {
    for cut in CUTS {
        let mut end = End::client(cut);
        let call = open(&mut end, false);
        end.c.send_data(call, &[0; 100_000], true).expect("room");
        end.turn();
        assert_eq!(end.c.queued(call), 34_465);
        end.c.release(call);
        end.sent.clear();
        end.feed(&headers(1, 0, &[(":status", "100")]))
            .feed(&headers(1, 0, &[(":status", "200")]))
            .feed(&data(1, 0, b"nobody reads this"));
        assert!(end.sent().is_empty(), "no RST_STREAM");
        end.feed(&window_update(0, 100_000))
            .feed(&window_update(1, 100_000));
        let sent = end.sent();
        let mut last = frames(&sent).collect::<Vec<_>>().into_iter().rev();
        assert!(
            matches!(last.next(), Some(Frame::RstStream(frame)) if frame.code == ErrorCode::CANCEL)
        );
        assert!(matches!(last.next(), Some(Frame::Data(frame)) if frame.flags.0 & END != 0));
        assert_eq!(end.told(), [], "nobody is told");
        end.assert_alive();
    }
}

#[test]
fn s8_1_a_reset_without_error_takes_nothing_from_the_response() {
    for cut in CUTS {
        let mut end = End::client(cut);
        let stream = open(&mut end, false);
        end.feed(&headers(1, 0, &[(":status", "413")]))
            .feed(&data(1, END, b"too much"))
            .feed(&rst(1, 0));
        let told = [
            Told::Headers(1, false),
            Told::Data(1, b"too much".to_vec(), true),
            Told::Reset(1, ErrorCode::NO_ERROR, Cause::Peer),
        ];
        assert_eq!(end.told(), told);
        let more = end.c.send_data(stream, b"more", false);
        assert_eq!(more, Err(SendError::StreamClosed));
        end.c.release(stream);
        assert_eq!(end.c.stream_count(), 0);
        end.assert_alive();
    }
}

#[test]
fn s8_7_refused_and_unprocessed_requests_are_told_apart_from_failed_ones() {
    let mut end = End::client(1);
    for _ in 0..3 {
        open(&mut end, true);
    }
    end.feed(&rst(3, 7)).feed(&goaway(1, 0, b""));
    let refused = Told::Reset(3, ErrorCode::REFUSED_STREAM, Cause::Peer);
    let unprocessed = Told::Reset(5, ErrorCode::REFUSED_STREAM, Cause::Unprocessed);
    let told = end.told();
    assert!(
        told.contains(&refused) && told.contains(&unprocessed),
        "{told:?}"
    );
    assert!(end.c.reset_of(id(1)).is_none(), "stream 1 goes on");
}

#[test]
fn s8_1_1_content_length() {
    let with = |length: &str| request_with(1, 0, &[("content-length", length)]);
    let mut end = End::server(1);
    end.feed(&with("3"))
        .feed(&data(1, 0, b"ab"))
        .feed(&data(1, END, b"c"));
    assert_eq!(
        end.told(),
        [
            Told::Headers(1, false),
            Told::Data(1, b"abc".to_vec(), true)
        ]
    );
    let rule = Rule::ContentLengthMismatch;
    server_resets(&[&with("3"), &data(1, END, b"ab")], 1, PROTOCOL, rule);
    server_resets(&[&with("3"), &data(1, 0, b"abcd")], 1, PROTOCOL, rule);
    server_resets(
        &[
            &with("3"),
            &data(1, 0, b"a"),
            &headers(1, END, &[("t", "x")]),
        ],
        1,
        PROTOCOL,
        rule,
    );
    server_resets(
        &[&request_with(1, END, &[("content-length", "1")])],
        1,
        PROTOCOL,
        rule,
    );
    for value in ["", "-1", "1,1", "a", "99999999999999999999"] {
        server_resets(&[&with(value)], 1, PROTOCOL, Rule::ContentLengthValue);
    }
    let twice = request_with(1, 0, &[("content-length", "1"), ("content-length", "2")]);
    server_resets(&[&twice], 1, PROTOCOL, Rule::ContentLengthValue);
}

#[test]
fn s8_1_1_responses_without_content_may_have_a_content_length() {
    let mut end = End::client(1);
    open(&mut end, true);
    end.feed(&headers(
        1,
        END,
        &[(":status", "304"), ("content-length", "9")],
    ));
    end.c
        .open(true, |fields| {
            fields
                .field(":method", "HEAD")
                .field(":scheme", "http")
                .field(":path", "/");
        })
        .expect("a stream");
    end.feed(&headers(
        3,
        END,
        &[(":status", "200"), ("content-length", "9")],
    ));
    assert_eq!(end.told(), [Told::Headers(1, true), Told::Headers(3, true)]);
    // RFC 9110 sections 9.3.2 and 15.3.5: but no content.
    client_resets(
        &[&headers(1, 0, &[(":status", "204")]), &data(1, END, b"?")],
        PROTOCOL,
        Rule::ContentLengthMismatch,
    );
    client_resets(
        &[&headers(
            1,
            END,
            &[(":status", "200"), ("content-length", "9")],
        )],
        PROTOCOL,
        Rule::ContentLengthMismatch,
    );
}

// Section 8.2: fields.

/// A request with one more field fails with `rule`, and so do trailers and a response.
fn refused(name: &str, value: &str, rule: Rule) {
    server_resets(
        &[&request_with(1, END, &[(name, value)])],
        1,
        PROTOCOL,
        rule,
    );
    server_resets(
        &[&request(1, 0), &headers(1, END, &[(name, value)])],
        1,
        PROTOCOL,
        rule,
    );
    client_resets(
        &[&headers(1, END, &[(":status", "200"), (name, value)])],
        PROTOCOL,
        rule,
    );
}

#[test]
fn s8_2_1_names_are_lower_case_tokens() {
    for name in ["X-A", "x a", "x\0a", "x\u{7f}", "x\u{e9}", "x:a", "x\r"] {
        refused(name, "1", Rule::NameOctet);
    }
    refused("", "1", Rule::EmptyName);
}

#[test]
fn s8_2_1_values_have_no_line_ends_and_no_nul() {
    for value in [
        "a\rb",
        "a\nb",
        "a\0b",
        "0123456789abcdef\r",
        "\r\n0123456789abcdef",
        "\0",
    ] {
        refused("x", value, Rule::ValueOctet);
    }
}

#[test]
fn s8_2_1_values_have_no_white_space_around_them() {
    for value in [" a", "a ", "\ta", "a\t", " "] {
        refused("x", value, Rule::ValueWhitespace);
    }
    let mut end = End::server(1);
    end.feed(&request_with(1, END, &[("x", "a b\tc"), ("y", "")]));
    assert_eq!(end.told(), [Told::Headers(1, true)]);
}

#[test]
fn s8_2_2_connection_specific_fields() {
    for name in [
        "connection",
        "keep-alive",
        "proxy-connection",
        "transfer-encoding",
        "upgrade",
    ] {
        refused(name, "x", Rule::ConnectionField);
    }
    refused("te", "gzip", Rule::TeValue);
    refused("te", "trailers, gzip", Rule::TeValue);
    let mut end = End::server(1);
    end.feed(&request_with(1, END, &[("te", "trailers")]));
    assert_eq!(end.told(), [Told::Headers(1, true)]);
}

#[test]
fn s8_2_1_we_send_no_malformed_fields_either() {
    for (name, value) in [("X", "1"), ("x", "a\r\nb"), ("", "a"), ("x", " a")] {
        let mut end = End::server(1);
        end.feed(&request(1, END));
        let sent = end.c.send_headers(id(1), true, |f| {
            f.field(":status", "200").field(name, value);
        });
        assert_eq!(sent, Err(SendError::MalformedField));
        end.turn();
        end.assert_reset(1, ErrorCode::INTERNAL_ERROR);
    }
}

// Section 8.3: pseudo-header fields.

/// A request of these fields fails with `rule`.
fn request_refused(fields: &[(&str, &str)], rule: Rule) {
    server_resets(&[&headers(1, END, fields)], 1, PROTOCOL, rule);
}

const METHOD: (&str, &str) = (":method", "GET");
const SCHEME: (&str, &str) = (":scheme", "https");
const PATH: (&str, &str) = (":path", "/");

#[test]
fn s8_3_pseudo_header_fields_come_first() {
    request_refused(&[METHOD, SCHEME, ("x", "1"), PATH], Rule::PseudoAfterField);
}

#[test]
fn s8_3_unknown_pseudo_header_fields() {
    request_refused(&[METHOD, SCHEME, PATH, (":x", "1")], Rule::PseudoUnknown);
    request_refused(
        &[METHOD, SCHEME, PATH, (":status", "200")],
        Rule::PseudoUnknown,
    );
    request_refused(
        &[METHOD, SCHEME, PATH, (":protocol", "websocket")],
        Rule::PseudoUnknown,
    );
    let response = headers(1, END, &[(":status", "200"), (":path", "/")]);
    client_resets(&[&response], PROTOCOL, Rule::PseudoUnknown);
}

#[test]
fn s8_3_duplicates() {
    for twice in [METHOD, SCHEME, PATH, (":authority", "a")] {
        request_refused(
            &[METHOD, SCHEME, PATH, (":authority", "a"), twice],
            Rule::PseudoDuplicate,
        );
    }
    let response = headers(1, END, &[(":status", "200"), (":status", "200")]);
    client_resets(&[&response], PROTOCOL, Rule::PseudoDuplicate);
}

#[test]
fn s8_3_1_method_scheme_and_path_are_needed() {
    for fields in [[METHOD, SCHEME], [METHOD, PATH], [SCHEME, PATH]] {
        request_refused(&fields, Rule::PseudoMissing);
    }
}

#[test]
fn s8_3_1_paths_begin_with_a_slash() {
    for path in ["", "a", "service/method", "*", "http://a/"] {
        request_refused(&[METHOD, SCHEME, (":path", path)], Rule::PathValue);
    }
    let mut end = End::server(1);
    end.feed(&headers(
        1,
        END,
        &[(":method", "OPTIONS"), SCHEME, (":path", "*")],
    ));
    assert_eq!(end.told(), [Told::Headers(1, true)]);
}

#[test]
fn s8_3_1_host_and_authority_agree() {
    let host = |host| {
        [
            METHOD,
            SCHEME,
            PATH,
            (":authority", "a.example"),
            ("host", host),
        ]
    };
    request_refused(&host("b.example"), Rule::AuthorityConflict);
    request_refused(
        &[METHOD, SCHEME, PATH, ("host", "a"), ("host", "a")],
        Rule::AuthorityConflict,
    );
    let mut end = End::server(1);
    end.feed(&headers(1, END, &host("A.example")));
    assert_eq!(end.told(), [Told::Headers(1, true)]);
}

#[test]
fn s8_3_2_responses_have_a_status() {
    client_resets(
        &[&headers(1, END, &[("x", "1")])],
        PROTOCOL,
        Rule::StatusMissing,
    );
    for status in ["", "20", "2000", "2x0", "099", "101"] {
        client_resets(
            &[&headers(1, END, &[(":status", status)])],
            PROTOCOL,
            Rule::StatusValue,
        );
    }
}

#[test]
fn s8_5_connect() {
    let connect = (":method", "CONNECT");
    let authority = (":authority", "a:443");
    request_refused(&[connect], Rule::ConnectPseudo);
    request_refused(&[connect, authority, PATH], Rule::ConnectPseudo);
    request_refused(&[connect, authority, SCHEME], Rule::ConnectPseudo);
    let mut end = End::server(1);
    end.feed(&headers(1, 0, &[connect, authority]))
        .feed(&data(1, 0, b"tunnel"));
    assert_eq!(
        end.told(),
        [
            Told::Headers(1, false),
            Told::Data(1, b"tunnel".to_vec(), false)
        ]
    );
}

#[test]
fn s8_6_sends_headers_content_and_trailers_in_order() {
    let mut end = End::server(1);
    end.feed(&request(1, END));
    assert_eq!(
        end.c.send_data(id(1), b"x", false),
        Err(SendError::WrongOrder)
    );
    assert_eq!(
        end.c.send_trailers(id(1), |_| ()),
        Err(SendError::WrongOrder)
    );
    let status = |fields: &mut viewbuf::h2::FieldWriter<'_>| {
        fields.field(":status", "200");
    };
    assert_eq!(
        end.c.send_informational(id(1), |f| {
            f.field(":status", "103");
        }),
        Ok(())
    );
    assert_eq!(end.c.send_headers(id(1), false, status), Ok(()));
    assert_eq!(
        end.c.send_headers(id(1), false, status),
        Err(SendError::WrongOrder)
    );
    assert_eq!(
        end.c.send_trailers(id(1), |f| {
            f.field("x", "1");
        }),
        Ok(())
    );
    assert_eq!(
        end.c.send_data(id(1), b"x", false),
        Err(SendError::WrongOrder)
    );
    assert_eq!(
        end.c.send_data(id(3), b"x", false),
        Err(SendError::StreamClosed)
    );
    assert_eq!(end.c.open(true, |_| ()), Err(SendError::WrongRole));
}

// RFC 9218: priorities.

#[test]
fn rfc9218_s10_urgent_streams_go_first() {
    for by_frame in [false, true] {
        let mut end = End::server(usize::MAX);
        end.feed(&setting(4, 1 << 20));
        for (stream, urgency) in [(1, "u=5"), (3, "u=1"), (5, "u=3, i")] {
            let priority: &[(&str, &str)] = if by_frame {
                &[]
            } else {
                &[("priority", urgency)]
            };
            end.feed(&request_with(stream, END, priority));
            if by_frame {
                let payload = [&stream.to_be_bytes()[..], urgency.as_bytes()].concat();
                end.feed(&raw(0x10, 0, 0, &payload));
            }
            end.c
                .send_headers(id(stream), false, |f| {
                    f.field(":status", "200");
                })
                .expect("headers");
        }
        // The connection's window is used up, so that all wait.
        end.feed(&request(7, END));
        end.c
            .send_headers(id(7), false, |f| {
                f.field(":status", "200");
            })
            .expect("headers");
        end.c.send_data(id(7), &[0; 65_535], true).expect("data");
        end.turn();
        for stream in [1, 3, 5] {
            end.c
                .send_data(id(stream), &[0; 20_000], true)
                .expect("data");
        }
        end.turn();
        end.sent.clear();
        end.feed(&window_update(0, 60_000));
        let order: Vec<_> = sent_data(&mut end)
            .iter()
            .map(|(stream, ..)| *stream)
            .collect();
        assert_eq!(order, [3, 3, 5, 5, 1, 1]);
    }
}

#[test]
fn rfc9218_s7_priority_updates_are_for_servers_and_name_requests() {
    let mut end = End::client(1);
    end.feed(&raw(0x10, 0, 0, b"\0\0\0\x01u=1"));
    end.assert_failed(PROTOCOL, Rule::PriorityUpdateOnStream);
    let octets = raw(0x10, 0, 0, b"\0\0\0\x02u=1");
    server_fails(&[&octets], PROTOCOL, Rule::PriorityUpdateTarget);
    // Of a stream that is not there, or of no sense, it is ignored.
    let mut end = End::server(1);
    end.feed(&raw(0x10, 0, 0, b"\0\0\0\x07u=1"))
        .feed(&request(1, 0))
        .feed(&raw(0x10, 0, 0, b"\0\0\0\x01u=9, \xff"));
    end.told.clear();
    end.assert_alive();
}

/// RFC 8441 section 3: extended CONNECT is for servers that announce it, and this one does not.
#[test]
fn rfc8441_s3_extended_connect_is_malformed_where_it_is_not_announced() {
    let fields = [
        (":method", "CONNECT"),
        (":protocol", "websocket"),
        (":scheme", "https"),
        (":path", "/"),
        (":authority", "localhost"),
    ];
    request_refused(&fields, Rule::PseudoUnknown);
    let mut end = End::client(1);
    assert!(!end.c.peer_settings().enable_connect_protocol);
    end.feed(&setting(8, 1));
    assert!(end.c.peer_settings().enable_connect_protocol);
}

#[test]
fn rfc9218_s10_streams_without_priority_share() {
    let mut end = End::server(usize::MAX);
    for stream in [1, 3] {
        end.feed(&request(stream, END));
        end.c
            .send_headers(id(stream), false, |f| {
                f.field(":status", "200");
            })
            .expect("headers");
    }
    for stream in [1, 3] {
        end.c
            .send_data(id(stream), &[0; 32_768], true)
            .expect("data");
    }
    end.turn();
    end.feed(&window_update(0, 60_000));
    let order: Vec<_> = sent_data(&mut end)
        .iter()
        .map(|(stream, ..)| *stream)
        .collect();
    assert_eq!(order[..4], [1, 3, 1, 3]);
}

#[test]
fn content_is_given_by_reference_both_ways() {
    let mut end = responding(1 << 20, usize::MAX);
    let content = viewbuf::bytes::Bytes::from(vec![7; 10_000]);
    end.c
        .send_bytes(id(1), content.clone(), true)
        .expect("data");
    let mut slices = end.c.poll_transmit().expect("octets");
    assert_eq!(slices.len(), 9 + 10_000);
    assert_eq!(slices.next().map(<[u8]>::len), Some(9));
    let body = slices.next().expect("the content");
    assert!(std::ptr::eq(body.as_ptr(), content.as_ptr()), "not copied");
    assert_eq!(slices.next(), None);
    // What comes in is borrowed from the input.
    let mut end = End::server(usize::MAX);
    end.feed(&request(1, 0));
    let octets = data(1, 0, b"content");
    let mut input = &octets[..];
    let event = end.c.next_event(end.now, &mut input);
    let Ok(Some(Event::Data { data, .. })) = event else {
        panic!("{event:?}");
    };
    assert!(std::ptr::eq(data.as_ptr(), &raw const octets[9]));
}

#[test]
fn transmit_can_be_taken_in_any_pieces() {
    let whole = |end: &mut End| {
        for (stream, len) in [(1, 5_000), (3, 10), (5, 20_000)] {
            end.feed(&request(stream, END));
            end.c
                .send_headers(id(stream), false, |f| {
                    f.field(":status", "200");
                })
                .expect("headers");
            end.c
                .send_bytes(id(stream), vec![stream as u8; len].into(), true)
                .expect("data");
        }
    };
    let mut expected = End::server(usize::MAX);
    whole(&mut expected);
    expected.turn();
    for piece in [1, 3, 9, 1_000, 5_009] {
        let mut end = End::server(usize::MAX);
        // Nothing is taken while the requests come in.
        let mut sent = Vec::new();
        for (stream, len) in [(1, 5_000), (3, 10), (5, 20_000)] {
            let octets = request(stream, END);
            let mut input = &octets[..];
            end.c
                .next_event(end.now, &mut input)
                .expect("a request")
                .expect("a request");
            end.c
                .send_headers(id(stream), false, |f| {
                    f.field(":status", "200");
                })
                .expect("headers");
            end.c
                .send_bytes(id(stream), vec![stream as u8; len].into(), true)
                .expect("data");
        }
        while let Some(transmit) = end.c.poll_transmit() {
            let all: Vec<u8> = transmit.flatten().copied().collect();
            let taken = piece.min(all.len());
            sent.extend_from_slice(&all[..taken]);
            end.c.transmitted(taken);
        }
        assert!(sent == expected.sent, "pieces of {piece}");
    }
}
