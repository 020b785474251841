//! Channel: calls to a server, over connections that come and go.
//!
//! ```text
//!  Channel ──▶ Hub ──▶ connection (a task) ──▶ link, h2
//!  (clones)     │  ──▶ connection (a task) ──▶ link, h2      more of them when streams run out
//!               └────▶ keeper (a task, while calls wait) ──▶ connect, backoff
//! ```
//!
//! - **Connecting** is lazy: the first call does it, or [`Channel::connected`]. A host's addresses are tried in turn
//!   (RFC 8305). A connection counts when the server's SETTINGS are there.
//! - **Failures** to connect are followed by a [`Backoff`]. Calls fail meanwhile with UNAVAILABLE and the last
//!   failure, unless they [wait](crate::service::Request::set_wait_for_ready) for a connection.
//! - **Calls that nobody has seen** (refused, above the last stream of a GOAWAY, never written) are made again, a few times,
//!   on whatever connection there is. All others end with UNAVAILABLE when their connection does, and
//!   [`Status::sent`] tells whether a service can have seen them.
//! - **The end**: when the last clone is dropped, connections end after their last call.

mod alarm;
mod backoff;
mod bearer;
mod builder;
mod call;
mod calls;
mod connect;
mod connection;
mod endpoint;
mod hub;
mod keeper;
mod options;
mod pulse;
mod state;
mod trace;

use alloc::sync::Arc;
use core::fmt;
use core::future::{Future, poll_fn};
use std::time::Instant;

use crate::grpc::{Sent, Status};
use crate::service::{Caller, Ongoing, Pipe, Start};

pub use backoff::Backoff;
pub use bearer::{Bearer, Token};
pub use builder::ChannelBuilder;
pub use connect::Connector;
pub use endpoint::UriError;
pub use options::Keepalive;
pub use state::ConnectivityState;

use call::Call;
use hub::{Hub, Watch};
use trace::Trace;

/// Calls to a server. Clones are cheap, and share connections.
///
/// ```no_run
/// use core::time::Duration;
/// use viewbuf::transport::{Channel, Keepalive};
///
/// let channel = Channel::builder("http://localhost:50051")?
///     .connect_timeout(Duration::from_secs(5))
///     .keepalive(Keepalive::every(Duration::from_secs(30)))
///     .build();
/// // A generated client: UsersClient::new(channel.clone()).
/// # Ok::<(), viewbuf::transport::UriError>(())
/// ```
#[derive(Clone)]
pub struct Channel {
    handle: Arc<Handle>,
}

/// What all clones hold: the channel ends with it.
struct Handle {
    hub: Arc<Hub>,
}

impl Channel {
    /// A channel to a server, with whatever is usual: `http://host:port`, `https://host:port` or `unix:path`. It
    /// connects with the first call.
    ///
    /// # Errors
    /// [`UriError`] tells what is wrong with the URI.
    pub fn new(uri: &str) -> Result<Self, UriError> {
        Ok(Self::builder(uri)?.build())
    }

    /// A channel that is yet to be described.
    ///
    /// # Errors
    /// [`UriError`] tells what is wrong with the URI.
    pub fn builder(uri: &str) -> Result<ChannelBuilder, UriError> {
        Ok(ChannelBuilder::new(uri.parse()?))
    }

    /// A channel whose connections somebody else makes: within a process, or through a proxy. It is cleartext;
    /// [`ChannelBuilder::connector`] knows more.
    pub fn with_connector(connector: impl Connector) -> Self {
        ChannelBuilder::local().connector(connector).build()
    }

    fn with_hub(hub: Arc<Hub>) -> Self {
        Self {
            handle: Arc::new(Handle { hub }),
        }
    }

    /// What the channel is about.
    #[must_use]
    pub fn state(&self) -> ConnectivityState {
        self.hub().connectivity()
    }

    /// Waits until the channel is about something else than `from`, and tells what.
    pub async fn state_changed(&self, from: ConnectivityState) -> ConnectivityState {
        let watch = Watch::new(self.hub());
        poll_fn(|cx| watch.poll_changed(from, cx)).await
    }

    /// Waits for a connection, and makes one where there is none; waits out the backoff where that is on.
    ///
    /// # Errors
    /// UNAVAILABLE, with the cause, where the attempt fails; the next one can be waited for.
    pub async fn connected(&self) -> Result<(), Status> {
        let failures = self.hub().failures();
        let watch = Watch::new(self.hub());
        poll_fn(|cx| watch.poll_connected(failures, cx)).await
    }

    fn hub(&self) -> &Arc<Hub> {
        &self.handle.hub
    }

    fn begin(&self, mut start: Start) -> Result<Ongoing, Status> {
        let hub = self.hub();
        let options = &hub.options;
        if start.head.private && !options.is_private() {
            return Err(not_private());
        }
        start.seal(options.encoding)?;
        let pipe = Pipe::new(true, hub.alarm.waker(), start.outlet.encoding);
        let ongoing = Ongoing::new(pipe.clone(), options.limits).with_requests_of(&start);
        let trace = Trace::begin(&start.path, options.authority());
        let call = Call::new(start, pipe, trace);
        hub.place(call)?;
        Ok(ongoing)
    }
}

/// The time, as tokio tells it.
fn now() -> Instant {
    tokio::time::Instant::now().into_std()
}

#[cold]
fn not_private() -> Status {
    Status::unauthenticated("the call has secrets, and the connection is not private")
        .with_sent(Sent::No)
}

impl Caller for Channel {
    fn start(&self, call: Start) -> impl Future<Output = Result<Ongoing, Status>> + Send {
        core::future::ready(self.begin(call))
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.hub.close();
    }
}

impl fmt::Debug for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Channel")
            .field("options", &self.hub().options)
            .field("state", &self.state())
            .finish()
    }
}
