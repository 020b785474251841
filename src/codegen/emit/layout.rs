//! `impl Layout`: the slots of the index, and the walk that fills them.

use super::super::model::{Cardinality, Field, Kind, Presence};
use super::literal;
use super::plan::{Plan, Planned, Shape};
use super::table;

pub(super) fn emit(plan: &Plan<'_>, out: &mut String) {
    if plan.has_scalars() {
        scalars(plan, out);
    }
    let rt = plan.context.rt;
    let names = &plan.message.names;
    let (owned, view) = (&names.owned, &names.view);
    let scalars = if plan.has_scalars() {
        plan.scalars_name()
    } else {
        "()".to_owned()
    };
    let words = plan.required_words();
    out.push_str(&format!(
        "impl {rt}::view::Layout for self::{owned} {{\n\
         type Scalars = {scalars};\n\
         type Strings = [{rt}::octets::Range32; {}];\n\
         type Ranges = [{rt}::octets::Range32; {}];\n\
         type Spans = [{rt}::view::Span; {}];\n\
         type Required = [u64; {words}];\n\
         const REQUIRED: [u64; {words}] = [{}];\n\
         type View<'a, M: {rt}::view::Mode> = {view}<'a, M>;\n\
         fn wrap<M: {rt}::view::Mode>(view: {rt}::view::View<'_, Self, M>) -> {view}<'_, M> {{ {view}(view) }}\n",
        plan.strings, plan.ranges, plan.spans,
        required_bits(plan.required),
    ));
    walk(plan, out);
    complete(plan, out);
    out.push_str(&format!(
        "fn schema() -> &'static {rt}::schema::Message<'static> {{\n\
         static TABLE: {rt}::schema::Message<'static> = {};\n&TABLE\n}}\n}}\n",
        table::message(plan)
    ));
}

fn required_bits(count: usize) -> String {
    let words: Vec<String> = (0..count.div_ceil(64))
        .map(|word| {
            let bits = (count - 64 * word).min(64);
            format!("{:#x}", u64::MAX >> (64 - bits))
        })
        .collect();
    words.join(", ")
}

/// The struct of scalars by value.
fn scalars(plan: &Plan<'_>, out: &mut String) {
    let name = plan.scalars_name();
    let mut declarations = String::new();
    let mut defaults = String::new();
    for planned in &plan.fields {
        if !matches!(planned.shape, Shape::Scalar { .. }) {
            continue;
        }
        let value = Plan::scalar_name(planned.field);
        declarations += &format!("{value}: {},\n", plan.value_type(planned.field));
        defaults += &format!("{value}: {},\n", default_value(plan, planned.field));
    }
    for oneof in 0..plan.message.oneofs.len() {
        declarations += &format!("{}: u32,\n", plan.case_name(oneof));
        defaults += &format!("{}: 0,\n", plan.case_name(oneof));
    }
    if plan.bits != 0 {
        let words = plan.bits.div_ceil(32);
        declarations += &format!("has: [u32; {words}],\n");
        defaults += &format!("has: [0; {words}],\n");
    }
    out.push_str(&format!(
        "#[doc(hidden)]\n#[derive(Clone, Copy, Debug)]\npub struct {name} {{\n{declarations}}}\n\
         impl ::core::default::Default for {name} {{\n#[inline(always)]\n\
         fn default() -> Self {{ Self {{\n{defaults}}} }} }}\n"
    ));
}

fn default_value(plan: &Plan<'_>, field: &Field) -> String {
    match (&field.default, field.kind) {
        (Some(value), kind) => literal::default(plan.context, value, kind, plan.module),
        (None, Kind::Bool) => "false".into(),
        (None, Kind::Float | Kind::Double) => "0.0".into(),
        (None, Kind::Enum(_)) => "::core::default::Default::default()".into(),
        (None, _) => "0".into(),
    }
}

fn walk(plan: &Plan<'_>, out: &mut String) {
    let rt = plan.context.rt;
    // A call costs as much as a small walk; a wide one is long, and called from many places.
    let inline = match plan.fields.len() {
        ..=SMALL => "#[inline(always)]\n",
        _ if plan.is_wide() => "",
        _ => "#[inline]\n",
    };
    out.push_str(&format!(
        "{inline}\
         fn walk<P: {rt}::view::Pass>(w: &mut {rt}::view::Walker<'_, Self, P>) -> ::core::result::Result<(), {rt}::DecodeError> {{\n\
         let mut c = w.start();\n\
         loop {{\n\
         let lap = c.pos();\n"
    ));
    laps(plan, out, |planned| step(plan, planned));
    out.push_str("if !w.again(&mut c, lap)? { return ::core::result::Result::Ok(()); }\n}\n}\n");
}

/// Messages of up to this many fields are walked in place.
const SMALL: usize = 4;

/// The body of a lap: the fields in order, or for a wide message a branch on the field number.
pub(super) fn laps(plan: &Plan<'_>, out: &mut String, step: impl Fn(&Planned<'_>) -> String) {
    if !plan.is_wide() {
        for planned in &plan.fields {
            out.push_str(&step(planned));
            out.push('\n');
        }
        return;
    }
    out.push_str("match c.field() {\n");
    let mut unbranched = Vec::new();
    for planned in &plan.fields {
        // `Cursor::field` knows tags of up to three octets.
        if planned.field.number < 1 << 18 {
            let number = planned.field.number;
            let step = step(planned);
            out.push_str(&match planned.shape {
                Shape::Scalar { .. } | Shape::String(_) | Shape::Bytes(_) => arm(number, &step),
                _ => format!(
                    "{number} => c = c.apart(|mut c| {{ {step} ::core::result::Result::Ok(c) }})?,\n"
                ),
            });
        } else {
            unbranched.push(planned);
        }
    }
    out.push_str("_ => {\n");
    for planned in unbranched {
        out.push_str(&step(planned));
        out.push('\n');
    }
    out.push_str("}\n}\n");
}

