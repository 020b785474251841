//! Alarm: wakes the task that looks after the calls that wait.

use alloc::sync::Arc;
use alloc::task::Wake;
use core::task::{Context, Waker};
use std::sync::{Mutex, PoisonError};

/// Wakes the task that looks after the calls that wait.
#[derive(Debug, Default)]
pub(super) struct Alarm {
    task: Mutex<Option<Waker>>,
}

impl Alarm {
    pub(super) fn waker(self: &Arc<Self>) -> Waker {
        Waker::from(self.clone())
    }

    /// The task to be woken.
    pub(super) fn set(&self, cx: &Context<'_>) {
        let mut task = self.task.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *task {
            Some(task) => task.clone_from(cx.waker()),
            None => *task = Some(cx.waker().clone()),
        }
    }
}

impl Wake for Alarm {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        let task = self.task.lock().unwrap_or_else(PoisonError::into_inner);
        let waker = task.clone();
        drop(task);
        waker.into_iter().for_each(Waker::wake);
    }
}
