//! Scenarios: what users of a channel go through, each told by a plan.

use std::collections::HashMap;

use viewbuf::grpc::{Code, Sent};

use super::link::FaultKind::{Close, Flip, HalfClose, Reset, Vanish};
use super::link::{LinkPlan, Way};
use super::plan::{CallPlan, EndPlan, Kind, Plan};
use super::rules::observe;
use super::world::Run;

fn four() -> Vec<CallPlan> {
    Kind::ALL.map(CallPlan::of).to_vec()
}

const RAGGED: LinkPlan = LinkPlan {
    piece: 40,
    room: 200,
    late: (0, 30),
    vectored: false,
    fault: None,
};
const OCTETS: LinkPlan = LinkPlan {
    piece: 1,
    room: 1,
    ..LinkPlan::PLAIN
};
const FAR: LinkPlan = LinkPlan {
    late: (150, 150),
    ..LinkPlan::PLAIN
};

const ALIVE: EndPlan = EndPlan {
    keepalive: Some(5_000),
    ..EndPlan::PLAIN
};

fn codes(run: &Run) -> Vec<Option<Code>> {
    let code = |outcome: &super::caller::Outcome| Some(outcome.status.as_ref()?.code());
    run.outcomes.iter().map(code).collect()
}

#[test]
fn all_kinds_over_links_of_all_kinds() {
    for link in [LinkPlan::PLAIN, RAGGED, OCTETS, FAR] {
        let mut plan = Plan::of(four());
        plan.links = vec![Some(link)];
        plan.calls
            .iter_mut()
            .for_each(|call| call.compress = link.vectored);
        let run = observe(&plan);
        assert_eq!(codes(&run), [Some(Code::Ok); 4], "{link:?}");
    }
}

/// What is random follows from the seed: a plan that fails fails again.
#[test]
fn a_plan_is_played_twice_alike() {
    let mut plan = Plan::of([four(), four()].concat());
    plan.calls[4..].iter_mut().for_each(|call| call.at = 2_000);
    plan.links = vec![Some(RAGGED.with(Way::ToClient, 900, Reset)), Some(FAR)];
    let (one, other) = (observe(&plan), observe(&plan));
    assert_eq!(codes(&one), codes(&other));
    assert!(one.links.len() > 1);
    for (one, other) in one.links.iter().zip(&other.links) {
        assert_eq!(one.taken(), other.taken());
        assert_eq!(one.digest(), other.digest());
    }
}

/// A link that breaks after any octet of each kind of call, either way, in every manner.
#[test]
fn a_link_that_breaks_after_any_octet() {
    for kind in Kind::ALL {
        let mut call = CallPlan::of(kind);
        call.requests
            .iter_mut()
            .chain(&mut call.replies)
            .for_each(|len| *len = (*len).min(40));
        // Who lives and waits for octets that became something else waits as long as its call has.
        call.deadline = Some(60_000);
        let mut plan = Plan::of(vec![call]);
        (plan.client, plan.server) = (ALIVE, ALIVE);
        plan.links = vec![Some(LinkPlan::PLAIN)];
        let whole = observe(&plan).links[0].taken();
        for (way, len) in [(Way::ToServer, whole[0]), (Way::ToClient, whole[1])] {
            assert!(len > 60, "{len}");
            for fault in [Close, Reset, HalfClose, Vanish, Flip(1), Flip(0x80)] {
                // Unary calls break after each octet, others after some, to save time.
                let rare = matches!(fault, Flip(_) | Vanish);
                let step = if kind == Kind::Unary { 1 } else { 4 } * if rare { 5 } else { 1 };
                for after in (0..len).step_by(step) {
                    plan.links = vec![Some(LinkPlan::PLAIN.with(way, after, fault))];
                    observe(&plan);
                }
            }
        }
    }
}

/// Servers take each other's place while calls run: GOAWAY crosses calls on their way, and none is lost for it.
#[test]
fn goaway_in_flight_loses_nothing() {
    for late in [(0, 0), (3, 3), (0, 20)] {
        let link = LinkPlan {
            late,
            ..LinkPlan::PLAIN
        };
        let calls = (0..80).map(|at| CallPlan {
            at: at * 5,
            thinks: at % 50,
            ..CallPlan::of(Kind::ALL[at as usize % 4])
        });
        let mut plan = Plan::of(calls.collect());
        plan.links = vec![Some(link); 20];
        plan.restarts = (1..12).map(|round| (round * 30, 10_000)).collect();
        let run = observe(&plan);
        assert!(run.links.len() > 3, "{} connections", run.links.len());
        assert!(
            codes(&run).iter().all(|code| *code == Some(Code::Ok)),
            "{late:?}"
        );
    }
}

/// A server that ends without waiting cuts what runs, and says so.
#[test]
fn a_server_that_does_not_wait() {
    let calls = (0..20).map(|at| CallPlan {
        at,
        thinks: 15,
        ..CallPlan::of(Kind::ALL[at as usize % 4])
    });
    let mut plan = Plan::of(calls.collect());
    plan.restarts = vec![(10, 0)];
    let run = observe(&plan);
    let codes = codes(&run);
    let count = |code| codes.iter().filter(|other| **other == Some(code)).count();
    assert!(
        count(Code::Unavailable) > 3 && count(Code::Ok) > 5,
        "{codes:?}"
    );
}

