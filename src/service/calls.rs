//! Calls: the handlers of one service that run on one connection.
//!
//! A polled future cannot move, so each is placed in a slot before its first poll. Slots are used again, so that
//! a call allocates nothing once there were as many at a time.

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::future::Future;
use core::panic::AssertUnwindSafe;
use core::pin::Pin;
use core::task::{Context, Poll};

use super::answer::Answer;
use super::call::Call;
use super::outlet::Outlet;
use super::server::Service;
use crate::grpc::Status;

/// The handlers of one service that run on one connection, whatever the type of their futures.
pub(crate) trait Calls: Send {
    /// Starts a call, and polls it once: the answer, or the slot that it waits in.
    fn start(&mut self, call: Call, cx: &mut Context<'_>) -> Result<Answer, u32>;

    /// Polls the call of a slot, which is free after its answer.
    fn poll(&mut self, slot: u32, cx: &mut Context<'_>) -> Poll<Answer>;

    /// Drops the call of a slot, which is free then.
    fn cancel(&mut self, slot: u32);
}

/// The calls of a service, one connection's.
pub(super) fn calls_of<S: Service>(service: Arc<S>) -> Box<dyn Calls> {
    Box::new(Slab {
        make: move |call| answer(service.clone(), call),
        slots: Vec::new(),
        free: Vec::new(),
    })
}

async fn answer<S: Service>(service: Arc<S>, call: Call) -> Answer {
    service.call(call).await
}

struct Slab<M, F> {
    make: M,
    slots: Vec<Pin<Box<Option<F>>>>,
    free: Vec<u32>,
}

impl<M, F> Calls for Slab<M, F>
where
    M: Fn(Call) -> F + Send,
    F: Future<Output = Answer> + Send,
{
    fn start(&mut self, call: Call, cx: &mut Context<'_>) -> Result<Answer, u32> {
        let slot = self.free.pop().unwrap_or_else(|| {
            self.slots.push(Box::pin(None));
            // More slots than that would be more streams than HTTP/2 has.
            (self.slots.len() - 1) as u32
        });
        if let Some(place) = self.slots.get_mut(slot as usize) {
            place.set(Some((self.make)(call)));
        }
        match self.poll(slot, cx) {
            Poll::Ready(answer) => Ok(answer),
            Poll::Pending => Err(slot),
        }
    }

    fn poll(&mut self, slot: u32, cx: &mut Context<'_>) -> Poll<Answer> {
        let future = self.slots.get_mut(slot as usize);
        let Some(future) = future.and_then(|place| place.as_mut().as_pin_mut()) else {
            return Poll::Ready(panicked());
        };
        // What a handler leaves half done when it panics is dropped with it.
        let polled = std::panic::catch_unwind(AssertUnwindSafe(|| future.poll(cx)));
        let answer = match polled {
            Ok(Poll::Pending) => return Poll::Pending,
            Ok(Poll::Ready(answer)) => answer,
            Err(_) => panicked(),
        };
        self.cancel(slot);
        Poll::Ready(answer)
    }

    fn cancel(&mut self, slot: u32) {
        let Some(place) = self.slots.get_mut(slot as usize) else {
            return;
        };
        if place.is_none() {
            return;
        }
        self.free.push(slot);
        // A panic in a destructor is a panic of the handler, and ends nothing else.
        let _ = std::panic::catch_unwind(AssertUnwindSafe(|| place.set(None)));
    }
}

#[cold]
fn panicked() -> Answer {
    Answer::of_status(
        Outlet::default(),
        Status::internal("the handler of the call panicked"),
    )
}
