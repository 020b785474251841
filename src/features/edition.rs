//! Editions, by their numbers in `Edition`: those to come have numbers too.

/// `EDITION_PROTO2`
pub(crate) const PROTO2: i32 = 998;
/// `EDITION_PROTO3`
pub(crate) const PROTO3: i32 = 999;
/// `EDITION_2023`
pub(crate) const EDITION_2023: i32 = 1000;
/// `EDITION_2024`
pub(crate) const EDITION_2024: i32 = 1001;

/// Whether there are rules for `edition`.
#[cfg(feature = "reflect")]
pub(crate) fn is_known(edition: i32) -> bool {
    (PROTO2..=EDITION_2024).contains(&edition)
}

/// The edition of a file with this `syntax`, where `edition` is its edition's number; `None` where there is no such
/// syntax.
pub(crate) fn edition(syntax: &str, edition: i32) -> Option<i32> {
    match syntax {
        "" | "proto2" => Some(PROTO2),
        "proto3" => Some(PROTO3),
        "editions" => Some(edition),
        _ => None,
    }
}

/// Whether files of `edition` say `syntax`, and cannot name features.
pub(crate) const fn is_legacy(edition: i32) -> bool {
    edition < EDITION_2023
}
