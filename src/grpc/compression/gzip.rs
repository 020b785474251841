//! Gzip and zlib: RFC 1952 and RFC 1950 around DEFLATE, with contexts that are used again.
//!
//! ```text
//!  | 1f 8b | 08 | FLG | MTIME | XFL | OS | FEXTRA FNAME FCOMMENT FHCRC |  DEFLATE  | CRC-32 | length |
//!  └───────────────── 10 octets ─────────┘ └── as FLG says ───────────┘             └─── 8 octets ───┘
//! ```
//!
//! The library's readers and writers of gzip have a context of their own each, so the frame around DEFLATE is here.

use alloc::vec::Vec;
use core::cell::Cell;

use flate2::{Compress, Compression, Crc, Decompress, FlushCompress, FlushDecompress, Status};

use super::Bounded;
use super::contexts::{self, Kept};

std::thread_local! {
    static GZIP: Kept<Compress> = const { Cell::new(None) };
    static ZLIB: Kept<Compress> = const { Cell::new(None) };
    static INFLATE: Kept<Decompress> = const { Cell::new(None) };
}

/// A header without anything optional; the last octet says that nobody knows the system.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

const FHCRC: u8 = 0b0000_0010;
const FEXTRA: u8 = 0b0000_0100;
const FNAME: u8 = 0b0000_1000;
const FCOMMENT: u8 = 0b0001_0000;
const RESERVED: u8 = 0b1110_0000;

/// Appends a member of gzip.
pub(super) fn compress(message: &[u8], out: &mut Vec<u8>) -> Option<()> {
    out.extend_from_slice(&HEADER);
    let new = || Some(Compress::new(Compression::default(), false));
    contexts::with(
        &GZIP,
        new,
        |context| deflate(context, message, out),
        |_| true,
    )??;
    let mut crc = Crc::new();
    crc.update(message);
    out.extend_from_slice(&crc.sum().to_le_bytes());
    out.extend_from_slice(&crc.amount().to_le_bytes());
    Some(())
}

/// Appends a stream of zlib, which HTTP calls deflate.
pub(super) fn compress_zlib(message: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let new = || Some(Compress::new(Compression::default(), true));
    contexts::with(
        &ZLIB,
        new,
        |context| deflate(context, message, out),
        |_| true,
    )?
}

fn deflate(context: &mut Compress, mut message: &[u8], out: &mut Vec<u8>) -> Option<()> {
    context.reset();
    loop {
        if out.len() == out.capacity() {
            out.reserve(message.len() / 2 + ROOM_MIN);
        }
        let before = context.total_in();
        let status = context.compress_vec(message, out, FlushCompress::Finish);
        message = rest(message, context.total_in() - before)?;
        match status.ok()? {
            Status::StreamEnd => return Some(()),
            Status::Ok | Status::BufError => {}
        }
    }
}

/// What is allocated at a time, at least.
const ROOM_MIN: usize = 64;

/// Inflates the members of gzip, one after the other.
pub(super) fn inflate(mut octets: &[u8], out: &mut Bounded) -> Option<()> {
    let mut crc = Crc::new();
    let new = || Some(Decompress::new(false));
    contexts::with(
        &INFLATE,
        new,
        |context| loop {
            octets = after_header(octets)?;
            context.reset(false);
            let start = out.message.len();
            octets = inflate_stream(context, octets, out)?;
            crc.reset();
            crc.update(out.message.get(start..)?);
            let (trailer, after) = octets.split_first_chunk::<8>()?;
            let [a, b, c, d, e, f, g, h] = *trailer;
            let is_right = u32::from_le_bytes([a, b, c, d]) == crc.sum()
                && u32::from_le_bytes([e, f, g, h]) == crc.amount();
            if !is_right {
                return None;
            }
            octets = after;
            if octets.is_empty() {
                return Some(());
            }
        },
        |_| true,
    )?
}

/// Inflates a stream of zlib; what follows it does not count.
pub(super) fn inflate_zlib(octets: &[u8], out: &mut Bounded) -> Option<()> {
    let new = || Some(Decompress::new(true));
    let work = |context: &mut Decompress| {
        context.reset(true);
        inflate_stream(context, octets, out).map(|_| ())
    };
    contexts::with(&INFLATE, new, work, |_| true)?
}

/// Inflates up to the end of the stream, and gives what is behind it.
fn inflate_stream<'a>(
    context: &mut Decompress,
    mut octets: &'a [u8],
    out: &mut Bounded,
) -> Option<&'a [u8]> {
    loop {
        let has_room = out.grow();
        let before = (context.total_in(), context.total_out());
        let status = context.decompress_vec(octets, &mut out.message, FlushDecompress::None);
        let status = status.ok()?;
        octets = rest(octets, context.total_in() - before.0)?;
        let moved = (context.total_in(), context.total_out()) != before;
        match status {
            Status::StreamEnd => return Some(octets),
            _ if !moved || !has_room => return None,
            _ => {}
        }
    }
}

fn rest(octets: &[u8], taken: u64) -> Option<&[u8]> {
    octets.get(usize::try_from(taken).ok()?..)
}

/// RFC 1952 section 2.3: what is behind the header of a member.
fn after_header(member: &[u8]) -> Option<&[u8]> {
    let (fixed, mut octets) = member.split_first_chunk::<10>()?;
    let [0x1f, 0x8b, 8, flags, ..] = *fixed else {
        return None;
    };
    if flags & RESERVED != 0 {
        return None;
    }
    if flags & FEXTRA != 0 {
        let (len, after) = octets.split_first_chunk::<2>()?;
        octets = after.get(usize::from(u16::from_le_bytes(*len))..)?;
    }
    for text in [FNAME, FCOMMENT] {
        if flags & text != 0 {
            let end = octets.iter().position(|octet| *octet == 0)?;
            octets = octets.get(end + 1..)?;
        }
    }
    if flags & FHCRC != 0 {
        let mut crc = Crc::new();
        crc.update(member.get(..member.len() - octets.len())?);
        let (told, after) = octets.split_first_chunk::<2>()?;
        let [low, high, ..] = crc.sum().to_le_bytes();
        if *told != [low, high] {
            return None;
        }
        octets = after;
    }
    Some(octets)
}
