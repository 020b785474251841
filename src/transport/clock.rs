//! Clock: tokio's time as HTTP/2 counts it, and the one timer of a connection.

use alloc::boxed::Box;
use core::future::Future;
use core::pin::{Pin, pin};
use core::task::{Context, Poll, Waker};

use tokio::time::{Instant, Sleep, sleep_until};

use crate::h2::Time;

/// The earlier of what is due already, if anything is, and `other`.
#[inline]
pub(super) fn earlier(due: Option<Time>, other: Time) -> Option<Time> {
    Some(due.map_or(other, |due| due.min(other)))
}

/// The earlier of two times, if there is any.
#[inline]
pub(super) fn earliest(one: Option<Time>, other: Option<Time>) -> Option<Time> {
    other.map_or(one, |other| earlier(one, other))
}

/// Tells how much time has passed since a connection began.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    origin: Instant,
}

impl Clock {
    pub(super) fn start() -> Self {
        Self {
            origin: Instant::now(),
        }
    }

    pub(super) fn now(self) -> Time {
        Time::at(self.origin.elapsed())
    }

    /// When it is `time`.
    pub(super) fn instant(self, time: Time) -> Instant {
        let elapsed = time.since(Time::ZERO);
        // Whatever lies beyond what an instant can be is not waited for by anybody alive.
        let instant = self.origin.checked_add(elapsed);
        instant.unwrap_or_else(|| self.origin + FAR)
    }

    /// What time it is at `instant`; the origin where that is earlier.
    pub(super) fn time(self, instant: Instant) -> Time {
        Time::at(instant.saturating_duration_since(self.origin))
    }
}

/// Thirty years.
const FAR: core::time::Duration = core::time::Duration::from_secs(30 * 365 * 24 * 3_600);

/// The one timer of a connection: set anew only where it must ring earlier, or has rung.
#[derive(Debug, Default)]
pub(super) struct Timer {
    sleep: Option<Pin<Box<Sleep>>>,
    /// When it rings, and whom it wakes.
    due: Option<(Time, Waker)>,
}

impl Timer {
    /// Has the task woken at `at`, maybe earlier once; whether that time is there already.
    pub(super) fn poll(
        &mut self,
        cx: &mut Context<'_>,
        clock: Clock,
        now: Time,
        at: Option<Time>,
    ) -> bool {
        let Some(at) = at else {
            return false;
        };
        if at <= now {
            return true;
        }
        if let Some((due, waker)) = &self.due
            && now < *due
            && *due <= at
            && waker.will_wake(cx.waker())
        {
            return false;
        }
        let instant = clock.instant(at);
        let sleep = match &mut self.sleep {
            Some(sleep) => {
                sleep.as_mut().reset(instant);
                sleep
            }
            None => self.sleep.insert(Box::pin(sleep_until(instant))),
        };
        self.due = Some((at, cx.waker().clone()));
        // A timer is registered also where the task has used up its share of polls: nobody would poll it again.
        let mut unconstrained = pin!(tokio::task::unconstrained(sleep.as_mut()));
        if let Poll::Ready(()) = unconstrained.as_mut().poll(cx) {
            self.due = None;
            return true;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use core::future::poll_fn;
    use core::time::Duration;

    use super::*;

    /// A task that has used up its share of polls is polled again for nothing but what it registered.
    #[tokio::test(start_paused = true)]
    async fn it_rings_for_a_task_that_has_used_up_its_budget() {
        let clock = Clock::start();
        let mut timer = Timer::default();
        let at = Some(Time::at(Duration::from_secs(3)));
        let mut used_up = false;
        let rings = poll_fn(|cx| {
            if !used_up {
                used_up = true;
                // Each of these takes a share, until there is none.
                while pin!(tokio::task::consume_budget()).poll(cx).is_ready() {}
            }
            match timer.poll(cx, clock, clock.now(), at) {
                true => Poll::Ready(()),
                false => Poll::Pending,
            }
        });
        tokio::time::timeout(Duration::from_secs(60), rings)
            .await
            .unwrap();
        assert_eq!(clock.now().since(Time::ZERO).as_secs(), 3);
    }

    #[tokio::test(start_paused = true)]
    async fn it_rings_when_it_must() {
        let clock = Clock::start();
        let mut timer = Timer::default();
        let at = |seconds| Time::at(Duration::from_secs(seconds));
        // An earlier time counts, a later one is waited for in two steps.
        for (first, then, rings) in [(5, 3, 3), (6, 9, 9), (20, 20, 20)] {
            let first =
                poll_fn(|cx| Poll::Ready(timer.poll(cx, clock, clock.now(), Some(at(first)))));
            assert!(!first.await);
            poll_fn(
                |cx| match timer.poll(cx, clock, clock.now(), Some(at(then))) {
                    true => Poll::Ready(()),
                    false => Poll::Pending,
                },
            )
            .await;
            assert_eq!(clock.now().since(Time::ZERO).as_secs(), rings);
        }
        assert!(clock.instant(Time::at(Duration::MAX)) > Instant::now());
        assert_eq!(clock.time(clock.instant(at(30))), at(30));
    }
}
