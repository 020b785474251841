//! Services and their methods.

use crate::types::{MethodDescriptorProto, ServiceDescriptorProto};

use super::option::Style;
use super::places::Place;
use super::{Parse, Parser, index};

/// Numbers of fields of `ServiceDescriptorProto`.
mod number {
    pub(super) const NAME: i32 = 1;
    pub(super) const METHOD: i32 = 2;
    pub(super) const OPTIONS: i32 = 3;
}

/// Numbers of fields of `MethodDescriptorProto`.
mod method_number {
    pub(super) const INPUT_TYPE: i32 = 2;
    pub(super) const OUTPUT_TYPE: i32 = 3;
    pub(super) const OPTIONS: i32 = 4;
    pub(super) const CLIENT_STREAMING: i32 = 5;
    pub(super) const SERVER_STREAMING: i32 = 6;
}

impl Parser<'_> {
    pub(super) fn service(&mut self, place: Place) -> Parse<ServiceDescriptorProto> {
        self.expect("service")?;
        let name = self.part(place, &[number::NAME], |parser| {
            parser.identifier("Expected service name.")
        })?;
        let mut service = ServiceDescriptorProto {
            name: Some(name.to_owned()),
            ..ServiceDescriptorProto::default()
        };
        self.expect_end("{", place)?;
        while !self.take_end("}", None) {
            if self.at_end() {
                return self.fail("Reached end of input in service definition (missing '}').");
            }
            if self.service_statement(&mut service, place).is_err() {
                self.skip_statement();
            }
        }
        Ok(service)
    }

    fn service_statement(&mut self, service: &mut ServiceDescriptorProto, outer: Place) -> Parse {
        if self.take_end(";", None) {
            return Ok(());
        }
        if self.at("option") {
            let place = self.open(outer, &[number::OPTIONS]);
            let options = service.options.get_or_insert_default();
            self.option(&mut options.uninterpreted_option, place, Style::Statement)?;
            self.close(place);
        } else {
            let place = self.open(outer, &[number::METHOD, index(&service.method)]);
            let method = self.method(place)?;
            service.method.push(method);
            self.close(place);
        }
        Ok(())
    }

    fn method(&mut self, place: Place) -> Parse<MethodDescriptorProto> {
        self.expect("rpc")?;
        let name = self.part(place, &[number::NAME], |parser| {
            parser.identifier("Expected method name.")
        })?;
        let mut method = MethodDescriptorProto {
            name: Some(name.to_owned()),
            ..MethodDescriptorProto::default()
        };
        (method.client_streaming, method.input_type) = self.side(
            place,
            method_number::CLIENT_STREAMING,
            method_number::INPUT_TYPE,
        )?;
        self.expect("returns")?;
        (method.server_streaming, method.output_type) = self.side(
            place,
            method_number::SERVER_STREAMING,
            method_number::OUTPUT_TYPE,
        )?;
        if self.at("{") {
            self.method_options(&mut method, place)?;
        } else {
            self.expect_end(";", place)?;
        }
        Ok(method)
    }

    /// What goes one way: `(stream Type)`, or without `stream`.
    fn side(
        &mut self,
        outer: Place,
        streaming: i32,
        type_number: i32,
    ) -> Parse<(Option<bool>, Option<String>)> {
        self.expect("(")?;
        let is_stream = self.at("stream");
        if is_stream {
            self.part(outer, &[streaming], |parser| parser.expect("stream"))?;
        }
        // The name may be `stream` too, but then it stands behind a dot.
        let name = self.part(outer, &[type_number], Self::declared_type)?;
        self.expect(")")?;
        Ok((is_stream.then_some(true), Some(name)))
    }

    /// A block of options: where there is one, there are options, be it none.
    fn method_options(&mut self, method: &mut MethodDescriptorProto, outer: Place) -> Parse {
        let options = &mut method.options.get_or_insert_default().uninterpreted_option;
        self.expect_end("{", outer)?;
        while !self.take_end("}", None) {
            if self.at_end() {
                return self.fail("Reached end of input in method options (missing '}').");
            }
            if self.take_end(";", None) {
                continue;
            }
            let place = self.open(outer, &[method_number::OPTIONS]);
            if self.option(options, place, Style::Statement).is_ok() {
                self.close(place);
            } else {
                self.skip_statement();
            }
        }
        Ok(())
    }
}
