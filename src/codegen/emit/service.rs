//! Services: a trait to implement, what serves it, what calls it, and a description of it.

use alloc::collections::BTreeSet;

use super::super::model::{MessageId, Method, Module, ModuleId, Service};
use super::context::{Context, doc, docs};
use super::literal;

/// The services of a module, to stand where the runtime has gRPC and nowhere else.
pub(super) fn emit_all(context: &Context<'_>, module: &Module, out: &mut String) {
    if module.services.is_empty() || !context.config.makes_services() {
        return;
    }
    out.push_str(&format!("{WHEN_GRPC}\n"));
    let mut files = BTreeSet::new();
    for id in &module.services {
        let service = context.model.service(*id);
        let parts = Parts {
            context,
            service,
            module: module.id,
        };
        if context.config.makes_servers() {
            parts.api(out);
            parts.server(out);
        }
        if context.config.makes_clients() {
            parts.client(out);
        }
        parts.descriptor(out);
        if context.config.keeps_descriptors() && files.insert(service.file) {
            parts.files(out);
        }
    }
    out.push_str("}\n");
}

/// Formatted code with the macro that asks for gRPC in place of the modules that stand for it: the
/// formatter leaves what is inside a macro as it is.
pub(super) fn in_macro(formatted: &str, rt: &str) -> String {
    let mut text = String::with_capacity(formatted.len());
    for line in formatted.lines() {
        match line.strip_suffix(WHEN_GRPC) {
            Some(indent) if indent.trim_start().is_empty() => {
                text.push_str(&format!("{indent}{rt}::when_grpc! {{\n"));
            }
            _ => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    text
}

/// The line that stands for the macro until all is formatted; in a proto no name has a `#`.
const WHEN_GRPC: &str = "mod r#__viewbuf_when_grpc {";

/// A service about to be written.
struct Parts<'m> {
    context: &'m Context<'m>,
    service: &'m Service,
    module: ModuleId,
}

impl Parts<'_> {
    /// The trait.
    fn api(&self, out: &mut String) {
        let service = self.service;
        self.docs(
            &format!(
                "///\n/// Implement it with `async fn`s, and serve it through [`{}`]. A method that is left out answers \
                 UNIMPLEMENTED.\n",
                service.names.server
            ),
            out,
        );
        out.push_str(&format!(
            "pub trait {}: ::core::marker::Send + ::core::marker::Sync + 'static {{\n",
            service.ident
        ));
        for method in &service.methods {
            self.handler(method, out);
        }
        out.push_str("}\n");
    }

    /// A method of the trait.
    fn handler(&self, method: &Method, out: &mut String) {
        let rt = self.context.rt;
        method_docs(method, "The status to answer with.", out);
        allowed(&method.ident, false, out);
        let input = format!("{rt}::Shared<{}>", self.path(method.input));
        let input = if method.client_streaming {
            format!("{rt}::service::Incoming<{input}>")
        } else {
            input
        };
        let output = self.path(method.output);
        let (responses, output, unused) = if method.server_streaming {
            let responses = format!(", responses: {rt}::service::Sink<{output}>");
            (responses, "()".to_owned(), "(request, responses)")
        } else {
            let reply = format!("{rt}::service::Reply<{output}>");
            (String::new(), reply, "request")
        };
        out.push_str(&format!(
            "fn {}(&self, request: {rt}::service::Request<{input}>{responses}) \
             -> impl ::core::future::Future<Output = ::core::result::Result<{output}, {rt}::grpc::Status>> \
             + ::core::marker::Send {{\n\
             let _ = {unused};\n\
             ::core::future::ready(::core::result::Result::Err(\
             {rt}::grpc::Status::unimplemented(\"method {} is not implemented\")))\n}}\n",
            method.ident, method.name
        ));
    }

    /// What serves an implementation of the trait.
    fn server(&self, out: &mut String) {
        let rt = self.context.rt;
        let (service, names) = (self.service, &self.service.names);
        let (api, server) = (&service.ident, &names.server);
        doc(
            &format!(
                "Serves a [`{api}`]: `{}` as a [`Service`]({rt}::service::Service).",
                service.full_name
            ),
            out,
        );
        self.deprecated(out);
        out.push_str(&format!(
            "#[derive(Debug)]\n\
             pub struct {server}<S>({rt}::alloc::sync::Arc<S>);\n\
             impl<S: self::{api}> {server}<S> {{\n\
             /// Serves `service`.\n\
             #[must_use]\n\
             pub fn new(service: S) -> Self {{ Self({rt}::alloc::sync::Arc::new(service)) }}\n\
             /// Serves a `service` that others hold too.\n\
             #[must_use]\n\
             pub fn from_arc(service: {rt}::alloc::sync::Arc<S>) -> Self {{ Self(service) }}\n\
             }}\n\
             impl<S> ::core::clone::Clone for {server}<S> {{\n\
             fn clone(&self) -> Self {{ Self(::core::clone::Clone::clone(&self.0)) }}\n\
             }}\n\
             impl<S: self::{api}> {rt}::service::Service for {server}<S> {{\n\
             fn descriptor(&self) -> &'static {rt}::service::ServiceDescriptor {{ &self::{} }}\n\
             async fn call(&self, call: {rt}::service::Call) -> {rt}::service::Answer {{\n\
             {}\n}}\n}}\n",
            names.descriptor,
            self.dispatch()
        ));
    }

    /// The expression that hands a call to its handler.
    fn dispatch(&self) -> String {
        let (rt, service) = (self.context.rt, self.service);
        let mut arms = String::new();
        for (index, method) in service.methods.iter().enumerate() {
            let (kind, parameters) = (kind(method), parameters(method));
            arms += &format!(
                "{index} => {rt}::service::server::{kind}(call, |{parameters}| \
                 self::{}::{}(&*self.0, {parameters})).await,\n",
                service.ident, method.ident
            );
        }
        if arms.is_empty() {
            return "call.unimplemented()".to_owned();
        }
        format!("match call.method() {{\n{arms}_ => call.unimplemented(),\n}}")
    }

    /// What calls the service.
    fn client(&self, out: &mut String) {
        let rt = self.context.rt;
        let (service, client) = (self.service, &self.service.names.client);
        doc(
            &format!(
                "Calls `{}` through a [`Caller`]({rt}::service::Caller), such as a channel.",
                service.full_name
            ),
            out,
        );
        self.deprecated(out);
        out.push_str(&format!(
            "#[derive(Clone, Debug)]\n\
             pub struct {client}<C>(C);\n\
             impl<C> ::core::convert::From<C> for {client}<C> {{\n\
             fn from(caller: C) -> Self {{ Self(caller) }}\n\
             }}\n\
             impl<C: {rt}::service::Caller> {client}<C> {{\n"
        ));
        if service.methods.iter().all(|method| method.ident != "new") {
            out.push_str(
                "/// Calls through `caller`.\n\
                 #[must_use]\n\
                 pub fn new(caller: C) -> Self { Self(caller) }\n",
            );
        }
        for (index, method) in service.methods.iter().enumerate() {
            self.call(index, method, out);
        }
        out.push_str("}\n");
    }

    /// A method of the client.
    fn call(&self, index: usize, method: &Method, out: &mut String) {
        let rt = self.context.rt;
        method_docs(method, "The status that the call ended with.", out);
        allowed(&method.ident, true, out);
        let (input, output) = (self.path(method.input), self.path(method.output));
        let taken = if method.client_streaming {
            "()"
        } else {
            &input
        };
        let shared = format!("{rt}::Shared<{output}>");
        let given = match (method.client_streaming, method.server_streaming) {
            (false, false) => format!("{rt}::service::Response<{shared}>"),
            (false, true) => format!("{rt}::service::Incoming<{shared}>"),
            (true, false) => format!("{rt}::service::Outgoing<{input}, {shared}>"),
            (true, true) => {
                format!("({rt}::service::Sink<{input}>, {rt}::service::Incoming<{shared}>)")
            }
        };
        out.push_str(&format!(
            "pub async fn {}(&self, request: impl {rt}::service::IntoRequest<{taken}>) \
             -> ::core::result::Result<{given}, {rt}::grpc::Status> {{\n\
             {rt}::service::client::{}(&self.0, &self::{}[{index}], request).await\n}}\n",
            method.ident,
            kind(method),
            self.service.names.methods
        ));
    }

    /// The statics that describe the service.
    fn descriptor(&self, out: &mut String) {
        let rt = self.context.rt;
        let service = self.service;
        let names = &service.names;
        let files = if self.context.config.keeps_descriptors() {
            format!("self::{}", names.files)
        } else {
            "&[]".to_owned()
        };
        doc(
            &format!("Describes `{}` and its methods.", service.full_name),
            out,
        );
        out.push_str(&format!(
            "pub static {}: {rt}::service::ServiceDescriptor = {rt}::service::ServiceDescriptor {{\n\
             name: {:?},\nmethods: &self::{},\nfiles: {files},\n}};\n\
             static {}: [{rt}::service::MethodDescriptor; {}] = [\n",
            names.descriptor,
            service.full_name,
            names.methods,
            names.methods,
            service.methods.len(),
        ));
        for method in &service.methods {
            let cardinality = kind(method).to_ascii_uppercase();
            out.push_str(&format!(
                "{rt}::service::MethodDescriptor {{ name: {:?}, path: \"/{}/{}\", \
                 cardinality: {rt}::grpc::Cardinality::{cardinality}, \
                 input: <{} as {rt}::view::Layout>::schema, \
                 output: <{} as {rt}::view::Layout>::schema }},\n",
                method.name,
                service.full_name,
                method.name,
                self.path(method.input),
                self.path(method.output),
            ));
        }
        out.push_str("];\n");
    }

    /// The static that holds the file of the service and all that it imports.
    fn files(&self, out: &mut String) {
        let model = self.context.model;
        let name = &model.file(self.service.file).name;
        doc(
            &format!(
                "`{}` and all that it imports, as a `google.protobuf.FileDescriptorSet`.",
                name.escape_default()
            ),
            out,
        );
        let octets = literal::octets(&model.descriptor_set(self.service.file));
        out.push_str(&format!(
            "static {}: &[u8] = {octets};\n",
            self.service.names.files
        ));
    }

    /// The comment of the service, what is to be said beside it, and whether it is deprecated.
    fn docs(&self, more: &str, out: &mut String) {
        let service = self.service;
        docs(
            &service.doc,
            &format!("`{}`", service.full_name),
            false,
            out,
        );
        out.push_str(more);
        self.deprecated(out);
    }

    fn deprecated(&self, out: &mut String) {
        if self.service.deprecated {
            out.push_str("#[deprecated]\n");
        }
    }

    /// The path of an owned message.
    fn path(&self, id: MessageId) -> String {
        let item = self.context.model.message(id);
        self.context
            .model
            .path(self.module, &item.home, &item.names.owned)
    }
}

