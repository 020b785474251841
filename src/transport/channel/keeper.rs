//! Keeper: makes connections while calls wait for one, and looks after those calls.
//!
//! It is a task that is there only while it has something to do: an idle channel has none.

use alloc::format;
use alloc::sync::Arc;
use core::future::{Future, poll_fn};
use core::pin::pin;
use core::task::Poll;
use std::io;

use tokio::time::{sleep_until, timeout};

use super::connection::Connection;
use super::hub::{Hub, Step};
use super::trace;
use crate::grpc::{Cause, Sent, Status};

/// Keeps a channel supplied with connections until no call waits.
pub(super) fn keep(hub: Arc<Hub>) -> impl Future<Output = ()> {
    // It is there before the task runs, which may never be.
    let guard = Guard(Some(hub.clone()));
    keep_guarded(hub, guard)
}

async fn keep_guarded(hub: Arc<Hub>, mut guard: Guard) {
    let hub = &hub;
    loop {
        match hub.step() {
            Step::Connect => {
                let begun = super::now();
                match tend(hub, connect(hub)).await {
                    Ok(connection) => {
                        trace::connected(hub.options.target());
                        connection.spawn();
                    }
                    Err(status) => {
                        trace::not_connected(&status);
                        hub.failed(begun, status);
                    }
                }
            }
            Step::WaitUntil(retry_at) => {
                let mut slept = pin!(sleep_until(retry_at.into()));
                let over = poll_fn(|cx| match slept.as_mut().poll(cx) {
                    Poll::Pending if hub.has_waiters() => Poll::Pending,
                    _ => Poll::Ready(()),
                });
                tend(hub, over).await;
            }
            Step::Tend => {
                let over = poll_fn(|_| match hub.is_full() {
                    true => Poll::Pending,
                    false => Poll::Ready(()),
                });
                tend(hub, over).await;
            }
            Step::Stop => {
                // Another keeper may be there already.
                guard.0 = None;
                return;
            }
        }
    }
}

/// Tells the hub that its keeper has gone, should its runtime end.
struct Guard(Option<Arc<Hub>>);

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(hub) = &self.0 {
            hub.abandon();
        }
    }
}

/// Waits for `future`, and meanwhile ends the calls whose time is over.
async fn tend<F: Future>(hub: &Hub, future: F) -> F::Output {
    let mut future = pin!(future);
    let mut sleep = pin!(sleep_until(super::now().into()));
    poll_fn(|cx| {
        // Who is woken from here on has this looked at again.
        hub.alarm.set(cx);
        while let Some(next) = hub.sweep(super::now()) {
            sleep.as_mut().reset(next.into());
            if sleep.as_mut().poll(cx).is_pending() {
                break;
            }
        }
        future.as_mut().poll(cx)
    })
    .await
}

/// A connection whose server has said that it speaks HTTP/2.
async fn connect(hub: &Arc<Hub>) -> Result<Connection, Status> {
    let limit = hub.options.connect_timeout;
    let connected = timeout(limit, async {
        let io = hub
            .options
            .dial(hub.failures_in_a_row())
            .await
            .map_err(of_io)?;
        let mut connection = Connection::new(hub.clone(), io);
        poll_fn(|cx| connection.poll_established(cx)).await?;
        Ok(connection)
    });
    let connected = connected.await.unwrap_or_else(|_| {
        let message = format!("nothing came of it in {limit:?}");
        Err(of_io(io::Error::new(io::ErrorKind::TimedOut, message)))
    });
    connected.map_err(|cause| failed(hub, cause))
}

pub(super) fn of_io(error: io::Error) -> Cause {
    Cause::Other(Arc::new(error))
}

/// The status of calls that wanted a connection.
#[cold]
fn failed(hub: &Hub, cause: Cause) -> Status {
    let target = hub.options.target();
    Status::unavailable(format!("no connection to {target}: {cause}"))
        .with_sent(Sent::No)
        .with_cause(cause)
}
