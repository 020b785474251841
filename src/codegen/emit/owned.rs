//! The owned struct of a message, and `impl Message`.

use super::super::model::{Cardinality, Field, Kind, Presence};
use super::super::{BytesType, ListType, MapType, StringType};
use super::context::{Context, doc, docs};
use super::layout::laps;
use super::literal;
use super::plan::{Plan, Planned, Shape};
use super::writer::nested_lists;

pub(super) fn emit(plan: &Plan<'_>, out: &mut String) {
    let message = plan.message;
    docs(
        &message.doc,
        &format!("`{}`", message.full_name),
        message.deprecated,
        out,
    );
    if !plan.context.config.makes_owned() {
        // Views need a type that stands for the message.
        out.push_str(&format!(
            "#[derive(Debug)]\npub enum {} {{}}\n",
            message.names.owned
        ));
        return;
    }
    structure(plan, out);
    let rt = plan.context.rt;
    let name = &message.names.owned;
    let unknown = plan.unknown_name();
    out.push_str(&format!(
        "impl {rt}::Message for {name} {{\n\
         fn unknown_fields(&self) -> &{rt}::UnknownFields {{ &self.{unknown} }}\n\
         fn unknown_fields_mut(&mut self) -> &mut {rt}::UnknownFields {{ &mut self.{unknown} }}\n"
    ));
    merge(plan, out);
    expect(plan, out);
    encode(plan, out);
    from_view(plan, out);
    out.push_str(&format!(
        "}}\n\
         impl ::core::fmt::Debug for {name} {{\n\
         fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {{ {rt}::message::debug(self, f) }} }}\n"
    ));
    if !derives_serde(plan) {
        out.push_str(&format!("{rt}::serde_impls!({name});\n"));
    }
}

/// Whether the options give the message implementations of serde's traits already.
fn derives_serde(plan: &Plan<'_>) -> bool {
    let (config, name) = (plan.context.config, &plan.message.full_name);
    let serde = |text: &str| text.contains("Serialize") || text.contains("Deserialize");
    config.derives_of(name).any(&serde) || config.attributes_of(name).any(serde)
}

/// What the options put in front of a type.
pub(super) fn attributes(context: &Context<'_>, full_name: &str, out: &mut String) {
    for derive in context.config.derives_of(full_name) {
        out.push_str(&format!("#[derive({derive})]\n"));
    }
    if context.config.makes_arbitrary() {
        out.push_str("#[derive(::arbitrary::Arbitrary)]\n");
    }
    for attribute in context.config.attributes_of(full_name) {
        out.push_str(&format!("{attribute}\n"));
    }
}

pub(super) fn field_attributes(context: &Context<'_>, full_name: &str, out: &mut String) {
    for attribute in context.config.field_attributes_of(full_name) {
        out.push_str(&format!("{attribute}\n"));
    }
}

fn structure(plan: &Plan<'_>, out: &mut String) {
    let rt = plan.context.rt;
    let message = plan.message;
    attributes(plan.context, &message.full_name, out);
    let own_default = message
        .fields
        .iter()
        .any(|field| declared_default(field).is_some());
    let derives = if own_default {
        "Clone, PartialEq"
    } else {
        "Clone, Default, PartialEq"
    };
    out.push_str(&format!(
        "#[derive({derives})]\npub struct {} {{\n",
        message.names.owned
    ));
    let mut defaults = String::new();
    for field in message
        .fields
        .iter()
        .filter(|field| field.oneof().is_none())
    {
        docs(
            &field.doc,
            &format!("Field `{}` = {}.", field.name, field.number),
            field.deprecated,
            out,
        );
        field_attributes(plan.context, &field.full_name, out);
        out.push_str(&format!(
            "pub {}: {},\n",
            field.ident,
            field_type(plan, field)
        ));
        defaults += &match declared_default(field) {
            Some(value) => {
                let literal = literal::default(plan.context, value, field.kind, plan.module);
                let value = match field.kind {
                    Kind::String => format!("{rt}::message::StringField::from_text({literal})"),
                    Kind::Bytes => format!("{rt}::message::BytesField::from_octets({literal})"),
                    _ => literal,
                };
                format!("{}: {value},\n", field.ident)
            }
            None => format!("{}: ::core::default::Default::default(),\n", field.ident),
        };
    }
    for oneof in &message.oneofs {
        docs(&oneof.doc, &format!("Oneof `{}`.", oneof.name), false, out);
        field_attributes(plan.context, &oneof.full_name, out);
        out.push_str(&format!(
            "pub {}: ::core::option::Option<{}>,\n",
            oneof.ident,
            plan.context
                .model
                .path(plan.module, &message.inner, &oneof.owned)
        ));
        defaults += &format!("{}: ::core::option::Option::None,\n", oneof.ident);
    }
    let unknown = plan.unknown_name();
    doc("The records that no field of the schema took.", out);
    let full_name = format!("{}.{unknown}", message.full_name);
    field_attributes(plan.context, &full_name, out);
    out.push_str(&format!("pub {unknown}: {rt}::UnknownFields,\n}}\n"));
    if own_default {
        out.push_str(&format!(
            "impl ::core::default::Default for {} {{\n\
             fn default() -> Self {{ Self {{\n{defaults}{unknown}: {rt}::UnknownFields::new(),\n}} }} }}\n",
            message.names.owned
        ));
    }
}

