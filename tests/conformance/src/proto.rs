//! The generated messages.
#![allow(missing_docs, reason = "the protos of the suite are not all commented")]

viewbuf::include_protos!();
