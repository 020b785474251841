//! Transmit: octets for the transport, in several slices.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use super::outbox::Body;

/// Octets for the transport, in the order they go: an iterator over slices, none of them empty.
///
/// As much of it as the transport takes is acknowledged by
/// [`transmitted`](super::Connection::transmitted). A transport that takes several slices at a time is given as many as it
/// takes:
///
/// ```
/// use std::io::{self, IoSlice, Write};
/// use viewbuf::h2::Connection;
///
/// fn transmit(connection: &mut Connection, transport: &mut impl Write) -> io::Result<()> {
///     while let Some(transmit) = connection.poll_transmit() {
///         let mut slices = [IoSlice::new(&[]); 64];
///         let mut count = 0;
///         for (place, slice) in slices.iter_mut().zip(transmit) {
///             *place = IoSlice::new(slice);
///             count += 1;
///         }
///         let taken = transport.write_vectored(&slices[..count])?;
///         connection.transmitted(taken);
///     }
///     Ok(())
/// }
/// # use viewbuf::h2::{Config, Role, Time};
/// # let mut client = Connection::new(Role::Client, &Config::DEFAULT, Time::ZERO);
/// # let mut transport = Vec::new();
/// # transmit(&mut client, &mut transport)?;
/// # assert!(transport.starts_with(b"PRI * HTTP/2.0"));
/// # Ok::<(), io::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Transmit<'c> {
    own: &'c [u8],
    head: usize,
    bodies: alloc::collections::vec_deque::Iter<'c, Body>,
    /// The body that follows the own octets up to its place.
    body: Option<&'c Body>,
    len: usize,
}

impl<'c> Transmit<'c> {
    #[inline]
    pub(super) fn new(own: &'c [u8], head: usize, bodies: &'c VecDeque<Body>, len: usize) -> Self {
        let mut bodies = bodies.iter();
        let body = bodies.next();
        Self {
            own,
            head,
            bodies,
            body,
            len,
        }
    }

    /// How many octets are left in all slices together.
    #[inline]
    #[must_use]
    #[expect(
        clippy::len_without_is_empty,
        reason = "where nothing is to be sent there is no Transmit"
    )]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Appends all octets to `out`; how many they are.
    #[inline]
    pub fn copy_to(self, out: &mut Vec<u8>) -> usize {
        let len = self.len;
        if self.body.is_none() {
            out.extend_from_slice(self.own.get(self.head..).unwrap_or_default());
        } else {
            self.copy_slices_to(out);
        }
        len
    }

    fn copy_slices_to(self, out: &mut Vec<u8>) {
        for slice in self {
            out.extend_from_slice(slice);
        }
    }
}

impl<'c> Iterator for Transmit<'c> {
    type Item = &'c [u8];

    #[inline]
    fn next(&mut self) -> Option<&'c [u8]> {
        let until = self.body.map_or(self.own.len(), |body| body.at);
        let slice = if self.head < until {
            let slice = self.own.get(self.head..until)?;
            self.head = until;
            slice
        } else {
            let body = self.body?;
            self.body = self.bodies.next();
            &body.octets
        };
        self.len = self.len.saturating_sub(slice.len());
        Some(slice)
    }
}
