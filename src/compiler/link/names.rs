//! The spellings that names are given.

/// The JSON name of a field: letters behind underscores are capitals, and the underscores go.
pub(super) fn json_name(name: &str) -> String {
    let mut capital = false;
    let mut json = String::with_capacity(name.len());
    for c in name.chars() {
        if c == '_' {
            capital = true;
        } else {
            json.push(if capital { c.to_ascii_uppercase() } else { c });
            capital = false;
        }
    }
    json
}

/// The name of the message that `protoc` makes for the entries of a map field.
pub(super) fn map_entry(field: &str) -> String {
    let mut capital = true;
    let mut name = String::with_capacity(field.len() + 5);
    for c in field.chars() {
        if c == '_' {
            capital = true;
        } else {
            name.push(if capital { c.to_ascii_uppercase() } else { c });
            capital = false;
        }
    }
    name.push_str("Entry");
    name
}

/// The name of an enum's value without its enum's, in `PascalCase`: what generators make of it.
pub(super) fn enum_value(value: &str, prefix: &str) -> String {
    let mut capital = true;
    let mut pascal = String::with_capacity(value.len());
    for c in without_prefix(value, prefix).chars() {
        if c == '_' {
            capital = true;
        } else if capital {
            pascal.push(c.to_ascii_uppercase());
            capital = false;
        } else {
            pascal.push(c.to_ascii_lowercase());
        }
    }
    pascal
}

/// The name of an enum as [`enum_value`] wants it: in small letters, without underscores.
pub(super) fn enum_prefix(name: &str) -> String {
    name.chars()
        .filter(|c| *c != '_')
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// `value` without `prefix` at its front, where underscores and capitals do not count; whole where nothing would
/// be left.
fn without_prefix<'v>(value: &'v str, prefix: &str) -> &'v str {
    let mut rest = value.char_indices();
    for wanted in prefix.chars() {
        loop {
            match rest.next() {
                Some((_, '_')) => {}
                Some((_, c)) if c.to_ascii_lowercase() == wanted => break,
                _ => return value,
            }
        }
    }
    let stripped = rest.as_str().trim_start_matches('_');
    if stripped.is_empty() { value } else { stripped }
}

/// The last part of a full name.
pub(super) fn short(full: &str) -> &str {
    full.rsplit_once('.').map_or(full, |(_, name)| name)
}

/// Everything before the last part of a full name.
pub(super) fn parent(full: &str) -> &str {
    full.rsplit_once('.').map_or("", |(scope, _)| scope)
}

/// `name` in `scope`.
pub(super) fn join(scope: &str, name: &str) -> String {
    if scope.is_empty() {
        name.to_owned()
    } else {
        format!("{scope}.{name}")
    }
}

/// Whether `name` is an identifier with dots between its parts, and maybe one before them.
pub(super) fn is_qualified(name: &str) -> bool {
    let name = name.strip_prefix('.').unwrap_or(name);
    name.split('.')
        .all(|part| !part.is_empty() && is_plain(part))
}

/// Whether `name` holds nothing but letters, digits and underscores.
pub(super) fn is_plain(name: &str) -> bool {
    name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_json_name_has_no_underscores() {
        assert_eq!(json_name("foo_bar"), "fooBar");
        assert_eq!(json_name("_foo__1bar_"), "Foo1bar");
        assert_eq!(json_name("FooBar"), "FooBar");
    }

    #[test]
    fn the_prefix_of_an_enum_goes() {
        let prefix = enum_prefix("MyEnum");
        assert_eq!(enum_value("MY_ENUM_FOO_BAR", &prefix), "FooBar");
        assert_eq!(enum_value("MYENUMFOO", &prefix), "Foo");
        assert_eq!(enum_value("MY_ENUM", &prefix), "MyEnum");
        assert_eq!(enum_value("MY_ENOM", &prefix), "MyEnom");
    }
}