/// The declared default of a field that is held without an `Option`.
fn declared_default(field: &Field) -> Option<&super::super::model::DefaultValue> {
    match field.presence {
        Presence::Required => field.default.as_ref(),
        _ => None,
    }
}

/// The type of a field of the struct.
fn field_type(plan: &Plan<'_>, field: &Field) -> String {
    let context = plan.context;
    let rt = context.rt;
    let item = held_type(plan, field, field.kind);
    match field.cardinality {
        Cardinality::Repeated => match context.config.list_type_of(&field.full_name) {
            ListType::SmallVec(len) if !field.boxed => {
                format!("{rt}::smallvec::SmallVec<[{item}; {len}]>")
            }
            ListType::Custom(path) => format!("{path}<{item}>"),
            _ => format!("{rt}::alloc::vec::Vec<{item}>"),
        },
        Cardinality::Map { key, .. } => {
            let key = held_type(plan, field, key);
            match context.config.map_type_of(&field.full_name) {
                MapType::HashMap => format!("::std::collections::HashMap<{key}, {item}>"),
                MapType::Custom(path) => format!("{path}<{key}, {item}>"),
                MapType::BTreeMap => format!("{rt}::alloc::collections::BTreeMap<{key}, {item}>"),
            }
        }
        Cardinality::Singular => match (field.kind, field.presence) {
            (Kind::Message(_), _) if field.boxed => {
                format!("::core::option::Option<{rt}::alloc::boxed::Box<{item}>>")
            }
            (Kind::Message(_), _) | (_, Presence::Explicit) => {
                format!("::core::option::Option<{item}>")
            }
            _ => item,
        },
    }
}

/// The type that the variant of a oneof holds.
pub(super) fn member_type(plan: &Plan<'_>, field: &Field) -> String {
    let item = held_type(plan, field, field.kind);
    if field.boxed && matches!(field.kind, Kind::Message(_)) {
        format!("{}::alloc::boxed::Box<{item}>", plan.context.rt)
    } else {
        item
    }
}

/// The type that holds one value of `kind`.
fn held_type(plan: &Plan<'_>, field: &Field, kind: Kind) -> String {
    let context = plan.context;
    let rt = context.rt;
    match kind {
        Kind::String => match context.config.string_type_of(&field.full_name) {
            StringType::BoxStr => format!("{rt}::alloc::boxed::Box<str>"),
            StringType::ArcStr => format!("{rt}::alloc::sync::Arc<str>"),
            StringType::Custom(path) => path.clone(),
            StringType::String => format!("{rt}::alloc::string::String"),
        },
        Kind::Bytes => match context.config.bytes_type_of(&field.full_name) {
            BytesType::Bytes => format!("{rt}::bytes::Bytes"),
            BytesType::Custom(path) => path.clone(),
            BytesType::Vec => format!("{rt}::alloc::vec::Vec<u8>"),
        },
        kind => context.value_type(kind, plan.module),
    }
}

fn oneof_path(plan: &Plan<'_>, index: usize) -> (String, String) {
    match plan.message.oneofs.get(index) {
        Some(oneof) => (
            oneof.ident.clone(),
            plan.context
                .model
                .path(plan.module, &plan.message.inner, &oneof.owned),
        ),
        None => (String::new(), String::new()),
    }
}

