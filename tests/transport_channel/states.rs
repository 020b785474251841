//! States: of a channel, and who watches them.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::{Duration, Instant};

use viewbuf::grpc::Code;
use viewbuf::transport::{Channel, ConnectivityState};

use super::connecting::fast;
use super::raw::{local, within};

#[tokio::test]
async fn states() {
    let (channel, mut listener) = local(|builder| builder.backoff(fast()));
    assert_eq!(channel.state(), ConnectivityState::Idle);
    let clone = channel.clone();
    let mut connecting = pin!(clone.connected());
    let pending = poll_fn(|cx| Poll::Ready(connecting.as_mut().poll(cx).is_pending()));
    assert!(pending.await);
    let state = within(channel.state_changed(ConnectivityState::Idle)).await;
    assert_eq!(state, ConnectivityState::Connecting);
    drop(within(listener.accept()).await);
    let status = within(connecting).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    assert_eq!(channel.state(), ConnectivityState::TransientFailure);
    let begun = Instant::now();
    let server = async {
        let mut raw = listener.accept().await;
        raw.idle().await;
    };
    let client = async {
        channel.connected().await.unwrap();
        assert_eq!(channel.state(), ConnectivityState::Ready);
        assert!(
            begun.elapsed() >= Duration::from_millis(100),
            "after the backoff"
        );
        channel.connected().await.unwrap();
    };
    within(async {
        tokio::select! {
            () = server => panic!("the connection ended"),
            () = client => {}
        }
    })
    .await;
    assert!(listener.is_quiet());
}

struct Nothing;

impl Wake for Nothing {
    fn wake(self: Arc<Self>) {}
}

#[test]
fn who_does_not_wait_any_more_is_forgotten() {
    let (channel, _listener) = local(|builder| builder);
    let nothing = Arc::new(Nothing);
    for _ in 0..10 {
        // Wakers differ from each other, as those of tasks do.
        let waker = Waker::from(Arc::new(Nothing));
        let kept = Waker::from(nothing.clone());
        for waker in [waker, kept] {
            let mut changed = pin!(channel.state_changed(ConnectivityState::Idle));
            let poll = changed.as_mut().poll(&mut Context::from_waker(&waker));
            assert!(poll.is_pending());
        }
    }
    assert_eq!(Arc::strong_count(&nothing), 1);
}

/// Looks at the channel when it is woken.
struct Looks(Channel, AtomicUsize);

impl Wake for Looks {
    fn wake(self: Arc<Self>) {
        assert_ne!(self.0.state(), ConnectivityState::Idle);
        self.1.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn who_watches_may_look_when_woken() {
    let (done, is_done) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        runtime.unwrap().block_on(async {
            let (channel, mut listener) = local(|builder| builder);
            let looks = Arc::new(Looks(channel.clone(), AtomicUsize::new(0)));
            let waker = Waker::from(looks.clone());
            let mut changed = pin!(channel.state_changed(ConnectivityState::Idle));
            let poll = changed.as_mut().poll(&mut Context::from_waker(&waker));
            assert!(poll.is_pending());
            let server = async { listener.accept().await.idle().await };
            tokio::select! {
                () = server => panic!("the connection ended"),
                connected = channel.connected() => connected.unwrap(),
            }
            assert_eq!(looks.1.load(Ordering::SeqCst), 1);
        });
        done.send(()).unwrap();
    });
    let limit = Duration::from_secs(20);
    is_done.recv_timeout(limit).expect("it waits for itself");
}