/// What its cardinality is called.
const fn kind(method: &Method) -> &'static str {
    match (method.client_streaming, method.server_streaming) {
        (false, false) => "unary",
        (false, true) => "server_streaming",
        (true, false) => "client_streaming",
        (true, true) => "bidirectional",
    }
}

/// What a handler takes.
const fn parameters(method: &Method) -> &'static str {
    if method.server_streaming {
        "request, responses"
    } else {
        "request"
    }
}

/// The comment of a method, and what its error is.
fn method_docs(method: &Method, error: &str, out: &mut String) {
    let fallback = format!("Method `{}`.", method.name);
    docs(&method.doc, &fallback, false, out);
    doc(&format!("\n# Errors\n\n{error}"), out);
    if method.deprecated {
        out.push_str("#[deprecated]\n");
    }
}

/// What clippy has to say about the name of a method that takes `&self` and a value.
fn allowed(ident: &str, inherent: bool, out: &mut String) {
    let name = ident.trim_start_matches("r#");
    let lint = if inherent && matches!(name, "cmp" | "index") {
        "should_implement_trait"
    } else if name.starts_with("from_") || name.starts_with("into_") {
        "wrong_self_convention"
    } else {
        return;
    };
    out.push_str(&format!(
        "#[allow(clippy::{lint}, reason = \"the name comes from the proto\")]\n"
    ));
}
