//! Protocol Buffers names to Rust names.

use alloc::collections::BTreeSet;

/// `HTTPServer` to `http_server`, `fooBar2` to `foo_bar2`; leading underscores stay.
pub(super) fn snake(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut text = String::with_capacity(name.len() + 4);
    for (index, letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| letters.get(index));
        if before.is_some_and(|before| begins_word(*before, *letter, letters.get(index + 1))) {
            text.push('_');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}

/// `log_level` and `LOG_LEVEL` to `LogLevel`. What is camel case already stays as it is, capitals too:
/// `HTTPServer` is what the proto's author wrote.
pub(super) fn camel(name: &str) -> String {
    if !name.contains('_') && name.starts_with(|letter: char| letter.is_ascii_uppercase()) {
        return name.to_owned();
    }
    camel_words(name)
}

/// Like [`camel`], and `INFO` becomes `Info` too: for variants, which protos write in capitals.
pub(super) fn variant(name: &str) -> String {
    camel_words(name)
}

/// `UserService` to `USER_SERVICE`.
pub(super) fn constant(name: &str) -> String {
    snake(name).to_ascii_uppercase()
}

/// The last part of a file's name as a constant: `google/type/date.proto` to `DATE_PROTO`.
pub(super) fn file_constant(name: &str) -> String {
    let last = name.rsplit('/').next().unwrap_or(name);
    let is_part = |letter: char| letter.is_ascii_alphanumeric();
    let text = constant(&last.replace(|letter| !is_part(letter), "_"));
    if text.starts_with(|first: char| first.is_ascii_alphabetic()) {
        text
    } else {
        format!("FILE_{text}")
    }
}

/// A Rust identifier for `name`: keywords become raw identifiers, or get a trailing `_` where Rust has no
/// raw form.
pub(super) fn escape(name: &str) -> String {
    if UNRAW.contains(&name) || name == "_" {
        format!("{name}_")
    } else if KEYWORDS.contains(&name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// The name of a module: like [`escape`], and never the name of a primitive type, which it would shadow.
pub(super) fn module(name: &str) -> String {
    let name = snake(name);
    if PRIMITIVES.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        escape(&name)
    }
}

/// The part of a value's name behind its enum's name: `LOG_LEVEL_INFO` of `LogLevel` is `INFO`. The whole
/// name where it does not begin so or where the rest would be no identifier.
pub(super) fn without_prefix<'a>(value: &'a str, enumeration: &str) -> &'a str {
    let mut wanted = enumeration
        .chars()
        .filter(|letter| *letter != '_')
        .peekable();
    for (index, letter) in value.char_indices() {
        if letter == '_' && wanted.peek().is_some() {
            continue;
        }
        match wanted.next() {
            Some(expected) if expected.eq_ignore_ascii_case(&letter) => {}
            Some(_) => return value,
            None => {
                let rest = value.get(index..).and_then(|rest| rest.strip_prefix('_'));
                return rest.filter(|rest| is_identifier(rest)).unwrap_or(value);
            }
        }
    }
    value
}

/// Whether `name` is an identifier in a proto: a letter or `_`, then letters, digits and `_`.
pub(super) fn is_identifier(name: &str) -> bool {
    !name.starts_with(|first: char| first.is_ascii_digit())
        && !name.is_empty()
        && name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

/// Takes `name` in a name space, with as many `_` behind it as make it unlike all others.
pub(super) fn claim(taken: &mut BTreeSet<String>, mut name: String) -> String {
    while taken.contains(&name) {
        name = match name.strip_prefix("r#") {
            Some(bare) => format!("{bare}_"),
            None => format!("{name}_"),
        };
    }
    taken.insert(name.clone());
    name
}

fn begins_word(before: char, letter: char, after: Option<&char>) -> bool {
    let small = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let acronym_ends =
        before.is_ascii_uppercase() && after.is_some_and(|after| after.is_ascii_lowercase());
    letter.is_ascii_uppercase() && (small(before) || acronym_ends)
}

fn camel_words(name: &str) -> String {
    let text: String = name.split('_').map(camel_word).collect();
    if text.is_empty() {
        return format!("{name}_");
    }
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        format!("_{text}")
    } else {
        text
    }
}