fn merge(plan: &Plan<'_>, out: &mut String) {
    let rt = plan.context.rt;
    let seen = match plan.required_words() {
        0 => String::new(),
        words => format!("let mut seen = [0_u64; {words}];\n"),
    };
    out.push_str(&format!(
        "fn merge_fields(&mut self, m: &mut {rt}::message::Merge<'_>) -> ::core::result::Result<(), {rt}::DecodeError> {{\n\
         {seen}let mut c = m.start();\n\
         loop {{\n\
         let lap = c.pos();\n"
    ));
    laps(plan, out, |planned| merge_step(plan, planned));
    let require = if seen.is_empty() {
        String::new()
    } else {
        format!("m.require(seen == <Self as {rt}::view::Layout>::REQUIRED);\n")
    };
    let unknown = plan.unknown_name();
    out.push_str(&format!(
        "if !m.again(&mut c, lap, &mut self.{unknown})? {{\n\
         {require}return ::core::result::Result::Ok(());\n}}\n}}\n}}\n"
    ));
}

fn merge_step(plan: &Plan<'_>, planned: &Planned<'_>) -> String {
    let field = planned.field;
    let (tag, ident) = (planned.tag, &field.ident);
    let unknown = plan.unknown_name();
    if let Presence::Oneof(index) = field.presence {
        return merge_member(plan, planned, index);
    }
    let found = planned
        .required
        .map(|bit| format!("seen[{}] |= {:#x};", bit / 64, 1_u64 << (bit % 64)));
    let explicit = field.presence == Presence::Explicit;
    let optional = if explicit { "optional_" } else { "" };
    let call = match planned.shape {
        Shape::Scalar { .. } if plan.context.is_closed(field.kind) => {
            let path = plan.value_type(field);
            let value = if explicit {
                "::core::option::Option::Some(v)"
            } else {
                "v"
            };
            return format!(
                "if let ::core::option::Option::Some(v) = m.closed::<{path}>(&mut c, {tag:#x}, &mut self.{unknown})? {{ self.{ident} = {value}; {} }}",
                found.unwrap_or_default()
            );
        }
        Shape::Scalar { .. } => {
            let method = if explicit { "optional" } else { "scalar" };
            format!(
                "m.{method}::<{}>(&mut c, {tag:#x}, &mut self.{ident})",
                plan.element(field)
            )
        }
        Shape::String(_) => format!("m.{optional}string(&mut c, {tag:#x}, &mut self.{ident})"),
        Shape::Bytes(_) => format!("m.{optional}bytes(&mut c, {tag:#x}, &mut self.{ident})"),
        Shape::Message(_) => {
            let deref = if field.boxed { "&mut **" } else { "" };
            let target = format!("{deref}self.{ident}.get_or_insert_default()");
            let read = read_message(field, &target);
            return format!(
                "if c.take({tag:#x}) {{ {read} {} }}",
                found.unwrap_or_default()
            );
        }
        Shape::Repeated(_) if matches!(field.kind, Kind::Message(_)) && !field.delimited => {
            format!("m.messages(&mut c, {tag:#x}, &mut self.{ident})")
        }
        Shape::Repeated(_) => {
            format!(
                "m.repeated::<{}, _>(&mut c, {tag:#x}, &mut self.{ident})",
                plan.element(field)
            )
        }
        Shape::Scalars(_) => {
            let packed = planned.packed_tag;
            if plan.context.is_closed(field.kind) {
                format!(
                    "m.closed_scalars(&mut c, {packed:#x}, {tag:#x}, &mut self.{ident}, &mut self.{unknown})"
                )
            } else {
                let kind = plan.element(field);
                format!("m.scalars::<{kind}, _>(&mut c, {packed:#x}, {tag:#x}, &mut self.{ident})")
            }
        }
        Shape::Map(_) => {
            let Cardinality::Map { key, .. } = field.cardinality else {
                return String::new();
            };
            let (key, value) = (plan.key_element(key), plan.element(field));
            format!(
                "m.map::<{key}, {value}, _>(&mut c, {tag:#x}, &mut self.{ident}, &mut self.{unknown})"
            )
        }
    };
    match found {
        Some(found) => format!("if {call}? {{ {found} }}"),
        None => format!("{call}?;"),
    }
}

fn read_message(field: &Field, target: &str) -> String {
    if field.delimited {
        format!("m.group(&mut c, {}, {target})?;", field.number)
    } else {
        format!("m.message(&mut c, {target})?;")
    }
}

