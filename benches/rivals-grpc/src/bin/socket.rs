//! The floor: a thread for each connection that looks for the ends of requests, and answers each with the
//! same octets: `socket ADDRESS:PORT`. It decodes no fields, and gives no windows back.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use viewbuf::h2::StreamId;
use viewbuf::h2::frame::{Flags, FrameHeader, FrameType, HEADER_LEN, PREFACE};
use viewbuf_rivals_grpc::admin::{self, Counting};
use viewbuf_rivals_grpc::workload::Kind;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() -> io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_default();
    admin::attend();
    let listener = TcpListener::bind(address)?;
    admin::say(&format!("listening on {}", listener.local_addr()?));
    for socket in listener.incoming() {
        let socket = socket?;
        // A client that goes ends its thread.
        thread::spawn(move || answer(socket));
    }
    Ok(())
}

fn answer(mut socket: TcpStream) -> io::Result<()> {
    socket.set_nodelay(true)?;
    let mut preface = [0; PREFACE.len()];
    socket.read_exact(&mut preface)?;
    let mut out = [&frame(FrameType::SETTINGS, Flags::NONE, &[])[..], &window()].concat();
    let canned = canned();
    let mut buffer = vec![0; 256 << 10];
    let mut filled = 0;
    loop {
        socket.write_all(&out)?;
        out.clear();
        let read = socket.read(&mut buffer[filled..])?;
        if read == 0 {
            return Ok(());
        }
        filled += read;
        let mut input = &buffer[..filled];
        while let Some((header, payload, rest)) = split(input) {
            match header.kind {
                FrameType::DATA if header.flags.has(Flags::END_STREAM) => {
                    put(&mut out, &canned, header.stream.value());
                }
                FrameType::SETTINGS | FrameType::PING if !header.flags.has(Flags::ACK) => {
                    let payload = if header.kind == FrameType::PING {
                        payload
                    } else {
                        &[]
                    };
                    out.extend(frame(header.kind, Flags::ACK, payload));
                }
                _ => {}
            }
            input = rest;
        }
        let left = input.len();
        buffer.copy_within(filled - left..filled, 0);
        filled = left;
    }
}

/// A frame, its payload and what follows, where all of it is there.
fn split(input: &[u8]) -> Option<(FrameHeader, &[u8], &[u8])> {
    let header = FrameHeader::decode(input)?;
    let (frame, rest) = input.split_at_checked(HEADER_LEN + header.length as usize)?;
    Some((header, &frame[HEADER_LEN..], rest))
}

/// The frames of an answer, for another stream.
fn put(out: &mut Vec<u8>, frames: &[Vec<u8>], stream: u32) {
    for frame in frames {
        let start = out.len();
        out.extend_from_slice(frame);
        out[start + 5..start + HEADER_LEN].copy_from_slice(&stream.to_be_bytes());
    }
}

/// Headers, the message and trailers.
fn canned() -> [Vec<u8>; 3] {
    let (message, _) = Kind::Hello.response();
    let prefix = (message.len() as u32).to_be_bytes();
    // RFC 7541: `:status: 200` by its index; literals that no table keeps.
    let headers = [&b"\x88\x0f\x10\x10"[..], b"application/grpc"].concat();
    let trailers = b"\x00\x0bgrpc-status\x010";
    let end = Flags::END_HEADERS.with(Flags::END_STREAM);
    [
        frame(FrameType::HEADERS, Flags::END_HEADERS, &headers),
        frame(
            FrameType::DATA,
            Flags::NONE,
            &[&[0], &prefix[..], &message].concat(),
        ),
        frame(FrameType::HEADERS, end, trailers),
    ]
}

/// The largest window there is, for the connection.
fn window() -> Vec<u8> {
    let increment = 0x7fff_ffff_u32 - 65_535;
    frame(
        FrameType::WINDOW_UPDATE,
        Flags::NONE,
        &increment.to_be_bytes(),
    )
}

fn frame(kind: FrameType, flags: Flags, payload: &[u8]) -> Vec<u8> {
    let header = FrameHeader {
        length: payload.len() as u32,
        kind,
        flags,
        stream: StreamId::CONNECTION,
    };
    [&header.encode()[..], payload].concat()
}
