//! Zstd: frames of RFC 8878, with contexts that are used again.

use alloc::vec::Vec;
use core::cell::Cell;

use ::zstd::zstd_safe::zstd_sys::ZSTD_EndDirective::ZSTD_e_end;
use ::zstd::zstd_safe::{CCtx, CParameter, DCtx, DParameter, InBuffer, OutBuffer, ResetDirective};

use super::Bounded;
use super::contexts::{self, Kept};

std::thread_local! {
    static COMPRESS: Kept<CCtx<'static>> = const { Cell::new(None) };
    static INFLATE: Kept<DCtx<'static>> = const { Cell::new(None) };
}

/// Windows of at most so many bits: 8 MiB.
pub(super) const WINDOW_LOG_MAX: u32 = 23;

/// What the library's authors call the default.
const LEVEL: i32 = 3;

/// A context that has become larger is not kept: that takes messages of more than a mebibyte.
const KEPT_MAX: usize = 4 << 20;

/// What is allocated at a time, at least.
const ROOM_MIN: usize = 64;

/// Appends a frame, which tells how long its message is.
pub(super) fn compress(message: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let new = || {
        let mut context = CCtx::try_create()?;
        let level = CParameter::CompressionLevel(LEVEL);
        context.set_parameter(level).ok()?;
        Some(context)
    };
    let work = |context: &mut CCtx<'static>| {
        context.reset(ResetDirective::SessionOnly).ok()?;
        // Tables are as large as the message asks for.
        let len = Some(message.len() as u64);
        context.set_pledged_src_size(len).ok()?;
        let mut input = InBuffer::around(message);
        loop {
            if out.len() == out.capacity() {
                out.reserve((message.len() - input.pos()) / 2 + ROOM_MIN);
            }
            let before = out.len();
            let mut output = OutBuffer::around_pos(out, before);
            let left = context.compress_stream2(&mut output, &mut input, ZSTD_e_end);
            if left.ok()? == 0 {
                return Some(());
            }
        }
    };
    contexts::with(&COMPRESS, new, work, |context| context.sizeof() <= KEPT_MAX)?
}

/// Inflates frames, one after the other.
pub(super) fn inflate(octets: &[u8], out: &mut Bounded) -> Option<()> {
    let new = || {
        let mut context = DCtx::try_create()?;
        let window = DParameter::WindowLogMax(WINDOW_LOG_MAX);
        context.set_parameter(window).ok()?;
        Some(context)
    };
    let work = |context: &mut DCtx<'static>| {
        context.reset(ResetDirective::SessionOnly).ok()?;
        let mut input = InBuffer::around(octets);
        loop {
            let has_room = out.grow();
            let before = (input.pos(), out.message.len());
            let mut output = OutBuffer::around_pos(&mut out.message, before.1);
            let hint = context.decompress_stream(&mut output, &mut input).ok()?;
            if hint == 0 && input.pos() == octets.len() {
                return Some(());
            }
            let moved = (input.pos(), out.message.len()) != before;
            if !moved || !has_room {
                return None;
            }
        }
    };
    contexts::with(&INFLATE, new, work, |context| context.sizeof() <= KEPT_MAX)?
}
