//! Board: the statuses of services, and who watches them.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::task::Waker;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::v1::health_check_response::ServingStatus;

/// The statuses of services, and who watches them.
#[derive(Debug, Default)]
pub(super) struct Board {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
pub(super) struct State {
    /// What was set last, by service.
    pub(super) statuses: BTreeMap<Box<str>, ServingStatus>,
    pub(super) is_shut_down: bool,
    /// Who watches, and what wakes it where it waits.
    watchers: BTreeMap<u64, Option<Waker>>,
    /// The watcher that comes next.
    next: u64,
}

/// How many watchers there may be: each costs a few words. A connection has far fewer streams.
const WATCHERS_MAX: usize = 1 << 16;

impl Board {
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing under the lock leaves it half done.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes what is told; all watchers look what it is now.
    pub(super) fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.lock();
        change(&mut state);
        let watchers = state.watchers.values_mut();
        let wakers: Vec<Waker> = watchers.filter_map(Option::take).collect();
        drop(state);
        // Who is woken may want the lock.
        wakers.into_iter().for_each(Waker::wake);
    }
}

impl State {
    /// What is told of a service.
    pub(super) fn status(&self, service: &str) -> Option<ServingStatus> {
        let status = *self.statuses.get(service)?;
        Some(self.shown(status))
    }

    /// What is told of all services that are known.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, ServingStatus)> {
        let statuses = self.statuses.iter();
        statuses.map(|(service, status)| (&**service, self.shown(*status)))
    }

    const fn shown(&self, status: ServingStatus) -> ServingStatus {
        if self.is_shut_down {
            ServingStatus::NOT_SERVING
        } else {
            status
        }
    }

    /// Lets one more watch; `None` where there are too many.
    pub(super) fn enter(&mut self) -> Option<u64> {
        if self.watchers.len() >= WATCHERS_MAX {
            return None;
        }
        let id = self.next;
        self.next += 1;
        self.watchers.insert(id, None);
        Some(id)
    }

    /// A watcher waits for a change.
    pub(super) fn wait(&mut self, id: u64, waker: &Waker) {
        if let Some(place) = self.watchers.get_mut(&id) {
            *place = Some(waker.clone());
        }
    }

    /// A watcher goes.
    pub(super) fn leave(&mut self, id: u64) {
        self.watchers.remove(&id);
    }

    #[cfg(test)]
    pub(super) fn watchers(&self) -> usize {
        self.watchers.len()
    }
}
