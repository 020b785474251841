//! Interceptors: what is done around every call, on either side.

use alloc::sync::Arc;
use core::future::Future;

use super::answer::Answer;
use super::call::Call;
use super::caller::{Caller, Start};
use super::descriptor::ServiceDescriptor;
use super::ongoing::Ongoing;
use super::server::Service;
use crate::grpc::Status;

/// Stands before the calls of a service: sees them first, may change them, answer itself, and see the answer. Messages too:
/// [`Call::message`] is the one of a request that is no stream, and [`Call::change_requests`] and
/// [`Call::change_responses`] have all messages of a call, streamed or not, go through a function. What answers with a message
/// itself is [`server::unary`](super::server::unary) and the like, with [`Bytes`](bytes::Bytes) as the message.
///
/// ```
/// use viewbuf::grpc::Status;
/// use viewbuf::service::{Answer, Call, Interceptor, Next};
///
/// struct Auth;
/// impl Interceptor for Auth {
///     async fn intercept(&self, call: Call, next: impl Next) -> Answer {
///         if call.metadata().get("authorization").is_none() {
///             return call.fail(Status::unauthenticated("who are you?"));
///         }
///         next.run(call).await
///     }
/// }
/// ```
pub trait Interceptor: Send + Sync + 'static {
    /// Answers a call, or has it answered by `next`.
    fn intercept(&self, call: Call, next: impl Next) -> impl Future<Output = Answer> + Send;
}

/// What an interceptor stands before.
pub trait Next: Send {
    /// Has the call answered.
    fn run(self, call: Call) -> impl Future<Output = Answer> + Send;
}

impl<S: Service> Next for &S {
    fn run(self, call: Call) -> impl Future<Output = Answer> + Send {
        self.call(call)
    }
}

/// Stands before the calls that are made through a [`Caller`]: sees them first, may change them, or answer itself. Messages
/// too: [`Start::message`] is the one of a request that is no stream, and [`Start::change_requests`] and
/// [`Ongoing::change_responses`] have all messages of a call go through a function.
pub trait ClientInterceptor: Send + Sync {
    /// Begins a call by `next`, or answers it with an error or an [answer](Ongoing::answered).
    fn intercept<C: Caller>(
        &self,
        call: Start,
        next: &C,
    ) -> impl Future<Output = Result<Ongoing, Status>> + Send;
}

/// A service or a caller behind an interceptor.
#[derive(Clone, Debug)]
pub struct Intercepted<S, I> {
    inner: S,
    interceptor: Arc<I>,
}

impl<S: Service, I: Interceptor> Service for Intercepted<S, I> {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.inner.descriptor()
    }

    fn call(&self, call: Call) -> impl Future<Output = Answer> + Send {
        self.interceptor.intercept(call, &self.inner)
    }
}

impl<C: Caller, I: ClientInterceptor> Caller for Intercepted<C, I> {
    fn start(&self, call: Start) -> impl Future<Output = Result<Ongoing, Status>> + Send {
        self.interceptor.intercept(call, &self.inner)
    }
}

/// Puts interceptors before services.
pub trait ServiceExt: Service + Sized {
    /// This service behind an interceptor, which may be shared by several. The one that is added last sees
    /// calls first.
    fn intercepted<I: Interceptor>(self, interceptor: impl Into<Arc<I>>) -> Intercepted<Self, I> {
        Intercepted {
            inner: self,
            interceptor: interceptor.into(),
        }
    }
}

impl<S: Service> ServiceExt for S {}

/// Puts interceptors before callers.
pub trait CallerExt: Caller + Sized {
    /// This caller behind an interceptor. The one that is added last sees calls first.
    fn intercepted<I: ClientInterceptor>(
        self,
        interceptor: impl Into<Arc<I>>,
    ) -> Intercepted<Self, I> {
        Intercepted {
            inner: self,
            interceptor: interceptor.into(),
        }
    }
}

impl<C: Caller> CallerExt for C {}
