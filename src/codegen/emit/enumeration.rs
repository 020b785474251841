//! Enums: open ones as a newtype with constants, closed ones as a Rust enum.

use super::super::model::Enum;
use super::context::{Context, docs};
use super::owned;
use super::table;

pub(super) fn emit(context: &Context<'_>, item: &Enum, out: &mut String) {
    docs(
        &item.doc,
        &format!("`{}`", item.full_name),
        item.deprecated,
        out,
    );
    for derive in context.config.derives_of(&item.full_name) {
        out.push_str(&more_derives(derive));
    }
    for attribute in context.config.attributes_of(&item.full_name) {
        out.push_str(&format!("{attribute}\n"));
    }
    if context.config.makes_arbitrary() {
        out.push_str("#[derive(::arbitrary::Arbitrary)]\n");
    }
    if item.open {
        open(context, item, out)
    } else {
        closed(context, item, out)
    }
}

/// What enums derive anyhow.
const DERIVED: [&str; 9] = [
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "PartialEq",
    "Eq",
    "PartialOrd",
    "Ord",
    "Hash",
];

/// The derives that enums lack: a path that stands for messages and enums alike may ask for what only
/// messages lack, and nothing can be derived twice.
fn more_derives(traits: &str) -> String {
    let missing: Vec<&str> = traits
        .split(',')
        .map(str::trim)
        .filter(|path| !path.is_empty() && !is_derived(path))
        .collect();
    if missing.is_empty() {
        return String::new();
    }
    format!("#[derive({})]\n", missing.join(", "))
}

/// Whether `path` is one of [`DERIVED`], by itself or in `std` or `core`.
fn is_derived(path: &str) -> bool {
    let path = path.trim_start_matches("::");
    let name = match path.rsplit_once("::") {
        None => path,
        Some((home, name)) if home.starts_with("std") || home.starts_with("core") => name,
        Some(_) => return false,
    };
    DERIVED.contains(&name)
}

fn open(context: &Context<'_>, item: &Enum, out: &mut String) {
    let (rt, name) = (context.rt, &item.ident);
    out.push_str(&format!(
        "#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
         pub struct {name}(pub i32);\n\
         impl {name} {{\n"
    ));
    for value in &item.values {
        docs(
            &value.doc,
            &format!("`{}`", value.name),
            value.deprecated,
            out,
        );
        out.push_str(&format!(
            "pub const {}: Self = Self({});\n",
            value.ident, value.number
        ));
    }
    out.push_str(&format!(
        "}}\n\
         impl {rt}::schema::EnumType for {name} {{\n\
         const TABLE: {rt}::schema::Enum<'static> = {};\n\
         fn number(self) -> i32 {{ self.0 }} }}\n",
        table::enumeration(context, item)
    ));
    out.push_str(&format!(
        "impl ::core::convert::From<i32> for {name} {{ fn from(number: i32) -> Self {{ Self(number) }} }}\n\
         impl ::core::convert::From<{name}> for i32 {{ fn from(value: {name}) -> Self {{ value.0 }} }}\n\
         impl {rt}::wire::OpenEnum for {name} {{}}\n\
         impl ::core::fmt::Debug for {name} {{\n\
         fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {{\n\
         {rt}::schema::fmt_enum(*self, f) }} }}\n"
    ));
}

fn closed(context: &Context<'_>, item: &Enum, out: &mut String) {
    let (rt, name) = (context.rt, &item.ident);
    out.push_str(&format!(
        "#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
         #[repr(i32)]\n\
         pub enum {name} {{\n"
    ));
    for (place, value) in item.values.iter().enumerate() {
        if value.alias_of.is_some() {
            continue;
        }
        docs(
            &value.doc,
            &format!("`{}`", value.name),
            value.deprecated,
            out,
        );
        if place == 0 {
            out.push_str("#[default]\n");
        }
        let full_name = format!("{}.{}", item.full_name, value.name);
        owned::field_attributes(context, &full_name, out);
        out.push_str(&format!("{} = {},\n", value.ident, value.number));
    }
    out.push_str(&format!("}}\nimpl {name} {{\n"));
    for value in &item.values {
        if let Some(first) = value.alias_of.and_then(|first| item.values.get(first)) {
            docs(
                &value.doc,
                &format!("`{}`", value.name),
                value.deprecated,
                out,
            );
            out.push_str(&format!(
                "pub const {}: Self = Self::{};\n",
                value.ident, first.ident
            ));
        }
    }
    out.push_str(&format!(
        "}}\n\
         impl {rt}::schema::EnumType for {name} {{\n\
         const TABLE: {rt}::schema::Enum<'static> = {};\n\
         fn number(self) -> i32 {{ self as i32 }} }}\n",
        table::enumeration(context, item)
    ));
    out.push_str(&format!(
        "impl {rt}::wire::ClosedEnum for {name} {{\n\
         fn from_number(number: i32) -> ::core::option::Option<Self> {{\n\
         ::core::option::Option::Some(match number {{\n"
    ));
    for value in item.values.iter().filter(|value| value.alias_of.is_none()) {
        out.push_str(&format!("{} => Self::{},\n", value.number, value.ident));
    }
    out.push_str(
        "_ => return ::core::option::Option::None,\n}) }\n\
         fn number(self) -> i32 { self as i32 }\n}\n",
    );
}
