//! Spawned: a service each of whose calls is a task of its own.

use alloc::sync::Arc;
use core::future::Future;
use core::pin::Pin;
use core::sync::atomic::{AtomicUsize, Ordering};
use core::task::{Context, Poll};

use tokio::task::JoinHandle;

use crate::grpc::Status;
use crate::service::{Answer, Call, Service, ServiceDescriptor};

/// A service each of whose calls is a task of its own: for handlers that compute for long between two awaits.
///
/// A call that is cancelled lets go of its task, which ends where it awaits next. Tasks are counted until they have
/// really ended, so that whoever cancels and calls again cannot have any number of them.
#[derive(Clone, Debug)]
pub struct Spawned<S> {
    service: Arc<S>,
    running: Arc<AtomicUsize>,
    max: usize,
}

/// Tasks of a service at a time, unless told otherwise.
const TASKS_MAX: usize = 1_024;

impl<S: Service> Spawned<S> {
    /// This service, spawned.
    #[must_use]
    pub fn new(service: impl Into<Arc<S>>) -> Self {
        Self {
            service: service.into(),
            running: Arc::default(),
            max: TASKS_MAX,
        }
    }

    /// Tasks at a time, on all connections together: 1,024. A call more is RESOURCE_EXHAUSTED.
    #[must_use]
    pub const fn tasks_max(mut self, tasks: usize) -> Self {
        self.max = tasks;
        self
    }
}

impl<S: Service> Service for Spawned<S> {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.service.descriptor()
    }

    async fn call(&self, call: Call) -> Answer {
        let place = Place(self.running.clone());
        if self.running.fetch_add(1, Ordering::Relaxed) >= self.max {
            return call.fail(Status::resource_exhausted(
                "the service has as many tasks as it takes",
            ));
        }
        let service = self.service.clone();
        let task = tokio::spawn(async move {
            let _place = place;
            service.call(call).await
        });
        Joined(task).await
    }
}

/// A task that is counted until it was dropped.
struct Place(Arc<AtomicUsize>);

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A task that is aborted with whoever waits for it.
struct Joined(JoinHandle<Answer>);

impl Future for Joined {
    type Output = Answer;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Answer> {
        let joined = Pin::new(&mut self.0).poll(cx);
        joined.map(|joined| joined.unwrap_or_else(|_| panicked()))
    }
}

impl Drop for Joined {
    fn drop(&mut self) {
        self.0.abort();
    }
}

#[cold]
fn panicked() -> Answer {
    Answer::from(Status::internal("the handler of the call panicked"))
}
