//! Watch: the status of one service, whenever it changes.

use core::future::poll_fn;
use core::task::{Context, Poll};

use super::Health;
use super::board::Board;
use super::v1::health_check_response::ServingStatus;

/// Somebody who watches a service, until this is dropped.
#[derive(Debug)]
pub(super) struct Watch<'a> {
    board: &'a Board,
    service: &'a str,
    id: u64,
    /// What was told last.
    told: Option<ServingStatus>,
}

impl Health {
    /// Watches a service; `None` where too many do.
    pub(super) fn watch<'a>(&'a self, service: &'a str) -> Option<Watch<'a>> {
        let id = self.board.lock().enter()?;
        Some(Watch {
            board: &self.board,
            service,
            id,
            told: None,
        })
    }
}

impl Watch<'_> {
    /// The status as it is now, and after that, whenever it is another one: `SERVICE_UNKNOWN` where the service
    /// is not known.
    pub(super) async fn next(&mut self) -> ServingStatus {
        poll_fn(|cx| self.poll_next(cx)).await
    }

    fn poll_next(&mut self, cx: &Context<'_>) -> Poll<ServingStatus> {
        let mut state = self.board.lock();
        let status = state.status(self.service);
        let status = status.unwrap_or(ServingStatus::SERVICE_UNKNOWN);
        if self.told == Some(status) {
            state.wait(self.id, cx.waker());
            return Poll::Pending;
        }
        self.told = Some(status);
        Poll::Ready(status)
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        self.board.lock().leave(self.id);
    }
}
