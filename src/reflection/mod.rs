//! Reflection: a server tells what its services are, so that tools can call what they were not built for.
//!
//! The rules are those of
//! [`server-reflection.md`](https://github.com/grpc/grpc/blob/master/doc/server-reflection.md), in both versions
//! that tools ask for: `grpc.reflection.v1` and `grpc.reflection.v1alpha`, which differ in their names only.
//! What is told are the files that came with the descriptors of the services.
//!
//! ```
//! use viewbuf::health::Health;
//! use viewbuf::reflection;
//! use viewbuf::service::Routes;
//!
//! let routes = Routes::new().with(Health::new().server());
//! let routes = reflection::with_reflection(routes)?;
//! assert_eq!(routes.descriptors().count(), 3);
//! # Ok::<(), viewbuf::DecodeError>(())
//! ```

#![forbid(unsafe_code)]

mod answer;
mod index;

#[doc(inline)]
pub use crate::generated::reflection::TYPES;
pub use crate::generated::reflection::grpc::reflection::{v1, v1alpha};

use alloc::sync::Arc;

use answer::Session;
use index::Index;

use crate::grpc::Status;
use crate::service::{Encoded, Incoming, Request, Routes, ServiceDescriptor, Sink};
use crate::{DecodeError, Message, Shared};

/// Services, and one more that tells what all of them are, itself included, in both versions.
///
/// # Errors
/// What the files of a service break: they were not made by this crate's code generation.
pub fn with_reflection(routes: Routes) -> Result<Routes, DecodeError> {
    let own = [&v1::SERVER_REFLECTION, &v1alpha::SERVER_REFLECTION];
    let reflection = Reflection::new(routes.descriptors().chain(own))?;
    Ok(routes.with(reflection.v1()).with(reflection.v1alpha()))
}

/// What some services are. Clones tell the same.
#[derive(Clone, Debug)]
pub struct Reflection {
    index: Arc<Index>,
}

impl Reflection {
    /// Tells what these services are, and no others.
    ///
    /// # Errors
    /// What the files of a service break: they were not made by this crate's code generation.
    pub fn new(
        services: impl IntoIterator<Item = &'static ServiceDescriptor>,
    ) -> Result<Self, DecodeError> {
        let index = Arc::new(Index::of(services)?);
        Ok(Self { index })
    }

    /// What answers calls of `grpc.reflection.v1.ServerReflection`.
    #[must_use]
    pub fn v1(&self) -> v1::ServerReflectionServer<Self> {
        v1::ServerReflectionServer::new(self.clone())
    }

    /// What answers calls of `grpc.reflection.v1alpha.ServerReflection`, which older tools make.
    #[must_use]
    pub fn v1alpha(&self) -> v1alpha::ServerReflectionServer<Self> {
        v1alpha::ServerReflectionServer::new(self.clone())
    }
}

impl v1::ServerReflection for Reflection {
    async fn server_reflection_info(
        &self,
        request: Request<Incoming<Shared<v1::ServerReflectionRequest>>>,
        mut responses: Sink<v1::ServerReflectionResponse>,
    ) -> Result<(), Status> {
        let mut requests = request.into_message();
        let mut session = Session::new(&self.index);
        while let Some(request) = requests.next().await? {
            responses.send(&session.answer(&request)).await?;
        }
        Ok(())
    }
}

impl v1alpha::ServerReflection for Reflection {
    async fn server_reflection_info(
        &self,
        request: Request<Incoming<Shared<v1alpha::ServerReflectionRequest>>>,
        mut responses: Sink<v1alpha::ServerReflectionResponse>,
    ) -> Result<(), Status> {
        let mut requests = request.into_message();
        let mut session = Session::new(&self.index);
        while let Some(request) = requests.next().await? {
            // The same octets mean the same in both versions.
            let request = Shared::decode(request.into_bytes());
            let request = request.map_err(|error| Status::internal(error.to_string()))?;
            let response = session.answer(&request).encode_to_vec();
            responses.send(&Encoded::new(response)).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
