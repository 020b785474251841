//! Properties: plans of all kinds, grown from seeds.

use proptest::prelude::*;
use viewbuf::grpc::Code;
use viewbuf_test_support::fuzz;

use super::link::{Fault, FaultKind, LinkPlan, Way};
use super::plan::{CallPlan, EndPlan, Kind, Plan};
use super::rules::judge;

fn kind() -> impl Strategy<Value = Kind> {
    prop::sample::select(Kind::ALL.to_vec())
}

fn len() -> impl Strategy<Value = usize> {
    prop_oneof![4 => 0..100_usize, 2 => 0..3_000_usize, 1 => 0..20_000_usize]
}

fn code() -> impl Strategy<Value = Code> {
    let codes = vec![
        Code::NotFound,
        Code::Aborted,
        Code::Unavailable,
        Code::Internal,
    ];
    prop_oneof![3 => Just(Code::Ok), 1 => prop::sample::select(codes)]
}

fn some_millis(max: u64) -> impl Strategy<Value = Option<u64>> {
    prop_oneof![3 => Just(None), 1 => (0..max).prop_map(Some)]
}

prop_compose! {
    fn call()(
        kind in kind(),
        at in 0..300_u64,
        mut requests in prop::collection::vec(len(), 1..6),
        mut replies in prop::collection::vec(len(), 1..6),
        code in code(),
        (deadline, cancel) in (some_millis(400), some_millis(400)),
        (wait_for_ready, compress) in any::<(bool, bool)>(),
        (thinks, pause) in (0..100_u64, prop_oneof![3 => Just(0), 1 => 0..30_u64]),
        reads in prop_oneof![3 => Just(usize::MAX), 1 => 0..6_usize],
        metadata in prop_oneof![4 => 0..40_usize, 1 => 0..3_000_usize],
    ) -> CallPlan {
        if matches!(kind, Kind::Unary | Kind::Down) {
            requests.truncate(1);
        }
        if matches!(kind, Kind::Unary | Kind::Up) {
            replies.truncate(1);
        }
        CallPlan {
            kind, at, requests, replies, code, deadline, cancel, wait_for_ready, compress, thinks, pause,
            reads, metadata,
        }
    }
}

fn fault_kind() -> impl Strategy<Value = FaultKind> {
    prop_oneof![
        Just(FaultKind::Close),
        Just(FaultKind::Reset),
        Just(FaultKind::HalfClose),
        Just(FaultKind::Vanish),
    ]
}

prop_compose! {
    fn fault(kind: impl Strategy<Value = FaultKind>)(
        way in prop::sample::select(vec![Way::ToServer, Way::ToClient]),
        after in prop_oneof![0..400_usize, 0..3_000_usize, 0..30_000_usize],
        kind in kind,
    ) -> Fault {
        Fault { way, after, kind }
    }
}

prop_compose! {
    fn link(fault: impl Strategy<Value = Option<Fault>>)(
        piece in prop_oneof![1..5_usize, 20..300_usize, Just(1 << 20)],
        // What is late is many octets at a time, or it would be later than anybody waits.
        (room, late) in prop_oneof![
            (prop_oneof![1..100_usize, Just(64 << 10)], Just((0, 0))),
            (2_000..70_000_usize, (0..5_u64, 0..60_u64).prop_map(|(min, more)| (min, min + more))),
        ],
        vectored in any::<bool>(),
        fault in fault,
    ) -> LinkPlan {
        LinkPlan { piece, room, late, vectored, fault }
    }
}

prop_compose! {
    fn end(keepalive: impl Strategy<Value = Option<u64>>)(
        stream_window in prop_oneof![Just(65_535_u32), 300..3_000_u32],
        connection_window in prop_oneof![Just(1 << 20), 65_535..70_000_u32],
        streams_max in prop_oneof![Just(128_u32), 1..5_u32],
        queue_max in prop_oneof![Just(1_usize << 20), 1..3_000_usize],
        keepalive in keepalive,
    ) -> EndPlan {
        EndPlan { stream_window, connection_window, streams_max, queue_max, keepalive }
    }
}

prop_compose! {
    /// Plans with these links and restarts.
    fn plan(
        links: impl Strategy<Value = Vec<Option<LinkPlan>>>,
        restarts: impl Strategy<Value = Vec<(u64, u64)>>,
    )(
        seed in any::<u64>(),
        calls in prop::collection::vec(call(), 1..10),
        links in links,
        mut restarts in restarts,
        // Both ask whether the other one is there, so that nobody waits for ever.
        client in end((5_000..20_000_u64).prop_map(Some)),
        server in end((5_000..20_000_u64).prop_map(Some)),
        connections_max in 1..4_usize,
        calls_max in prop_oneof![4 => Just(None), 1 => (1..5_usize).prop_map(Some)],
    ) -> Plan {
        restarts.sort_unstable();
        Plan { seed, calls, links, restarts, client, server, connections_max, calls_max }
    }
}

fn whole_links() -> impl Strategy<Value = Vec<Option<LinkPlan>>> {
    prop::collection::vec(link(Just(None)).prop_map(Some), 0..4)
}

fn broken_links(
    kind: fn() -> BoxedStrategy<FaultKind>,
) -> impl Strategy<Value = Vec<Option<LinkPlan>>> {
    let some = link(prop::option::weighted(0.8, fault(kind())));
    prop::collection::vec(prop::option::weighted(0.9, some), 1..6)
}

fn restarts() -> impl Strategy<Value = Vec<(u64, u64)>> {
    prop::collection::vec(
        (0..400_u64, prop_oneof![Just(0), 0..200_u64, Just(20_000)]),
        0..4,
    )
}

/// An eighth of what properties have here, or of what `PROPTEST_CASES` says: each plan is many calls.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: default.cases / 8,
        failure_persistence: None,
        ..default
    }
}

proptest! {
    #![proptest_config(config())]

    /// Where nothing breaks, every call ends as it is planned.
    #[test]
    fn whole_links_lose_nothing(plan in plan(whole_links(), Just(Vec::new()))) {
        prop_assert_eq!(judge(&plan).err(), None);
    }

    /// Whatever breaks when, while servers come and go: every call ends once, by a status that is named, is run once
    /// at most, and leaves nothing.
    #[test]
    fn broken_links_leave_nothing(
        plan in plan(broken_links(|| fault_kind().boxed()), restarts())
    ) {
        prop_assert_eq!(judge(&plan).err(), None);
    }

    /// Octets that are altered may mean anything, but every call ends, and leaves nothing.
    #[test]
    fn altered_octets_leave_nothing(
        mut plan in plan(broken_links(|| any::<u8>().prop_map(FaultKind::Flip).boxed()), restarts())
    ) {
        for call in &mut plan.calls {
            // Both ends may live, and wait for what became something else.
            call.deadline.get_or_insert(100_000);
        }
        prop_assert_eq!(judge(&plan).err(), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Strangers who say anything to a server: handlers end, streams end once, the connection ends.
    #[test]
    fn strangers_leave_a_server_nothing(entropy in prop::collection::vec(any::<u8>(), 0..600)) {
        fuzz::transport_server(&entropy);
    }

    /// Servers who say anything to a channel: every call ends once.
    #[test]
    fn strangers_leave_a_channel_nothing(entropy in prop::collection::vec(any::<u8>(), 0..900)) {
        fuzz::transport_channel(&entropy);
    }
}