/// A member of a oneof replaces another; a message that is set already is merged into.
fn merge_member(plan: &Plan<'_>, planned: &Planned<'_>, index: usize) -> String {
    let field = planned.field;
    let tag = planned.tag;
    let unknown = plan.unknown_name();
    let (ident, path) = oneof_path(plan, index);
    let variant = format!("{path}::{}", field.variant);
    let some = "::core::option::Option::Some";
    let value = match planned.shape {
        Shape::Scalar { .. } if plan.context.is_closed(field.kind) => {
            return format!(
                "if let {some}(v) = m.closed(&mut c, {tag:#x}, &mut self.{unknown})? {{ self.{ident} = {some}({variant}(v)); }}"
            );
        }
        Shape::String(_) => "m.text(&mut c)?".to_owned(),
        Shape::Bytes(_) => "m.octets(&mut c)?".to_owned(),
        Shape::Message(_) => {
            let read = read_message(field, if field.boxed { "&mut **value" } else { "value" });
            return format!(
                "if c.take({tag:#x}) {{\n\
                 if !matches!(self.{ident}, {some}({variant}(_))) {{ self.{ident} = {some}({variant}(::core::default::Default::default())); }}\n\
                 if let {some}({variant}(value)) = &mut self.{ident} {{ {read} }}\n}}"
            );
        }
        _ => format!("m.value::<{}>(&mut c)?", plan.element(field)),
    };
    format!("if c.take({tag:#x}) {{ self.{ident} = {some}({variant}({value})); }}")
}

fn encode(plan: &Plan<'_>, out: &mut String) {
    let rt = plan.context.rt;
    out.push_str(&format!(
        "fn encode_fields<'b>(&self, {}w: {rt}::message::Encoder<'b>) -> {rt}::message::Encoder<'b> {{\n",
        if plan.fields.is_empty() { "" } else { "mut " }
    ));
    for planned in &plan.fields {
        match planned.field.oneof() {
            None => out.push_str(&encode_step_of(plan, planned)),
            Some(index) => {
                let oneof = plan.message.oneofs.get(index);
                let first = oneof.and_then(|oneof| plan.message.fields.get(*oneof.fields.first()?));
                // All members in one match, where the first of them stands.
                if first.is_some_and(|first| first.number == planned.field.number) {
                    encode_oneof(plan, index, out);
                }
            }
        }
    }
    out.push_str(&format!("w.unknown(&self.{})\n}}\n", plan.unknown_name()));
}

/// A message that holds strings or lists is about as long as these are; what it holds beside them counts for
/// nothing. Where it holds no lists of messages, the one before it in a list tells as much without a look.
fn expect(plan: &Plan<'_>, out: &mut String) {
    let rt = plan.context.rt;
    let fields = &plan.message.fields;
    let octets: Vec<String> = fields
        .iter()
        .filter_map(|field| expected_octets(plan, field))
        .collect();
    if octets.is_empty() {
        return;
    }
    let (name, before) = if fields.iter().any(is_list_of_messages) {
        ("_", "0")
    } else {
        ("before", "before")
    };
    out.push_str(&format!(
        "fn expected(&self, {name}: usize) -> usize {{ {rt}::message::Encoder::expected({before}, || {}) }}\n",
        octets.join(" + ")
    ));
}

fn is_list_of_messages(field: &Field) -> bool {
    field.cardinality == Cardinality::Repeated && matches!(field.kind, Kind::Message(_))
}

/// The expression that tells about how long the records of a field are; `None`, where that is always little.
fn expected_octets(plan: &Plan<'_>, field: &Field) -> Option<String> {
    let rt = plan.context.rt;
    let ident = &field.ident;
    let octets = match field.kind {
        Kind::String => format!("{rt}::message::StringField::text"),
        Kind::Bytes => format!("{rt}::message::BytesField::octets"),
        _ => String::new(),
    };
    if field.cardinality == Cardinality::Repeated {
        // About what they take in messages of many kinds.
        let each = match field.kind {
            Kind::String | Kind::Bytes => 16,
            Kind::Message(id) => match nested_lists(plan.context, id) {
                0 => 24,
                1 => 40,
                2 => 400,
                _ => 10_000,
            },
            _ => 2,
        };
        return Some(format!(
            "{each} * {rt}::message::List::as_slice(&self.{ident}).len()"
        ));
    }
    match field.presence {
        _ if octets.is_empty() || field.cardinality != Cardinality::Singular => None,
        Presence::Oneof(_) => None,
        Presence::Explicit => Some(format!(
            "self.{ident}.as_ref().map_or(0, |v| {octets}(v).len())"
        )),
        _ => Some(format!("{octets}(&self.{ident}).len()")),
    }
}

