//! Records, appended to a vector.

use crate::wire::varint;

/// A varint.
pub(super) fn varint(out: &mut Vec<u8>, bits: u64) {
    let (octets, len) = varint::to_octets(bits);
    out.extend_from_slice(octets.get(..len).unwrap_or(&octets));
}

/// The tag of field `number` with wire type `wire`.
pub(super) fn tag(out: &mut Vec<u8>, number: i32, wire: u64) {
    let number = u64::try_from(number).unwrap_or(0);
    varint(out, number << 3 | wire);
}

/// A field of known length.
pub(super) fn len(out: &mut Vec<u8>, number: i32, octets: &[u8]) {
    tag(out, number, 2);
    // A `usize` has at most 64 bits.
    varint(out, u64::try_from(octets.len()).unwrap_or(u64::MAX));
    out.extend_from_slice(octets);
}

/// A group.
pub(super) fn group(out: &mut Vec<u8>, number: i32, octets: &[u8]) {
    tag(out, number, 3);
    out.extend_from_slice(octets);
    tag(out, number, 4);
}
