//! Rules: what must hold of a run, whatever its plan was.

use std::time::Duration;

use viewbuf::grpc::{Code, Sent, Status};

use super::caller::Outcome;
use super::ledger::Seen;
use super::link::FaultKind;
use super::plan::{CallPlan, Kind, Plan};
use super::service::AS_PLANNED;
use super::world::{Run, play};

/// Plays a plan, and says what does not hold of it.
pub(crate) fn judge(plan: &Plan) -> Result<Run, String> {
    let run = play(plan);
    for (id, (call, outcome)) in plan.calls.iter().zip(&run.outcomes).enumerate() {
        let seen = run.ledger.seen(id);
        holds(plan, call, outcome, seen)
            .map_err(|rule| format!("call {id}: {rule}\n{call:?}\n{outcome:?}\n{seen:?}"))?;
    }
    Ok(run)
}

/// Plays a plan of which all must hold.
pub(crate) fn observe(plan: &Plan) -> Run {
    judge(plan).unwrap_or_else(|rule| panic!("{rule}\n{plan:#?}"))
}

fn holds(plan: &Plan, call: &CallPlan, outcome: &Outcome, seen: Seen) -> Result<(), &'static str> {
    let rule = |holds: bool, rule| if holds { Ok(()) } else { Err(rule) };
    rule(seen.running == 0, "a handler is left")?;
    if plan.corrupts() {
        // Whatever came may have been meant so.
        return Ok(());
    }
    rule(seen.begun <= 1, "it was run twice")?;
    rule(!seen.is_altered, "the handler saw what was not sent")?;
    rule(!outcome.is_altered, "the caller saw what was not sent")?;
    rule(seen.messages <= call.requests.len(), "more messages came")?;
    rule(outcome.received <= call.replies.len(), "more came back")?;
    let Some(status) = &outcome.status else {
        let is_due = call
            .cancel
            .is_some_and(|after| outcome.elapsed >= millis(after));
        return rule(is_due, "nobody has dropped it");
    };
    let is_unsent = status.sent() == Sent::No && !status.is_ok();
    rule(!is_unsent || seen.begun == 0, "it was seen, and not sent")?;
    if status.is_ok() {
        rule(seen.answer == Some(Code::Ok), "nobody has said OK")?;
        let all = call.reads >= call.requests.len();
        rule(!all || is_whole(call, seen), "a part of the request is OK")?;
        return rule(outcome.received == call.replies.len(), "a part is OK");
    }
    rule(
        is_named(plan, call, outcome, status, seen),
        "another status",
    )
}

/// Whether the handler has seen all that there was.
fn is_whole(call: &CallPlan, seen: Seen) -> bool {
    let streams = matches!(call.kind, Kind::Up | Kind::Both);
    seen.messages == call.requests.len()
        && (seen.is_whole || streams && call.reads == seen.messages)
}

/// Whether a call may end so.
fn is_named(plan: &Plan, call: &CallPlan, outcome: &Outcome, status: &Status, seen: Seen) -> bool {
    if status.code() == call.code && status.message() == AS_PLANNED {
        return seen.answer == Some(call.code);
    }
    match status.code() {
        Code::DeadlineExceeded => {
            (call.deadline).is_some_and(|deadline| outcome.elapsed >= millis(deadline))
        }
        Code::Unavailable => plan.has_trouble(),
        // What the server writes to a client of which it hears no more.
        Code::Cancelled => plan.has(|kind| kind == FaultKind::HalfClose),
        Code::ResourceExhausted => plan.calls_max.is_some() && seen.begun == 0,
        _ => false,
    }
}

const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}
