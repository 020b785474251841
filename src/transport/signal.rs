//! Signal: which slots of a connection were woken.
//!
//! ```text
//!  slot's waker ─ sets its bit ─▶ | 0 1 0 0 ... | ─▶ the connection's task looks at the bits,
//!       └──── wakes, unless the task runs ─────────▶ and polls those slots alone
//! ```
//!
//! A slot's waker is made once and lives as long as anybody holds it. A wake that comes late, for a call that
//! had the slot before, costs one poll too many.
//!
//! While the task runs, the bit alone is enough: the task looks at the bits after it has said that it no
//! longer runs. Both sides write before they read, in one order for all (`SeqCst`), so that one of them sees the
//! other.

use alloc::sync::Arc;
use alloc::task::Wake;
use core::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use core::task::{Context, Waker};
use std::sync::{Mutex, PoisonError};

/// Which slots of a connection were woken, and its task.
#[derive(Debug, Default)]
pub(super) struct Signal {
    /// A bit for each slot; more slots than bits share them.
    slots: [AtomicU64; WORDS],
    /// Something came for the connection itself.
    called: AtomicBool,
    /// The task runs, and will look.
    running: AtomicBool,
    task: Mutex<Option<Waker>>,
}

/// Words of 64 slots: twice the streams of a connection by default.
pub(super) const WORDS: usize = 4;

const BITS: u32 = 64;

impl Signal {
    pub(super) fn new() -> Arc<Self> {
        Arc::default()
    }

    /// The waker of a slot.
    pub(super) fn waker(self: &Arc<Self>, slot: u32) -> Waker {
        let signal = self.clone();
        Waker::from(Arc::new(SlotWaker { signal, slot }))
    }

    /// Has the task look after the connection itself.
    pub(super) fn call(&self) {
        self.called.store(true, Ordering::SeqCst);
        self.wake();
    }

    /// Whether somebody [called](Self::call) since this was asked last.
    pub(super) fn take_call(&self) -> bool {
        self.called.load(Ordering::SeqCst) && self.called.swap(false, Ordering::SeqCst)
    }

    /// The slots that were woken, of `len`, and those that share their bits; a word of them at a time.
    pub(super) fn take_slots(
        &self,
        word: usize,
        len: usize,
    ) -> impl Iterator<Item = usize> + use<> {
        let woken = self.slots.get(word).map_or(0, |bits| {
            // Mostly there is nothing, and looking is cheaper than taking.
            if bits.load(Ordering::SeqCst) == 0 {
                0
            } else {
                bits.swap(0, Ordering::SeqCst)
            }
        });
        Bits(woken).flat_map(move |bit| {
            let first = word * BITS as usize + bit as usize;
            (first..len).step_by(WORDS * BITS as usize)
        })
    }

    fn wake_slot(&self, slot: u32) {
        let word = slot / BITS % WORDS as u32;
        if let Some(bits) = self.slots.get(word as usize) {
            bits.fetch_or(1 << (slot % BITS), Ordering::SeqCst);
        }
        self.wake();
    }

    fn wake(&self) {
        if self.running.load(Ordering::SeqCst) {
            return;
        }
        let task = self.task.lock().unwrap_or_else(PoisonError::into_inner);
        let waker = task.clone();
        drop(task);
        waker.into_iter().for_each(Waker::wake);
    }

    fn is_quiet(&self) -> bool {
        !self.called.load(Ordering::SeqCst)
            && (self.slots.iter()).all(|bits| bits.load(Ordering::SeqCst) == 0)
    }
}

/// The task's side of a [`Signal`].
#[derive(Debug)]
pub(super) struct Runner {
    signal: Arc<Signal>,
    /// The waker that the signal has, so that nothing is locked while it stays the same.
    task: Option<Waker>,
}

impl Runner {
    pub(super) const fn new(signal: Arc<Signal>) -> Self {
        Self { signal, task: None }
    }

    pub(super) const fn signal(&self) -> &Arc<Signal> {
        &self.signal
    }

    /// The task runs from now on, and looks at the bits by itself.
    pub(super) fn start(&mut self, cx: &Context<'_>) {
        let is_same = self
            .task
            .as_ref()
            .is_some_and(|task| task.will_wake(cx.waker()));
        if !is_same {
            let mut task = self
                .signal
                .task
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            *task = Some(cx.waker().clone());
            self.task.clone_from(&task);
        }
        self.signal.running.store(true, Ordering::SeqCst);
    }

