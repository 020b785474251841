//! Routes: which service a call is for.

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::future::Future;
use core::hash::{BuildHasherDefault, Hasher};
use std::collections::HashMap;

use super::answer::Answer;
use super::call::{Call, Target};
use super::calls::{Calls, calls_of};
use super::descriptor::{MethodDescriptor, ServiceDescriptor};
use super::server::Service;
use crate::grpc::Path;

/// The services of a server, by the paths of their methods.
#[derive(Clone, Default)]
pub struct Routes {
    services: Vec<Entry>,
    methods: HashMap<&'static str, Route, BuildHasherDefault<PathHasher>>,
    fallback: Option<Arc<dyn Factory>>,
}

/// Where a call goes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Route {
    /// The service's place.
    pub(crate) service: usize,
    /// The method's place in it.
    pub(crate) method: usize,
    pub(crate) descriptor: &'static MethodDescriptor,
}

/// Spreads paths, eight octets at a time. Callers only ask for paths, and those that there are were chosen by whoever
/// wrote the services: nobody can make many of them meet.
#[derive(Default)]
struct PathHasher(u64);

impl Hasher for PathHasher {
    #[inline]
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }

    #[inline]
    fn write(&mut self, octets: &[u8]) {
        let (words, rest) = octets.as_chunks();
        for word in words {
            self.mix(u64::from_le_bytes(*word));
        }
        // The last octets again, with some of those before them.
        match octets.last_chunk() {
            Some(last) => self.mix(u64::from_le_bytes(*last)),
            None => rest.iter().for_each(|octet| self.mix((*octet).into())),
        }
    }

    /// What tells where a text ends: a path is hashed by itself.
    #[inline]
    fn write_u8(&mut self, _: u8) {}
}

impl PathHasher {
    #[inline]
    const fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

#[derive(Clone)]
struct Entry {
    descriptor: &'static ServiceDescriptor,
    factory: Arc<dyn Factory>,
}

/// Makes what runs a service's calls on one connection.
trait Factory: Send + Sync {
    fn calls(&self) -> Box<dyn Calls>;
}

struct Of<S>(Arc<S>);

impl<S: Service> Factory for Of<S> {
    fn calls(&self) -> Box<dyn Calls> {
        calls_of(self.0.clone())
    }
}

/// What answers calls of services that are not known: a proxy does.
pub trait Fallback: Send + Sync + 'static {
    /// Answers a call, whose messages are octets and whose both directions are streams.
    fn call(&self, call: Call) -> impl Future<Output = Answer> + Send;
}

/// A fallback is a service that has no descriptor.
struct AnyService<F>(F);

impl<F: Fallback> Service for AnyService<F> {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        static NONE: ServiceDescriptor = ServiceDescriptor {
            name: "",
            methods: &[],
            files: &[],
        };
        &NONE
    }

    fn call(&self, call: Call) -> impl Future<Output = Answer> + Send {
        self.0.call(call)
    }
}

impl Routes {
    /// No services.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// These and one more service; one of the same name is replaced.
    #[must_use]
    pub fn with(mut self, service: impl Service) -> Self {
        let descriptor = service.descriptor();
        let factory: Arc<dyn Factory> = Arc::new(Of(Arc::new(service)));
        let entry = Entry {
            descriptor,
            factory,
        };
        let same = self
            .services
            .iter()
            .position(|entry| entry.descriptor.name == descriptor.name);
        let at = same.unwrap_or(self.services.len());
        match self.services.get_mut(at) {
            Some(place) => *place = entry,
            None => self.services.push(entry),
        }
        for (method, descriptor) in descriptor.methods.iter().enumerate() {
            let route = Route {
                service: at,
                method,
                descriptor,
            };
            self.methods.insert(descriptor.path, route);
        }
        self
    }

    /// These, and an answer to calls of other services.
    #[must_use]
    pub fn with_fallback(mut self, fallback: impl Fallback) -> Self {
        self.fallback = Some(Arc::new(Of(Arc::new(AnyService(fallback)))));
        self
    }

    /// What the services are.
    pub fn descriptors(&self) -> impl Iterator<Item = &'static ServiceDescriptor> {
        self.services.iter().map(|entry| entry.descriptor)
    }

    /// Where a path leads.
    #[inline]
    pub(crate) fn find(&self, path: Path<'_>) -> Option<Route> {
        self.methods.get(path.as_str()).copied()
    }

    pub(crate) const fn has_fallback(&self) -> bool {
        self.fallback.is_some()
    }

    /// The place of the fallback, which is behind those of all services.
    pub(crate) const fn fallback_place(&self) -> usize {
        self.services.len()
    }

    /// What runs the calls of a service on one connection.
    pub(crate) fn calls(&self, service: usize) -> Option<Box<dyn Calls>> {
        let entry = self.services.get(service);
        let factory = entry.map(|entry| &entry.factory);
        Some(factory.or(self.fallback.as_ref())?.calls())
    }
}

impl Route {
    pub(crate) const fn target(&self) -> Target {
        Target::Known(self.method, self.descriptor)
    }
}

impl fmt::Debug for Routes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.services.iter().map(|entry| entry.descriptor.name);
        f.debug_list().entries(names).finish()
    }
}
