//! Health: whether services can be called, as a server tells it.
//!
//! The rules are those of [`health-checking.md`](https://github.com/grpc/grpc/blob/master/doc/health-checking.md):
//! load balancers, orchestrators and clients ask `grpc.health.v1.Health` for a service by its full name, or with
//! an empty one for the server as a whole.
//!
//! ```
//! use viewbuf::health::{Health, v1::health_check_response::ServingStatus};
//! use viewbuf::service::Routes;
//!
//! let health = Health::new();
//! health.set_serving("users.v1.Users");
//! let routes = Routes::new().with(health.server());
//! // Later, and from anywhere:
//! health.set_not_serving("users.v1.Users");
//! assert_eq!(health.status("users.v1.Users"), Some(ServingStatus::NOT_SERVING));
//! // Before the server goes, so that nobody calls it any more:
//! health.shutdown();
//! assert_eq!(health.status(""), Some(ServingStatus::NOT_SERVING));
//! # let _ = routes;
//! ```

#![forbid(unsafe_code)]

mod board;
mod service;
mod watch;

pub use crate::generated::health::TYPES;
#[doc(inline)]
pub use crate::generated::health::grpc::health::v1;

use alloc::sync::Arc;
use core::fmt;

use board::Board;
use v1::HealthServer;
use v1::health_check_response::ServingStatus;

/// What a server tells of the health of its services. Clones tell the same.
#[derive(Clone)]
pub struct Health {
    board: Arc<Board>,
}

impl Health {
    /// The server as a whole serves; no service is known.
    #[must_use]
    pub fn new() -> Self {
        let health = Self {
            board: Arc::default(),
        };
        health.set_serving("");
        health
    }

    /// What answers calls of `grpc.health.v1.Health`.
    #[must_use]
    pub fn server(&self) -> HealthServer<Self> {
        HealthServer::new(self.clone())
    }

    /// The service of this full name can be called; with an empty name, the server.
    pub fn set_serving(&self, service: &str) {
        self.set(service, ServingStatus::SERVING);
    }

    /// The service of this full name cannot be called; with an empty name, the server.
    pub fn set_not_serving(&self, service: &str) {
        self.set(service, ServingStatus::NOT_SERVING);
    }

    /// Tells `status` of the service of this full name; with an empty name, of the server.
    /// `SERVICE_UNKNOWN` is the same as [`forget`](Self::forget).
    pub fn set(&self, service: &str, status: ServingStatus) {
        if status == ServingStatus::SERVICE_UNKNOWN {
            return self.forget(service);
        }
        self.board.change(|state| {
            state.statuses.insert(service.into(), status);
        });
    }

    /// The service of this full name is no longer known.
    pub fn forget(&self, service: &str) {
        self.board.change(|state| {
            state.statuses.remove(service);
        });
    }

    /// What is told of the service of this full name; `None` where it is not known.
    #[must_use]
    pub fn status(&self, service: &str) -> Option<ServingStatus> {
        self.board.lock().status(service)
    }

    /// Nothing serves from now on, whatever is set, until [`resume`](Self::resume): for a server that is about
    /// to go.
    pub fn shutdown(&self) {
        self.board.change(|state| state.is_shut_down = true);
    }

    /// Services are again what was set last.
    pub fn resume(&self) {
        self.board.change(|state| state.is_shut_down = false);
    }
}

impl Default for Health {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Health {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.board.lock();
        f.debug_map().entries(state.all()).finish()
    }
}

#[cfg(test)]
mod tests;
