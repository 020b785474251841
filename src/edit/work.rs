//! Work: steps that tests count, to see that there are as many as there should be.

/// Notes a step: a record read, looked at again or asked for.
#[cfg(not(test))]
#[inline(always)]
pub(super) const fn step() {}

#[cfg(test)]
pub(super) use counted::{step, steps};

#[cfg(test)]
mod counted {
    use core::cell::Cell;

    std::thread_local! {
        static STEPS: Cell<u64> = const { Cell::new(0) };
    }

    pub(in super::super) fn step() {
        STEPS.set(STEPS.get() + 1);
    }

    /// How many steps `act` takes.
    pub(in super::super) fn steps(act: impl FnOnce()) -> u64 {
        let before = STEPS.get();
        act();
        STEPS.get() - before
    }
}
