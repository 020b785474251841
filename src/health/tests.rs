//! Statuses as they are told, without a transport.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::future::Future;
use core::pin::{Pin, pin};
use core::sync::atomic::{AtomicUsize, Ordering};
use core::task::{Context, Poll, Waker};
use std::task::Wake;

use super::v1::health_check_response::ServingStatus as S;
use super::v1::{HealthCheckRequest, HealthListRequest};
use super::{Health, v1};
use crate::grpc::{Code, Status};
use crate::service::{Reply, Request, Transmit};
use crate::{Message, Shared};

/// Counts how often it was woken.
#[derive(Default)]
struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

fn poll<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

fn now<T>(future: impl Future<Output = T>) -> T {
    match poll(pin!(future)) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits"),
    }
}

fn of(service: &str) -> Request<Shared<HealthCheckRequest>> {
    let request = HealthCheckRequest {
        service: service.into(),
        ..HealthCheckRequest::default()
    };
    Request::new(Shared::decode(request.encode_to_vec().into()).unwrap())
}

fn check(health: &Health, service: &str) -> Result<S, Code> {
    match now(v1::Health::check(health, of(service))) {
        Ok(reply) => Ok(message(&reply).status),
        Err(status) => Err(status.code()),
    }
}

/// The message of a reply, through its octets.
fn message<T: Message + Transmit<T>>(reply: &Reply<T>) -> T {
    T::decode(&reply.to_bytes()).unwrap()
}

#[test]
fn services_are_what_was_set_last() {
    let health = Health::default();
    assert_eq!(check(&health, ""), Ok(S::SERVING));
    assert_eq!(check(&health, "a.B"), Err(Code::NotFound));
    health.set_serving("a.B");
    assert_eq!(check(&health, "a.B"), Ok(S::SERVING));
    health.clone().set_not_serving("a.B");
    assert_eq!(check(&health, "a.B"), Ok(S::NOT_SERVING));
    health.set("a.B", S::UNKNOWN);
    assert_eq!(check(&health, "a.B"), Ok(S::UNKNOWN));
    health.set("a.B", S::SERVICE_UNKNOWN);
    assert_eq!(check(&health, "a.B"), Err(Code::NotFound));
    assert_eq!(format!("{health:?}"), "{\"\": SERVING}");
}

#[test]
fn nothing_serves_after_a_shutdown() {
    let health = Health::new();
    health.set_serving("a");
    health.shutdown();
    assert_eq!(health.status(""), Some(S::NOT_SERVING));
    health.set_serving("a");
    health.set_serving("late");
    assert_eq!(check(&health, "a"), Ok(S::NOT_SERVING));
    assert_eq!(check(&health, "late"), Ok(S::NOT_SERVING));
    assert_eq!(check(&health, "none"), Err(Code::NotFound));
    health.resume();
    assert_eq!(health.status("a"), Some(S::SERVING));
    assert_eq!(health.status("late"), Some(S::SERVING));
}

fn list(health: &Health) -> Result<Vec<(String, S)>, Status> {
    let request = Shared::<HealthListRequest>::decode(Vec::new().into()).unwrap();
    let reply = now(v1::Health::list(health, Request::new(request)))?;
    let statuses = message(&reply).statuses.into_iter();
    Ok(statuses
        .map(|(name, response)| (name, response.status))
        .collect())
}

#[test]
fn a_list_has_all_that_is_known() {
    let health = Health::new();
    health.set_not_serving("b");
    health.set_serving("a");
    let expected = [("", S::SERVING), ("a", S::SERVING), ("b", S::NOT_SERVING)];
    let expected = expected.map(|(name, status)| (name.to_owned(), status));
    assert_eq!(list(&health).unwrap(), expected);
    for service in 3..1_000 {
        health.set_serving(&format!("service{service}"));
    }
    assert_eq!(list(&health).unwrap().len(), 1_000);
    health.set_serving("one more");
    assert_eq!(list(&health).unwrap_err().code(), Code::ResourceExhausted);
}

#[test]
fn watchers_hear_of_changes_and_of_nothing_else() {
    let health = Health::new();
    let mut watch = health.watch("a").unwrap();
    assert_eq!(now(watch.next()), S::SERVICE_UNKNOWN);
    let count = Arc::new(Count::default());
    let waker = Waker::from(count.clone());
    {
        let mut next = pin!(watch.next());
        assert!(
            next.as_mut()
                .poll(&mut Context::from_waker(&waker))
                .is_pending()
        );
        // Woken by any change; but this is none of it.
        health.set_serving("b");
        assert_eq!(count.0.load(Ordering::Relaxed), 1);
        assert!(
            next.as_mut()
                .poll(&mut Context::from_waker(&waker))
                .is_pending()
        );
        health.set_serving("a");
        assert_eq!(count.0.load(Ordering::Relaxed), 2);
        assert_eq!(poll(next), Poll::Ready(S::SERVING));
    }
    // Changes that come faster than they are read are one.
    health.set_not_serving("a");
    health.set_serving("a");
    assert!(poll(pin!(watch.next())).is_pending());
    health.shutdown();
    assert_eq!(now(watch.next()), S::NOT_SERVING);
    health.set_not_serving("a");
    assert!(poll(pin!(watch.next())).is_pending());
    health.resume();
    health.forget("a");
    assert_eq!(now(watch.next()), S::SERVICE_UNKNOWN);
    assert_eq!(health.board.lock().watchers(), 1);
    drop(watch);
    assert_eq!(health.board.lock().watchers(), 0);
}

#[test]
fn watchers_are_bounded() {
    let health = Health::new();
    let mut watches: Vec<_> = (0..1 << 16).map(|_| health.watch("").unwrap()).collect();
    assert!(health.watch("").is_none());
    watches.pop();
    assert!(health.watch("").is_some());
}