    /// The task wants to wait. False where something came meanwhile: then it runs on.
    pub(super) fn stop(&self) -> bool {
        self.signal.running.store(false, Ordering::SeqCst);
        if self.signal.is_quiet() {
            return true;
        }
        self.signal.running.store(true, Ordering::SeqCst);
        false
    }

    /// The task lets others run, though there is more to do.
    pub(super) fn pause(&self, cx: &Context<'_>) {
        self.signal.running.store(false, Ordering::SeqCst);
        cx.waker().wake_by_ref();
    }
}

struct SlotWaker {
    signal: Arc<Signal>,
    slot: u32,
}

impl Wake for SlotWaker {
    fn wake(self: Arc<Self>) {
        self.signal.wake_slot(self.slot);
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.signal.wake_slot(self.slot);
    }
}

/// The places of the bits that are set.
struct Bits(u64);

impl Iterator for Bits {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let bit = self.0.trailing_zeros();
        self.0 &= self.0.wrapping_sub(1);
        (bit < BITS).then_some(bit)
    }
}

#[cfg(test)]
mod tests {
    use core::sync::atomic::AtomicUsize;

    use super::*;

    #[derive(Default)]
    struct Count(AtomicUsize);

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn woken(signal: &Signal, len: usize) -> Vec<usize> {
        (0..WORDS)
            .flat_map(|word| signal.take_slots(word, len))
            .collect()
    }

    #[test]
    fn a_task_that_runs_is_not_woken() {
        let count = Arc::new(Count::default());
        let waker = Waker::from(count.clone());
        let signal = Signal::new();
        let mut runner = Runner::new(signal.clone());
        let (one, other) = (signal.waker(1), signal.waker(130));
        runner.start(&Context::from_waker(&waker));
        one.wake_by_ref();
        other.wake_by_ref();
        assert_eq!(count.0.load(Ordering::SeqCst), 0);
        assert!(!runner.stop(), "there is something to look at");
        assert_eq!(woken(&signal, 200), [1, 130]);
        assert!(runner.stop());
        one.wake();
        assert_eq!(count.0.load(Ordering::SeqCst), 1);
        assert_eq!(woken(&signal, 200), [1]);
        signal.call();
        assert_eq!(count.0.load(Ordering::SeqCst), 2);
        assert!(signal.take_call() && !signal.take_call());
    }

    #[test]
    fn more_slots_than_bits_share_them() {
        let signal = Signal::new();
        signal.waker(300).wake();
        assert_eq!(woken(&signal, 256), [44]);
        signal.waker(300).wake();
        assert_eq!(woken(&signal, 301), [44, 300]);
        assert!(woken(&signal, 301).is_empty());
    }

    #[test]
    fn no_wake_is_lost_between_threads() {
        let signal = Signal::new();
        let count = Arc::new(Count::default());
        let task = Waker::from(count.clone());
        let mut runner = Runner::new(signal.clone());
        let waker = signal.waker(7);
        let seen = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                for round in 1..=1_000 {
                    waker.wake_by_ref();
                    // The next wake only after this one was seen, so that none may hide behind another.
                    while seen.load(Ordering::SeqCst) < round {
                        std::hint::spin_loop();
                    }
                }
            });
            let mut wakes = 0;
            while seen.load(Ordering::SeqCst) < 1_000 {
                runner.start(&Context::from_waker(&task));
                let found = woken(&signal, 8).len();
                if runner.stop() {
                    // A task that waits runs again only when it is woken, or what it saw counts.
                    let begun = std::time::Instant::now();
                    seen.fetch_add(found, Ordering::SeqCst);
                    while seen.load(Ordering::SeqCst) < 1_000
                        && count.0.load(Ordering::SeqCst) == wakes
                    {
                        assert!(begun.elapsed().as_secs() < 20, "a wake was lost");
                        std::thread::yield_now();
                    }
                    wakes = count.0.load(Ordering::SeqCst);
                } else {
                    seen.fetch_add(found, Ordering::SeqCst);
                }
            }
        });
    }
}
