//! The generated messages.
#![allow(
    dead_code,
    reason = "five of the messages, and three that frame them, are used"
)]

viewbuf::include_protos!();
