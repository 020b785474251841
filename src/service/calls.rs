//! Calls: the handlers of one service that run on one connection.
//!
//! Each has a [room](super::room), which is kept for other calls when it has ended. Only those that wait have a
//! slot here, and slots are used again.

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::any::Any;
use core::future::Future;
use core::panic::AssertUnwindSafe;
use core::task::{Context, Poll};

use super::answer::Answer;
use super::call::Call;
use super::outlet::Outlet;
use super::room::{self, Room};
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
    slots: Vec<Option<Room<F>>>,
    free: Vec<u32>,
}

impl<M, F> Calls for Slab<M, F>
where
    M: Fn(Call) -> F + Send,
    F: Future<Output = Answer> + Send + 'static,
{
    fn start(&mut self, call: Call, cx: &mut Context<'_>) -> Result<Answer, u32> {
        let mut room = room::take();
        room.set(Some((self.make)(call)));
        if let Poll::Ready(answer) = poll(&mut room, cx) {
            leave(room);
            return Ok(answer);
        }
        let slot = self.free.pop().unwrap_or_else(|| {
            self.slots.push(None);
            // More slots than that would be more streams than HTTP/2 has.
            (self.slots.len() - 1) as u32
        });
        if let Some(place) = self.slots.get_mut(slot as usize) {
            *place = Some(room);
        }
        Err(slot)
    }

    fn poll(&mut self, slot: u32, cx: &mut Context<'_>) -> Poll<Answer> {
        let place = self.slots.get_mut(slot as usize);
        let Some(room) = place.and_then(Option::as_mut) else {
            return Poll::Ready(panicked());
        };
        let polled = poll(room, cx);
        if polled.is_ready() {
            self.cancel(slot);
        }
        polled
    }

    fn cancel(&mut self, slot: u32) {
        let place = self.slots.get_mut(slot as usize);
        if let Some(room) = place.and_then(Option::take) {
            self.free.push(slot);
            leave(room);
        }
    }
}

/// What a handler leaves half done when it panics is dropped with it.
#[inline]
fn poll<F: Future<Output = Answer>>(room: &mut Room<F>, cx: &mut Context<'_>) -> Poll<Answer> {
    let Some(future) = room.as_mut().as_pin_mut() else {
        return Poll::Ready(panicked());
    };
    match std::panic::catch_unwind(AssertUnwindSafe(|| future.poll(cx))) {
        Ok(polled) => polled,
        Err(payload) => {
            let_go(payload);
            Poll::Ready(panicked())
        }
    }
}

/// A panic in a destructor is a panic of the handler, and ends nothing else.
#[inline]
fn leave<F: 'static>(mut room: Room<F>) {
    match std::panic::catch_unwind(AssertUnwindSafe(|| room.set(None))) {
        Ok(()) => room::give_back(room),
        Err(payload) => let_go(payload),
    }
}

/// What somebody panicked with is theirs, and its destructor may panic as well. What that panics with is leaked, since there
/// would be no end of it.
#[cold]
fn let_go(payload: Box<dyn Any + Send>) {
    let dropped = std::panic::catch_unwind(AssertUnwindSafe(|| drop(payload)));
    dropped.unwrap_or_else(core::mem::forget);
}

#[cold]
fn panicked() -> Answer {
    Answer::of_status(
        Outlet::default(),
        Status::internal("the handler of the call panicked"),
    )
}
