//! Response: what a caller gets.

use crate::Shared;
use crate::grpc::Metadata;
use crate::view::{Checked, Layout};

/// The response to a call that ended with OK.
#[derive(Clone, Debug)]
pub struct Response<T> {
    message: T,
    metadata: Metadata,
    trailers: Metadata,
    compressed: bool,
}

impl<T> Response<T> {
    pub(super) const fn new(
        message: T,
        metadata: Metadata,
        trailers: Metadata,
        compressed: bool,
    ) -> Self {
        Self {
            message,
            metadata,
            trailers,
            compressed,
        }
    }

    /// The message.
    pub const fn message(&self) -> &T {
        &self.message
    }

    /// The message alone.
    pub fn into_message(self) -> T {
        self.message
    }

    /// What the service told before the message.
    #[must_use]
    pub const fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// What the service told with the status.
    #[must_use]
    pub const fn trailers(&self) -> &Metadata {
        &self.trailers
    }

    /// Whether the message came compressed.
    #[must_use]
    pub const fn is_compressed(&self) -> bool {
        self.compressed
    }
}

impl<T: Layout> Response<Shared<T>> {
    /// The view of the message. It is made by copying an index: take it once, then read.
    #[inline]
    #[must_use]
    pub fn view(&self) -> T::View<'_, Checked> {
        self.message.view()
    }
}
