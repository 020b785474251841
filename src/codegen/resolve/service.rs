//! Methods of services.

use alloc::collections::BTreeSet;
use std::collections::HashSet;

use super::{Declared, Position, Resolver, Symbol};
use crate::codegen::model::{MessageId, Method};
use crate::codegen::{Error, naming};
use crate::types::{MethodDescriptorProtoView, ServiceDescriptorProtoView};

impl<'a> Resolver<'a> {
    pub(super) fn fill_services(&mut self) -> Result<(), Error> {
        for index in 0..self.services.len() {
            let Some(declared) = self.services.get(index) else {
                continue;
            };
            let methods = self.methods(declared)?;
            if let Some(service) = self.model.services.get_mut(index) {
                service.methods = methods;
            }
        }
        Ok(())
    }

    fn methods(
        &self,
        declared: &Declared<ServiceDescriptorProtoView<'a>>,
    ) -> Result<Vec<Method>, Error> {
        let mut names = HashSet::new();
        let mut idents = BTreeSet::new();
        let mut methods = Vec::with_capacity(declared.proto.method().len());
        for (index, proto) in declared.proto.method().iter().enumerate() {
            let at = declared.at.child(2, index);
            self.check_name(proto.name(), &at)?;
            if !names.insert(proto.name()) {
                return Err(self.error(
                    &at,
                    format!("method \"{}\" is declared twice", proto.name()),
                ));
            }
            let wanted = naming::escape(&naming::snake(proto.name()));
            methods.push(self.method(proto, naming::claim(&mut idents, wanted), &at)?);
        }
        Ok(methods)
    }

    fn method(
        &self,
        proto: MethodDescriptorProtoView<'_>,
        ident: String,
        at: &Position,
    ) -> Result<Method, Error> {
        Ok(Method {
            name: proto.name().to_owned(),
            ident,
            input: self.method_type(proto.input_type(), at)?,
            output: self.method_type(proto.output_type(), at)?,
            client_streaming: proto.client_streaming(),
            server_streaming: proto.server_streaming(),
            doc: self.doc(at),
            deprecated: proto.options().deprecated(),
        })
    }

    fn method_type(&self, name: &str, at: &Position) -> Result<MessageId, Error> {
        match self.symbol(name) {
            Some(Symbol::Message(id)) => Ok(id),
            Some(_) => Err(self.error(at, format!("\"{name}\" is no message"))),
            None => Err(self.error(at, format!("message \"{name}\" is not declared"))),
        }
    }
}
