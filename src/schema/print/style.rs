//! What text looks like.

/// How messages are printed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    /// Each field on a line of its own.
    pub(crate) lines: bool,
    /// How many spaces a line begins with for each message around it.
    pub(crate) indent: u8,
    /// Records that no field takes are printed by number.
    pub(crate) unknown: bool,
    /// `[REDACTED]` stands where a field has `debug_redact`.
    pub(crate) redact: bool,
    /// What an `Any` holds is printed as that message, where it is known.
    pub(crate) expand_any: bool,
    /// Lists of numbers, booleans and enums are printed in brackets.
    pub(crate) short_lists: bool,
    /// The entries of a map are printed by key, each key once. Without `alloc` they come as they lie.
    #[cfg_attr(
        not(feature = "alloc"),
        expect(dead_code, reason = "entries are sorted in memory that there is not")
    )]
    pub(crate) sort_maps: bool,
    /// Characters beyond ASCII are escaped.
    pub(crate) ascii: bool,
    /// What cannot be read is left out, and `…` stands where it is too deep.
    pub(crate) lenient: bool,
}

impl Style {
    /// That of `Debug`.
    pub(crate) const DEBUG: Self = Self {
        lines: false,
        indent: 2,
        unknown: true,
        redact: true,
        expand_any: false,
        short_lists: true,
        sort_maps: false,
        ascii: false,
        lenient: true,
    };
}