fn camel_word(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    let shouted = !word.contains(|letter: char| letter.is_ascii_lowercase());
    let rest = letters.map(|letter| {
        if shouted {
            letter.to_ascii_lowercase()
        } else {
            letter
        }
    });
    first.into_iter().chain(rest).collect()
}

/// Keywords of every edition of Rust, and those reserved.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Keywords that have no raw form.
const UNRAW: &[&str] = &["Self", "crate", "self", "super"];

const PRIMITIVES: &[&str] = &[
    "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "str", "u128", "u16",
    "u32", "u64", "u8", "usize",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snake_splits_words_and_acronyms() {
        for (name, expected) in [
            ("User", "user"),
            ("HTTPServer", "http_server"),
            ("fooBar2Baz", "foo_bar2_baz"),
            ("foo_Bar", "foo_bar"),
            ("FOO_BAR", "foo_bar"),
            ("already_snake_1", "already_snake_1"),
            ("__x__y_", "__x__y_"),
            ("URL", "url"),
        ] {
            assert_eq!(snake(name), expected);
        }
    }

    #[test]
    fn files_are_constants() {
        for (name, expected) in [
            ("google/type/date.proto", "DATE_PROTO"),
            ("UserService.proto", "USER_SERVICE_PROTO"),
            ("a-b.c", "A_B_C"),
            ("1.proto", "FILE_1_PROTO"),
            ("a/.", "FILE__"),
            ("", "FILE_"),
        ] {
            assert_eq!(file_constant(name), expected);
        }
    }

    #[test]
    fn camel_keeps_what_is_camel() {
        for (name, expected) in [
            ("User", "User"),
            ("HTTPServer", "HTTPServer"),
            ("foo_bar", "FooBar"),
            ("fooBar", "FooBar"),
            ("Foo_Bar", "FooBar"),
            ("_1", "_1"),
            ("_", "__"),
        ] {
            assert_eq!(camel(name), expected);
        }
        assert_eq!(variant("INFO"), "Info");
        assert_eq!(variant("NOT_FOUND_2"), "NotFound2");
        assert_eq!(variant("fooBar"), "FooBar");
    }

    #[test]
    fn keywords_are_escaped() {
        assert_eq!(escape("type"), "r#type");
        assert_eq!(escape("self"), "self_");
        assert_eq!(escape("Self"), "Self_");
        assert_eq!(escape("gen"), "r#gen");
        assert_eq!(escape("_"), "__");
        assert_eq!(escape("name"), "name");
        assert_eq!(module("u32"), "u32_");
        assert_eq!(module("Type"), "r#type");
    }

    #[test]
    fn prefixes_go_where_a_name_remains() {
        for (value, enumeration, expected) in [
            ("LOG_LEVEL_INFO", "LogLevel", "INFO"),
            ("LOGLEVEL_INFO", "LogLevel", "INFO"),
            ("HTTP_METHOD_GET", "HTTPMethod", "GET"),
            ("LOG_LEVELS", "LogLevel", "LOG_LEVELS"),
            ("LOG_LEVEL", "LogLevel", "LOG_LEVEL"),
            ("LOG_LEVEL_", "LogLevel", "LOG_LEVEL_"),
            ("LOG_LEVEL_2", "LogLevel", "LOG_LEVEL_2"),
            ("INFO", "LogLevel", "INFO"),
            ("log_level_info", "LogLevel", "info"),
        ] {
            assert_eq!(without_prefix(value, enumeration), expected);
        }
    }

    #[test]
    fn clashes_get_underscores() {
        let mut taken = BTreeSet::new();
        assert_eq!(claim(&mut taken, "r#type".into()), "r#type");
        assert_eq!(claim(&mut taken, "r#type".into()), "type_");
        assert_eq!(claim(&mut taken, "type_".into()), "type__");
    }
}
