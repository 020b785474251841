//! Services and their methods.

use alloc::format;

use super::{Compare, Subject};
use crate::evolution::Rule;
use crate::evolution::index::Service;
use crate::evolution::report::Breaks;
use crate::types::MethodDescriptorProto;

impl<'d> Compare<'_, 'd> {
    pub(super) fn services(&mut self) {
        let (old, new) = (self.old, self.new);
        for (path, service) in &old.services {
            let now = new.services.get(path);
            let subject = Subject {
                path,
                old: &service.at,
                new: now.map(|now| &now.at),
            };
            let Some(now) = now else {
                let rule = Rule::PackageServiceNoDelete;
                self.note(rule, Breaks::WIRE_SOURCE, subject, "the service is gone");
                continue;
            };
            if service.at.file_name() != now.at.file_name() {
                let text = format!("the service moved to {}", now.at.file_name());
                self.note(Rule::ServiceNoDelete, Breaks::SOURCE, subject, text);
            }
            self.methods(service, now, subject);
        }
    }

    fn methods(&mut self, old: &Service<'d>, new: &Service<'d>, subject: Subject<'_, 'd>) {
        for (place, method) in old.proto.method.iter().enumerate() {
            let name = method.name.as_deref().unwrap_or_default();
            let path = format!("{}.{name}", subject.path);
            let at = old.at.below(2, place);
            let Some((place, now)) = new.methods.get(name) else {
                let subject = Subject {
                    path: &path,
                    old: &at,
                    new: subject.new,
                };
                let text = "the method is gone";
                self.note(Rule::RpcNoDelete, Breaks::WIRE_SOURCE, subject, text);
                continue;
            };
            let new_at = new.at.below(2, *place);
            let subject = Subject {
                path: &path,
                old: &at,
                new: Some(&new_at),
            };
            self.method(method, now, subject);
        }
    }

    fn method(
        &mut self,
        old: &MethodDescriptorProto,
        new: &MethodDescriptorProto,
        subject: Subject<'_, 'd>,
    ) {
        let types = [
            (
                Rule::RpcSameRequestType,
                "request",
                &old.input_type,
                &new.input_type,
            ),
            (
                Rule::RpcSameResponseType,
                "response",
                &old.output_type,
                &new.output_type,
            ),
        ];
        for (rule, what, before, after) in types {
            let name = |name: &Option<_>| -> alloc::string::String {
                let name: &alloc::string::String = match name {
                    Some(name) => name,
                    None => return "unknown".into(),
                };
                name.trim_start_matches('.').into()
            };
            if name(before) != name(after) {
                let text = format!("the {what} was {} and is {}", name(before), name(after));
                self.note(rule, Breaks::ALL, subject, text);
            }
        }
        let streaming = [
            (
                Rule::RpcSameClientStreaming,
                (old.client_streaming, new.client_streaming),
                ("a stream of requests", "one request"),
            ),
            (
                Rule::RpcSameServerStreaming,
                (old.server_streaming, new.server_streaming),
                ("a stream of responses", "one response"),
            ),
        ];
        for (rule, (before, after), texts) in streaming {
            let flags = (before == Some(true), after == Some(true));
            self.flag(rule, Breaks::WIRE_SOURCE, subject, flags, texts);
        }
        let level = |method: &MethodDescriptorProto| {
            let options = method.options.as_ref();
            options
                .and_then(|options| options.idempotency_level)
                .unwrap_or_default()
        };
        if level(old) != level(new) {
            let text = format!("it was {:?} and is {:?}", level(old), level(new));
            self.note(Rule::RpcSameIdempotencyLevel, Breaks::WIRE, subject, text);
        }
    }
}
