//! Priority of a response among those of its connection (RFC 9218).

/// When a response is sent, compared with others.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub struct Priority {
    /// 0, the most urgent, to 7. What is more urgent goes first.
    pub urgency: u8,
    /// Whether responses of this urgency share the connection; else one is sent after the other.
    pub incremental: bool,
}

impl Priority {
    /// How responses are sent of which the client says nothing: urgency 3, shared. RFC 9218 section 10 leaves
    /// this to the server, and calls of one client should not wait for another's stream.
    pub const UNSAID: Self = Self {
        urgency: 3,
        incremental: true,
    };

    /// Urgency above 7 counts as 7.
    #[must_use]
    pub const fn new(urgency: u8, incremental: bool) -> Self {
        Self {
            urgency: if urgency > 7 { 7 } else { urgency },
            incremental,
        }
    }

    /// The value of a `priority` field: a dictionary of `u` and `i` (RFC 9218 section 4). What is not
    /// understood is ignored, as section 4 asks, and what is missing has its default, 3 and not
    /// incremental.
    #[must_use]
    pub fn from_field(value: &[u8]) -> Self {
        let mut priority = Self::new(3, false);
        for member in value.split(|octet| *octet == b',').take(16) {
            match member.trim_ascii() {
                [b'u', b'=', digit @ b'0'..=b'7'] => priority.urgency = digit - b'0',
                b"i" | b"i=?1" => priority.incremental = true,
                b"i=?0" => priority.incremental = false,
                _ => {}
            }
        }
        priority
    }
}

impl Default for Priority {
    fn default() -> Self {
        Self::UNSAID
    }
}