/// In a wide message, what is more than a record is written by a function of its own.
fn encode_step_of(plan: &Plan<'_>, planned: &Planned<'_>) -> String {
    let step = encode_step(plan, planned);
    match planned.shape {
        Shape::Repeated(_) | Shape::Scalars(_) | Shape::Map(_) if plan.is_wide() => {
            format!("w = w.apart(|mut w| {{ {step} w }});\n")
        }
        _ => step,
    }
}

fn encode_oneof(plan: &Plan<'_>, index: usize, out: &mut String) {
    let (ident, path) = oneof_path(plan, index);
    out.push_str(&format!(
        "match &self.{ident} {{\n::core::option::Option::None => {{}}\n"
    ));
    for planned in plan
        .fields
        .iter()
        .filter(|planned| planned.field.oneof() == Some(index))
    {
        let field = planned.field;
        let value = match planned.shape {
            Shape::Scalar { .. } => "*v",
            Shape::Message(_) if field.boxed => "&**v",
            _ => "v",
        };
        out.push_str(&format!(
            "::core::option::Option::Some({path}::{}(v)) => {}\n",
            field.variant,
            put_one(plan, planned, value).replace(';', ",")
        ));
    }
    out.push_str("}\n");
}

/// The statement that writes one value that is present.
fn put_one(plan: &Plan<'_>, planned: &Planned<'_>, value: &str) -> String {
    let field = planned.field;
    let tag = planned.tag;
    match planned.shape {
        Shape::Scalar { .. } if plan.context.is_closed(field.kind) => {
            let rt = plan.context.rt;
            format!(
                "w = w.scalar::<{rt}::wire::Int32>({tag:#x}, {rt}::wire::ClosedEnum::number({value}));"
            )
        }
        Shape::Scalar { .. } => {
            format!(
                "w = w.scalar::<{}>({tag:#x}, {value});",
                plan.element(field)
            )
        }
        Shape::String(_) => format!("w = w.string({tag:#x}, {value});"),
        Shape::Bytes(_) => format!("w = w.octets({tag:#x}, {value});"),
        _ if field.delimited => format!("w = w.group({tag:#x}, {value});"),
        _ => format!("w = w.message({tag:#x}, {value});"),
    }
}

fn encode_step(plan: &Plan<'_>, planned: &Planned<'_>) -> String {
    let field = planned.field;
    let (tag, ident) = (planned.tag, &field.ident);
    let closed = plan.context.is_closed(field.kind);
    let required = field.presence == Presence::Required;
    let prefix = match field.presence {
        Presence::Explicit => "optional",
        Presence::Implicit => "implicit",
        _ => "",
    };
    let line = match planned.shape {
        Shape::Scalar { .. } if required => put_one(plan, planned, &format!("self.{ident}")),
        Shape::Scalar { .. } if closed => format!("w = w.optional_closed({tag:#x}, self.{ident});"),
        Shape::Scalar { .. } => {
            format!(
                "w = w.{prefix}::<{}>({tag:#x}, self.{ident});",
                plan.element(field)
            )
        }
        Shape::String(_) | Shape::Bytes(_) if required => {
            put_one(plan, planned, &format!("&self.{ident}"))
        }
        Shape::String(_) => format!("w = w.{prefix}_string({tag:#x}, &self.{ident});"),
        Shape::Bytes(_) => format!("w = w.{prefix}_octets({tag:#x}, &self.{ident});"),
        Shape::Message(_) => {
            let value = if field.boxed { "&**v" } else { "v" };
            format!(
                "if let ::core::option::Option::Some(v) = &self.{ident} {{ {} }}",
                put_one(plan, planned, value)
            )
        }
        Shape::Scalars(_) if closed && field.packed => {
            format!(
                "w = w.packed_closed({tag:#x}, &self.{ident});",
                tag = planned.packed_tag
            )
        }
        Shape::Scalars(_) if field.packed => format!(
            "w = w.packed::<{}, _>({:#x}, &self.{ident});",
            plan.element(field),
            planned.packed_tag
        ),
        Shape::Scalars(_) | Shape::Repeated(_) => {
            format!(
                "w = w.repeated::<{}, _>({tag:#x}, &self.{ident});",
                plan.element(field)
            )
        }
        Shape::Map(_) => {
            let Cardinality::Map { key, .. } = field.cardinality else {
                return String::new();
            };
            let (key, value) = (plan.key_element(key), plan.element(field));
            format!("w = w.map::<{key}, {value}, _>({tag:#x}, &self.{ident});")
        }
    };
    line + "\n"
}

