//! Short copies without a call to `memcpy`, which costs more than they do.
#![expect(
    unsafe_code,
    reason = "overlapping moves between places proven by the caller"
)]

/// Copies `len` octets; up to 64 by two or four overlapping moves, inline, because a call to `memcpy` costs more.
///
/// # Safety
/// `len` octets can be read from `from` and written to `to`, and the two do not overlap.
#[inline(always)]
pub(super) unsafe fn copy(from: *const u8, to: *mut u8, len: usize) {
    match len {
        0 => {}
        1 => {
            // SAFETY: promised by the caller.
            let octet = unsafe { from.read() };
            // SAFETY: promised by the caller.
            unsafe { to.write(octet) };
        }
        // SAFETY: promised by the caller, as `len >= 2`.
        2..4 => unsafe { ends::<2>(from, to, len) },
        // SAFETY: promised by the caller, as `len >= 4`.
        4..8 => unsafe { ends::<4>(from, to, len) },
        // SAFETY: promised by the caller, as `len >= 8`.
        8..16 => unsafe { ends::<8>(from, to, len) },
        // SAFETY: promised by the caller, as `len >= 16`.
        16..=32 => unsafe { ends::<16>(from, to, len) },
        33..=64 => {
            // SAFETY: promised by the caller, as 32 of `len` octets.
            unsafe { ends::<16>(from, to, 32) };
            // SAFETY: the last 32 of `len` octets begin inside.
            let last = unsafe { from.add(len - 32) };
            // SAFETY: the last 32 of `len` octets begin inside.
            let end = unsafe { to.add(len - 32) };
            // SAFETY: the last 32 of `len` octets.
            unsafe { ends::<16>(last, end, 32) };
        }
        // SAFETY: promised by the caller.
        _ => unsafe { to.copy_from_nonoverlapping(from, len) },
    }
}

/// Copies the first `N` and the last `N` of `N` to `2 N` octets.
///
/// # Safety
/// As [`copy`], with `len >= N`.
#[inline(always)]
unsafe fn ends<const N: usize>(from: *const u8, to: *mut u8, len: usize) {
    // SAFETY: the first `N` of `len` octets.
    let first = unsafe { from.cast::<[u8; N]>().read() };
    // SAFETY: the last `N` of `len` octets begin inside.
    let last = unsafe { from.add(len - N) };
    // SAFETY: the last `N` of `len` octets.
    let last = unsafe { last.cast::<[u8; N]>().read() };
    // SAFETY: the first `N` of `len` octets.
    unsafe { to.cast::<[u8; N]>().write(first) };
    // SAFETY: the last `N` of `len` octets begin inside.
    let end = unsafe { to.add(len - N) };
    // SAFETY: the last `N` of `len` octets.
    unsafe { end.cast::<[u8; N]>().write(last) };
}
