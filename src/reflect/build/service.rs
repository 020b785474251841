//! Methods of services.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::super::tables::{Method, Symbol};
use super::declare::is_identifier;
use super::{Builder, Kind, Result, error};
use crate::types::{MethodDescriptorProtoView, ServiceDescriptorProtoView};
use crate::view::MessageView;

impl<'s> Builder<'s> {
    pub(super) fn link_services(&mut self) -> Result<()> {
        let methods = self.services.iter().zip(&self.tables.services);
        let methods = methods.map(|(proto, service)| self.methods(service.declared.name, *proto));
        let methods = methods.collect::<Result<Vec<_>>>()?;
        for (service, methods) in self.tables.services.iter_mut().zip(methods) {
            service.methods = methods;
        }
        Ok(())
    }

    fn methods(
        &self,
        service: &str,
        proto: ServiceDescriptorProtoView<'s>,
    ) -> Result<Vec<Method<'s>>> {
        let mut names = BTreeSet::new();
        let mut methods = Vec::with_capacity(proto.method().len());
        for proto in proto.method() {
            if !is_identifier(proto.name()) {
                return Err(error(Kind::InvalidName, service));
            }
            if !names.insert(proto.name()) {
                return Err(error(Kind::DuplicateName, service));
            }
            methods.push(self.method(service, proto)?);
        }
        Ok(methods)
    }

    fn method(&self, service: &str, proto: MethodDescriptorProtoView<'s>) -> Result<Method<'s>> {
        Ok(Method {
            name: proto.name(),
            octets: proto.as_bytes().unwrap_or_default(),
            input: self.method_type(service, proto.input_type())?,
            output: self.method_type(service, proto.output_type())?,
            client_streaming: proto.client_streaming(),
            server_streaming: proto.server_streaming(),
        })
    }

    fn method_type(&self, service: &str, name: &str) -> Result<usize> {
        match self.symbol(name) {
            Some(Symbol::Message(id)) => Ok(id),
            Some(_) => Err(error(Kind::WrongType, service)),
            None => Err(error(Kind::UnknownType, service)),
        }
    }
}
