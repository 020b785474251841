//! Bearer: calls that say who makes them, by a token (RFC 6750 section 2.1).

use alloc::format;
use alloc::string::String;
use core::fmt;
use core::future::Future;

use crate::grpc::Status;
use crate::service::{Caller, ClientInterceptor, Ongoing, Start};

/// Where tokens come from. Functions do: `|| async { Ok(token) }`.
pub trait Token: Send + Sync {
    /// The token for the next call. Whoever fetches it from afar keeps it for as long as it lasts.
    fn token(&self) -> impl Future<Output = Result<String, Status>> + Send;
}

impl<F, R> Token for F
where
    F: Fn() -> R + Send + Sync,
    R: Future<Output = Result<String, Status>> + Send,
{
    fn token(&self) -> impl Future<Output = Result<String, Status>> + Send {
        self()
    }
}

impl Token for String {
    async fn token(&self) -> Result<Self, Status> {
        Ok(self.clone())
    }
}

/// Adds `authorization: Bearer TOKEN` to every call. Over a connection that others could read calls fail
/// with UNAUTHENTICATED instead.
///
/// ```no_run
/// use viewbuf::service::CallerExt;
/// use viewbuf::transport::{Bearer, Channel};
///
/// let channel = Channel::new("https://example.com")?;
/// let caller = channel.intercepted(Bearer::new(|| async { Ok("a token".to_owned()) }));
/// # drop(caller);
/// # Ok::<(), viewbuf::transport::UriError>(())
/// ```
#[derive(Clone)]
pub struct Bearer<T> {
    token: T,
    anywhere: bool,
}

impl<T: Token> Bearer<T> {
    /// Tokens from somewhere.
    pub const fn new(token: T) -> Self {
        Self {
            token,
            anywhere: false,
        }
    }

    /// Over connections too that others could read.
    #[must_use]
    pub const fn anywhere(mut self) -> Self {
        self.anywhere = true;
        self
    }
}

impl<T: Token> ClientInterceptor for Bearer<T> {
    async fn intercept<C: Caller>(&self, mut call: Start, next: &C) -> Result<Ongoing, Status> {
        if !self.anywhere {
            call.require_privacy();
        }
        let value = format!("Bearer {}", self.token.token().await?);
        let added = call
            .metadata_mut()
            .append_sensitive("authorization", value)
            .map(drop);
        added.map_err(|error| Status::unauthenticated(format!("no token: {error}")))?;
        next.start(call).await
    }
}

impl<T> fmt::Debug for Bearer<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bearer")
            .field("anywhere", &self.anywhere)
            .finish_non_exhaustive()
    }
}
