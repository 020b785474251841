//! World: a channel, its servers and the links between them, for the time of one plan.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::{Instant, timeout};
use viewbuf::service::{Address, Peer};
use viewbuf::transport::server::Running;
use viewbuf::transport::{Backoff, Channel, Keepalive, Server};

use super::caller::{Outcome, make};
use super::ledger::Ledger;
use super::link::{LinkEnd, LinkPlan, Witness, link};
use super::plan::{EndPlan, Plan};
use super::service::Planned;

/// What became of a plan.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) ledger: Arc<Ledger>,
    pub(crate) outcomes: Vec<Outcome>,
    pub(crate) links: Vec<Witness>,
}

/// Whoever connects: each time over the next link of the plan, to the server that is there.
#[derive(Debug)]
struct Dialler {
    ledger: Arc<Ledger>,
    servers: Mutex<Vec<Running>>,
    links: Mutex<Vec<Witness>>,
    dialled: Mutex<usize>,
}

/// More than any plan takes.
const LIMIT: Duration = Duration::from_secs(3_600);

/// Plays a plan in a time of its own, to its end: no call, no handler, no connection and no memory is left.
pub(crate) fn play(plan: &Plan) -> Run {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_time().start_paused(true).build().unwrap();
    runtime.block_on(async {
        timeout(LIMIT, play_in_time(plan))
            .await
            .unwrap_or_else(|_| panic!("something hangs: {plan:#?}"))
    })
}

async fn play_in_time(plan: &Plan) -> Run {
    let ledger = Ledger::new(plan.clone());
    let dialler = Arc::new(Dialler::new(ledger.clone()));
    let channel = channel(plan, dialler.clone());
    let begun = Instant::now();
    let token = Arc::new(());
    let calls: Vec<_> = (0..plan.calls.len())
        .map(|id| {
            let (channel, token, ledger) = (channel.clone(), token.clone(), ledger.clone());
            tokio::spawn(async move {
                let call = &ledger.plan.calls[id];
                tokio::time::sleep_until(begun + Duration::from_millis(call.at)).await;
                make(&channel, id, call, token).await
            })
        })
        .collect();
    drop(channel);
    let restarts = dialler.clone();
    let restarts = tokio::spawn(async move { restarts.restart(begun).await });
    let mut outcomes = Vec::new();
    for call in calls {
        outcomes.push(call.await.unwrap());
    }
    restarts.await.unwrap();
    let last = dialler.servers.lock().unwrap().last().cloned().unwrap();
    last.shutdown(Duration::from_secs(60)).await;
    drop(last);
    for server in dialler.servers.lock().unwrap().drain(..) {
        assert_eq!(server.connections(), 0);
    }
    let links = std::mem::take(&mut *dialler.links.lock().unwrap());
    // A connection that nobody hears of any more has its time to close.
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert!(links.iter().all(Witness::is_free), "a connection is left");
    assert_eq!(Arc::strong_count(&token), 1, "a call is left");
    assert_eq!(Arc::strong_count(&dialler), 1, "the channel is left");
    drop(dialler);
    assert_eq!(Arc::strong_count(&ledger), 1, "a server is left");
    Run {
        ledger,
        outcomes,
        links,
    }
}

fn channel(plan: &Plan, dialler: Arc<Dialler>) -> Channel {
    let mut builder = Channel::builder("http://localhost:1").unwrap();
    if let Some(interval) = plan.client.keepalive {
        let interval = Duration::from_millis(interval);
        let mut keepalive = Keepalive::every(interval);
        keepalive.timeout = interval;
        builder = builder.keepalive(keepalive);
    }
    // Chance has no part in it.
    let backoff = Backoff {
        initial: Duration::from_millis(100),
        max: Duration::from_secs(1),
        jitter: 0.0,
        ..Backoff::DEFAULT
    };
    builder
        .http2(plan.client.config())
        .backoff(backoff)
        .connections_max(plan.connections_max)
        .connector(move || {
            let dialled = dialler.dial();
            async move { dialled }
        })
        .build()
}

impl Dialler {
    fn new(ledger: Arc<Ledger>) -> Self {
        let first = serve(&ledger);
        Self {
            ledger,
            servers: Mutex::new(vec![first]),
            links: Mutex::default(),
            dialled: Mutex::new(0),
        }
    }

    fn dial(&self) -> io::Result<LinkEnd> {
        let plan = &self.ledger.plan;
        let mut dialled = self.dialled.lock().unwrap();
        let number = *dialled;
        *dialled += 1;
        let next = plan.links.get(number).copied();
        let Some(next) = next.unwrap_or(Some(LinkPlan::PLAIN)) else {
            return Err(io::ErrorKind::ConnectionRefused.into());
        };
        let (near, far, witness) = link(next, plan.seed ^ (number as u64) << 40);
        self.links.lock().unwrap().push(witness);
        let server = self.servers.lock().unwrap().last().cloned().unwrap();
        tokio::spawn(server.serve_connection(far, Peer::new(Address::Unknown)));
        Ok(near)
    }

    /// Other servers take the place of those that are there, each when its time has come.
    async fn restart(&self, begun: Instant) {
        let mut ends = Vec::new();
        for (at, within) in &self.ledger.plan.restarts {
            tokio::time::sleep_until(begun + Duration::from_millis(*at)).await;
            let next = serve(&self.ledger);
            let before = self.servers.lock().unwrap().last().cloned().unwrap();
            self.servers.lock().unwrap().push(next);
            let within = Duration::from_millis(*within);
            ends.push(tokio::spawn(async move { before.shutdown(within).await }));
        }
        for end in ends {
            end.await.unwrap();
        }
    }
}

fn serve(ledger: &Arc<Ledger>) -> Running {
    let EndPlan { keepalive, .. } = ledger.plan.server;
    let config = ledger.plan.server.config();
    let mut server = Server::new()
        .service(Planned(ledger.clone()))
        .http2(config)
        .ping_interval_min(Duration::ZERO);
    if let Some(interval) = keepalive {
        let interval = Duration::from_millis(interval);
        server = server.keepalive(interval, interval);
    }
    if let Some(max) = ledger.plan.calls_max {
        server = server.calls_max(max);
    }
    server.start()
}
