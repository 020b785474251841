//! Transport: gRPC over sockets, on tokio.
//!
//! This is the only module that touches sockets, tasks and time. One task owns each connection, drives its
//! [`h2`](crate::h2), and writes what there is to say in as few writes as can be.

#![forbid(unsafe_code)]

mod clock;
mod link;
mod signal;
