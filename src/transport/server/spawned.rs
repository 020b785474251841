//! Spawned: a service each of whose calls is a task of its own.

use alloc::sync::Arc;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};

use tokio::task::JoinHandle;

use crate::grpc::Status;
use crate::service::{Answer, Call, Service, ServiceDescriptor};

/// A service each of whose calls is a task of its own: for handlers that compute for long between two awaits.
#[derive(Clone, Debug)]
pub struct Spawned<S> {
    service: Arc<S>,
}

impl<S: Service> Spawned<S> {
    /// This service, spawned.
    #[must_use]
    pub fn new(service: impl Into<Arc<S>>) -> Self {
        Self {
            service: service.into(),
        }
    }
}

impl<S: Service> Service for Spawned<S> {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.service.descriptor()
    }

    async fn call(&self, call: Call) -> Answer {
        let service = self.service.clone();
        let task = tokio::spawn(async move { service.call(call).await });
        Joined(task).await
    }
}

/// A task that is aborted with whoever waits for it.
struct Joined(JoinHandle<Answer>);

impl Future for Joined {
    type Output = Answer;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Answer> {
        Pin::new(&mut self.0).poll(cx).map(|joined| {
            joined.unwrap_or_else(|_| {
                Answer::from(Status::internal("the handler of the call panicked"))
            })
        })
    }
}

impl Drop for Joined {
    fn drop(&mut self) {
        self.0.abort();
    }
}