/// An answer that the caller's window holds back when its server ends: the caller did not cancel, and is not told
/// that it did.
#[test]
fn a_server_that_ends_before_its_answer_went() {
    let mut plan = Plan::of(vec![CallPlan {
        replies: vec![9_000],
        ..CallPlan::of(Kind::Unary)
    }]);
    plan.client.stream_window = 300;
    plan.links = vec![Some(FAR)];
    plan.restarts = vec![(500, 0)];
    let run = observe(&plan);
    assert_eq!(codes(&run), [Some(Code::Unavailable)]);
    assert_eq!(run.outcomes[0].status.as_ref().unwrap().sent(), Sent::Yes);
}

/// Nobody is told when a link goes dark; whoever asks finds out, and the next call goes another way.
#[test]
fn a_link_that_goes_dark() {
    let call = |at| CallPlan {
        at,
        thinks: 1_000,
        ..CallPlan::of(Kind::Unary)
    };
    let mut plan = Plan::of(vec![call(0), call(30_000)]);
    (plan.client, plan.server) = (ALIVE, ALIVE);
    plan.links = vec![Some(LinkPlan::PLAIN.with(Way::ToClient, 120, Vanish))];
    let run = observe(&plan);
    assert!(run.links[0].is_broken());
    assert_eq!(codes(&run), [Some(Code::Unavailable), Some(Code::Ok)]);
    let first = &run.outcomes[0];
    assert!((5..=15).contains(&first.elapsed.as_secs()), "{first:?}");
}

/// Who has said all it has to say is answered, also where its side is closed by the link.
#[test]
fn a_link_that_is_closed_one_way() {
    let slow = |kind| CallPlan {
        thinks: 300,
        ..CallPlan::of(kind)
    };
    let mut plan = Plan::of(vec![slow(Kind::Unary)]);
    let whole = observe(&plan).links[0].taken()[0];
    let mut ok = 0;
    for after in 0..whole {
        plan.links = vec![Some(LinkPlan::PLAIN.with(Way::ToServer, after, HalfClose))];
        let run = observe(&plan);
        ok += usize::from(run.links.len() == 1 && codes(&run) == [Some(Code::Ok)]);
    }
    assert!(ok > 10, "the request was whole in {ok} of {whole}");
}

#[test]
fn what_was_not_sent_says_so() {
    let mut plan = Plan::of(vec![CallPlan::of(Kind::Unary)]);
    plan.links = vec![None; 3];
    let run = observe(&plan);
    let status = run.outcomes[0].status.as_ref().unwrap();
    assert_eq!(
        (status.code(), status.sent()),
        (Code::Unavailable, Sent::No)
    );
    plan.calls[0].wait_for_ready = true;
    assert_eq!(codes(&observe(&plan)), [Some(Code::Ok)]);
}

/// Narrow windows, queues and streams: all goes through, piece by piece.
#[test]
fn windows_and_queues_that_are_tiny() {
    for (window, queue, streams) in [(300, 300, 1), (1_000, 100, 2), (65_535, 1_000, 3)] {
        let end = EndPlan {
            stream_window: window,
            connection_window: 65_535,
            streams_max: streams,
            queue_max: queue,
            keepalive: None,
        };
        let calls = (0..12).map(|at| CallPlan {
            requests: match at % 4 {
                0 | 1 => vec![7_000],
                _ => vec![5_000, 1, 0, 4_000],
            },
            replies: match at % 2 {
                0 => vec![9_000],
                _ => vec![3_000, 0, 6_000],
            },
            ..CallPlan::of(Kind::ALL[at % 4])
        });
        let mut plan = Plan::of(calls.collect());
        (plan.client, plan.server) = (end, end);
        let run = observe(&plan);
        assert!(
            codes(&run).iter().all(|code| *code == Some(Code::Ok)),
            "{:?}",
            codes(&run)
        );
    }
}

#[test]
fn deadlines_and_those_who_do_not_wait() {
    let calls = (0..40).map(|at| CallPlan {
        thinks: 50,
        deadline: (at % 3 == 0).then_some(at),
        cancel: (at % 3 == 1).then_some(at),
        ..CallPlan::of(Kind::ALL[at as usize % 4])
    });
    let mut plan = Plan::of(calls.collect());
    plan.links = vec![Some(RAGGED), Some(RAGGED)];
    let run = observe(&plan);
    let mut counts = HashMap::new();
    for code in codes(&run) {
        *counts.entry(code).or_insert(0) += 1;
    }
    for code in [None, Some(Code::DeadlineExceeded), Some(Code::Ok)] {
        assert!(
            counts.get(&code).is_some_and(|count| *count > 5),
            "{counts:?}"
        );
    }
}

#[test]
fn calls_that_are_too_many_are_shed() {
    let mut plan = Plan::of([four(), four(), four()].concat());
    plan.calls.iter_mut().for_each(|call| call.thinks = 10);
    plan.calls_max = Some(5);
    let run = observe(&plan);
    let shed = codes(&run)
        .iter()
        .filter(|code| **code == Some(Code::ResourceExhausted))
        .count();
    assert!((1..=7).contains(&shed), "{shed}");
}
