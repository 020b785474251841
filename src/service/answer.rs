//! Answer: how a service answered a call, for the transport to send.

use super::outlet::Outlet;
use crate::grpc::{Metadata, Status};

/// How a service answered a call: with a status, and a message where the method has one.
#[derive(Debug)]
pub struct Answer {
    /// The one message, where the response is no stream.
    pub(crate) outlet: Outlet,
    pub(crate) metadata: Metadata,
    pub(crate) status: Status,
}

impl Answer {
    /// Nothing but a status.
    pub(super) fn of_status(mut outlet: Outlet, status: Status) -> Self {
        outlet.clear();
        Self {
            outlet,
            metadata: Metadata::new(),
            status,
        }
    }

    /// How the call ends; its metadata are the trailers.
    #[must_use]
    pub const fn status(&self) -> &Status {
        &self.status
    }

    /// How the call ends, to change.
    pub const fn status_mut(&mut self) -> &mut Status {
        &mut self.status
    }

    /// What is told before the message, where nothing was sent yet.
    pub const fn metadata_mut(&mut self) -> &mut Metadata {
        &mut self.metadata
    }
}

/// Nothing but a status.
impl From<Status> for Answer {
    fn from(status: Status) -> Self {
        Self::of_status(Outlet::default(), status)
    }
}