/// The arm of a field. Where all of the step hangs on the tag, that is a guard: as an `if` inside, clippy
/// would ask users for it.
fn arm(number: u32, step: &str) -> String {
    match step
        .strip_prefix("if c.take(")
        .and_then(|rest| rest.split_once(") {"))
    {
        Some((tag, body)) => format!("{number} if c.take({tag}) => {{{body}\n"),
        None => format!("{number} => {{ {step} }}\n"),
    }
}

/// The statement that walks one field.
fn step(plan: &Plan<'_>, planned: &Planned<'_>) -> String {
    let (field, tag) = (planned.field, planned.tag);
    let call = call(plan, planned, tag);
    let mut then = Vec::new();
    if let Some(bit) = planned.required {
        then.push(format!(
            "w.found::<{}>({:#x});",
            bit / 64,
            1_u64 << (bit % 64)
        ));
    }
    // Scalars set the case together with the value.
    if let (Presence::Oneof(oneof), false) = (
        field.presence,
        matches!(planned.shape, Shape::Scalar { .. }),
    ) {
        then.push(format!(
            "w.set(|s| s.{} = {});",
            plan.case_name(oneof),
            field.number
        ));
    }
    if then.is_empty() {
        format!("{call}?;")
    } else {
        format!("if {call}? {{ {} }}", then.join(" "))
    }
}

fn call(plan: &Plan<'_>, planned: &Planned<'_>, tag: u64) -> String {
    let field = planned.field;
    let number = field.number;
    match planned.shape {
        Shape::Scalar { bit } => scalar_call(plan, planned, bit),
        Shape::String(slot) => format!("w.string::<{slot}>(&mut c, {tag:#x})"),
        Shape::Bytes(slot) => format!("w.bytes::<{slot}>(&mut c, {tag:#x})"),
        Shape::Message(slot) => {
            let message = plan.value_type(field);
            let group = if field.delimited {
                format!(", {number}")
            } else {
                String::new()
            };
            match (field.presence, field.delimited) {
                (Presence::Oneof(oneof), delimited) => format!(
                    "w.{}::<{message}, {slot}>(&mut c, {tag:#x}{group}, |s| s.{} == {number})",
                    if delimited { "member_group" } else { "member" },
                    plan.case_name(oneof),
                ),
                (_, true) => format!("w.group::<{message}, {slot}>(&mut c, {tag:#x}{group})"),
                (_, false) => format!("w.message::<{message}, {slot}>(&mut c, {tag:#x})"),
            }
        }
        Shape::Repeated(slot) => {
            format!(
                "w.repeated::<{}, {slot}>(&mut c, {tag:#x})",
                plan.element(field)
            )
        }
        Shape::Scalars(slot) => {
            let packed = planned.packed_tag;
            if plan.context.is_closed(field.kind) {
                let path = plan.value_type(field);
                format!("w.closed_scalars::<{path}, {slot}>(&mut c, {packed:#x}, {tag:#x})")
            } else {
                let kind = plan.element(field);
                format!("w.scalars::<{kind}, {slot}>(&mut c, {packed:#x}, {tag:#x})")
            }
        }
        Shape::Map(slot) => {
            let Cardinality::Map { key, .. } = field.cardinality else {
                return String::new();
            };
            let (key, value) = (plan.key_element(key), plan.element(field));
            format!("w.map::<{key}, {value}, {slot}>(&mut c, {tag:#x})")
        }
    }
}

fn scalar_call(plan: &Plan<'_>, planned: &Planned<'_>, bit: Option<usize>) -> String {
    let field = planned.field;
    let tag = planned.tag;
    let mut set = format!("s.{} = v;", Plan::scalar_name(field));
    if let Some(bit) = bit {
        set += &format!(" s.has[{}] |= {:#x};", bit / 32, 1_u32 << (bit % 32));
    }
    if let Presence::Oneof(oneof) = field.presence {
        set += &format!(" s.{} = {};", plan.case_name(oneof), field.number);
    }
    // A single assignment needs no block.
    let set = match set.strip_suffix(';') {
        Some(one) if !one.contains(';') => one.to_owned(),
        _ => format!("{{ {set} }}"),
    };
    if plan.context.is_closed(field.kind) {
        format!(
            "w.closed::<{}>(&mut c, {tag:#x}, |s, v| {set})",
            plan.value_type(field)
        )
    } else {
        format!(
            "w.scalar::<{}>(&mut c, {tag:#x}, |s, v| {set})",
            plan.element(field)
        )
    }
}

/// The check of required fields below singular messages, where there are any.
fn complete(plan: &Plan<'_>, out: &mut String) {
    let rt = plan.context.rt;
    let mut lines = String::new();
    for planned in &plan.fields {
        let (Shape::Message(slot), Kind::Message(id)) = (planned.shape, planned.field.kind) else {
            continue;
        };
        if !plan.context.model.message(id).has_required {
            continue;
        }
        let message = plan.value_type(planned.field);
        let line = format!("view.complete::<{message}, {slot}>()?;\n");
        lines += &match planned.field.presence {
            Presence::Oneof(oneof) => format!(
                "if view.scalars().{} == {} {{ {line} }}\n",
                plan.case_name(oneof),
                planned.field.number
            ),
            _ => line,
        };
    }
    if lines.is_empty() {
        return;
    }
    out.push_str(&format!(
        "fn complete(view: &{rt}::view::View<'_, Self, {rt}::view::Lazy>) -> ::core::result::Result<(), {rt}::DecodeError> {{\n\
         {lines}::core::result::Result::Ok(())\n}}\n"
    ));
}
