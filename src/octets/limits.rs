//! What a reader may spend on input from strangers.

/// The most octets one message may have: the Protocol Buffers limit of 2 GiB - 1.
pub const OCTETS_MAX: u32 = i32::MAX as u32;

/// What one decode may spend, whatever the bytes ask for.
///
/// The same value serves views and owned messages. The defaults suit input from strangers; raise one
/// where a schema needs it:
///
/// ```
/// use viewbuf::Limits;
/// let deep = Limits { depth: 500, ..Limits::DEFAULT };
/// assert_eq!(deep.octets, Limits::DEFAULT.octets);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
    /// The longest input, in octets. Values above 2 GiB - 1 count as 2 GiB - 1.
    pub octets: u32,
    /// How many messages and groups may lie inside one another; the outermost counts as one.
    pub depth: u32,
    /// Octets that an owned decode may allocate for list elements, map entries and nested messages
    /// beyond 32 times the input, so that two-octet elements cannot grow a hundredfold unseen.
    /// Views allocate nothing.
    pub allocation: u64,
    /// How many extra pieces of split singular messages a view may hold (a singular message field
    /// that occurs more than once is merged when it is read).
    pub fragments: u32,
}

impl Limits {
    /// 2 GiB - 1 octets, depth 100, 64 MiB of free allocation, 1,000 extra fragments.
    pub const DEFAULT: Self = Self {
        octets: OCTETS_MAX,
        depth: 100,
        allocation: 64 << 20,
        fragments: 1_000,
    };
}

#[cfg(any(feature = "json", feature = "text"))]
impl Limits {
    /// What may be written for `len` octets that are read: what is beyond 32 times of them counts as allocation.
    pub(crate) fn output_max(&self, len: usize) -> usize {
        let more = usize::try_from(self.allocation).unwrap_or(usize::MAX);
        let max = len.saturating_mul(GROWTH_MAX).saturating_add(more);
        max.min(OCTETS_MAX as usize)
    }
}

/// How much longer output may be than input before it counts against the limits, as when decoding.
#[cfg(any(feature = "json", feature = "text"))]
const GROWTH_MAX: usize = 32;

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