fn from_view(plan: &Plan<'_>, out: &mut String) {
    let rt = plan.context.rt;
    out.push_str(&format!(
        "fn from_view<M: {rt}::view::Mode>(view: &Self::View<'_, M>) -> ::core::result::Result<Self, {rt}::DecodeError> {{\n\
         let mut message: Self = {rt}::message::blank();\n"
    ));
    // Filled field by field: an error then drops one thing, not every field that was read before it.
    for planned in plan
        .fields
        .iter()
        .filter(|planned| planned.field.oneof().is_none())
    {
        out.push_str(&own_field(plan, planned));
    }
    for (index, oneof) in plan.message.oneofs.iter().enumerate() {
        own_oneof(plan, index, oneof, out);
    }
    out.push_str(&format!(
        "message.{} = {rt}::message::unknown_from(view);\n\
         ::core::result::Result::Ok(message)\n}}\n",
        plan.unknown_name()
    ));
}

fn own_oneof(plan: &Plan<'_>, index: usize, oneof: &super::super::model::Oneof, out: &mut String) {
    let model = plan.context.model;
    let view = model.path(plan.module, &plan.message.inner, &oneof.view);
    let owned = model.path(plan.module, &plan.message.inner, &oneof.owned);
    out.push_str(&format!(
        "message.{} = match view.{}() {{\n::core::option::Option::None => ::core::option::Option::None,\n",
        oneof.ident, oneof.ident
    ));
    for planned in plan
        .fields
        .iter()
        .filter(|planned| planned.field.oneof() == Some(index))
    {
        let field = planned.field;
        let value = own_value(plan, field, field.kind, "v", field.boxed);
        out.push_str(&format!(
            "::core::option::Option::Some({view}::{}(v)) => ::core::option::Option::Some({owned}::{}({value})),\n",
            field.variant, field.variant
        ));
    }
    out.push_str("};\n");
}

/// The expression that makes an owned value of a view's value.
fn own_value(plan: &Plan<'_>, field: &Field, kind: Kind, value: &str, boxed: bool) -> String {
    let rt = plan.context.rt;
    match kind {
        Kind::String => format!("{rt}::message::StringField::from_text({value})"),
        Kind::Bytes => format!("{rt}::message::BytesField::from_octets({value})"),
        Kind::Message(_) => {
            let own = format!(
                "{rt}::message::own::<{}, M>({value})?",
                plan.value_type(field)
            );
            if boxed {
                format!("{rt}::alloc::boxed::Box::new({own})")
            } else {
                own
            }
        }
        _ => value.to_owned(),
    }
}

/// The function that makes an owned element of a view's element.
fn own_element(plan: &Plan<'_>, field: &Field) -> String {
    let rt = plan.context.rt;
    match field.kind {
        Kind::Message(_) => format!("{rt}::message::own::<{}, M>", plan.value_type(field)),
        Kind::String | Kind::Bytes => {
            let value = own_value(plan, field, field.kind, "v", false);
            format!("|v| ::core::result::Result::Ok({value})")
        }
        _ => "::core::result::Result::Ok".to_owned(),
    }
}

/// The statement that fills one field of the owned message.
fn own_field(plan: &Plan<'_>, planned: &Planned<'_>) -> String {
    let rt = plan.context.rt;
    let field = planned.field;
    let ident = &field.ident;
    let read = format!("view.{ident}()");
    match planned.shape {
        Shape::Repeated(_) | Shape::Scalars(_) => {
            let own = own_element(plan, field);
            format!("{rt}::message::collect(&mut message.{ident}, {read}, {own})?;\n")
        }
        Shape::Map(_) => {
            let Cardinality::Map { key, .. } = field.cardinality else {
                return String::new();
            };
            let key = own_value(plan, field, key, "k", false);
            let value = own_value(plan, field, field.kind, "v", false);
            format!(
                "{rt}::message::collect_map(&mut message.{ident}, {read}, |k, v| ::core::result::Result::Ok(({key}, {value})))?;\n"
            )
        }
        shape => {
            let message = matches!(shape, Shape::Message(_));
            let value = own_value(plan, field, field.kind, &read, message && field.boxed);
            if message || field.presence == Presence::Explicit {
                format!(
                    "if view.{}() {{ message.{ident} = ::core::option::Option::Some({value}); }}\n",
                    field.has_ident
                )
            } else {
                format!("message.{ident} = {value};\n")
            }
        }
    }
}
