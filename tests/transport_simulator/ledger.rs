//! Ledger: what the handlers of a run have seen and done.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use viewbuf::grpc::Code;

use super::plan::Plan;

/// What the handlers of a run are to do, and did.
#[derive(Debug)]
pub(crate) struct Ledger {
    pub(crate) plan: Plan,
    calls: Mutex<HashMap<usize, Seen>>,
}

/// What the handlers of one call did.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Seen {
    /// How often one began.
    pub(crate) begun: usize,
    /// How many are there.
    pub(crate) running: usize,
    /// Messages of the request.
    pub(crate) messages: usize,
    /// The request was seen to its end.
    pub(crate) is_whole: bool,
    /// What the handler has ended with.
    pub(crate) answer: Option<Code>,
    /// A message was another one than was sent.
    pub(crate) is_altered: bool,
}

/// A handler, while it is there.
#[derive(Debug)]
pub(crate) struct Running {
    ledger: Arc<Ledger>,
    pub(crate) call: usize,
}

impl Ledger {
    pub(crate) fn new(plan: Plan) -> Arc<Self> {
        let calls = Mutex::default();
        Arc::new(Self { plan, calls })
    }

    pub(crate) fn seen(&self, call: usize) -> Seen {
        let calls = self.calls.lock().unwrap();
        calls.get(&call).copied().unwrap_or_default()
    }

    pub(crate) fn note<T>(&self, call: usize, note: impl FnOnce(&mut Seen) -> T) -> T {
        note(self.calls.lock().unwrap().entry(call).or_default())
    }

    /// A handler of a call begins.
    pub(crate) fn begin(self: &Arc<Self>, call: usize) -> Running {
        self.note(call, |seen| {
            seen.begun += 1;
            seen.running += 1;
        });
        Running {
            ledger: self.clone(),
            call,
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.ledger.note(self.call, |seen| seen.running -= 1);
    }
}
