//! Options from the command line of `protoc`.

use crate::codegen::{BytesType, Config, Error, ListType, MapType, StringType};

/// The options in `key=value,key=value`.
pub(super) fn parse(parameter: &str) -> Result<Config, Error> {
    let mut config = Config::new();
    for option in split(parameter) {
        let (key, value) = option.split_once('=').unwrap_or((&option, ""));
        config = apply(config, key.trim(), value.trim())
            .ok_or_else(|| Error::new(format!("option \"{option}\" is not understood")))?;
    }
    Ok(config)
}

/// The parts between commas, without empty ones; `\,` is a comma that does not part.
fn split(parameter: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut letters = parameter.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => part.push(letters.next_if_eq(&',').unwrap_or('\\')),
            ',' => parts.push(core::mem::take(&mut part)),
            _ => part.push(letter),
        }
    }
    parts.push(part);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

fn apply(config: Config, key: &str, value: &str) -> Option<Config> {
    Some(match key {
        "file" => config.include_file(some(value)?),
        "runtime" => config.runtime(some(value)?),
        "owned" => config.owned(yes(value)?),
        "writer" => config.writer(yes(value)?),
        "lazy" => config.lazy(yes(value)?),
        "server" => config.server(yes(value)?),
        "client" => config.client(yes(value)?),
        "reflection" => config.reflection(yes(value)?),
        "arbitrary" => config.arbitrary(yes(value)?),
        "well_known_types" => config.well_known_types(yes(value)?),
        "strings_as_bytes" => config.strings_as_bytes(some(value)?),
        "boxed" => config.boxed(some(value)?),
        _ => {
            let (path, value) = value.split_once('=')?;
            return apply_to_path(config, key, some(path)?, some(value)?);
        }
    })
}

fn apply_to_path(config: Config, key: &str, path: &str, value: &str) -> Option<Config> {
    Some(match key {
        "extern_path" => config.extern_path(path, value),
        "string_type" => config.string_type(path, string_type(value)),
        "bytes_type" => config.bytes_type(path, bytes_type(value)),
        "list_type" => config.list_type(path, list_type(value)?),
        "map_type" => config.map_type(path, map_type(value)),
        "derive" => config.derive(path, value),
        "attribute" => config.attribute(path, value),
        "field_attribute" => config.field_attribute(path, value),
        _ => return None,
    })
}

fn string_type(value: &str) -> StringType {
    match value {
        "string" => StringType::String,
        "box_str" => StringType::BoxStr,
        "arc_str" => StringType::ArcStr,
        path => StringType::Custom(path.to_owned()),
    }
}

fn bytes_type(value: &str) -> BytesType {
    match value {
        "vec" => BytesType::Vec,
        "bytes" => BytesType::Bytes,
        path => BytesType::Custom(path.to_owned()),
    }
}

fn list_type(value: &str) -> Option<ListType> {
    Some(match value {
        "vec" => ListType::Vec,
        _ => match value.strip_prefix("smallvec:") {
            Some(length) => ListType::SmallVec(length.parse().ok()?),
            None => ListType::Custom(value.to_owned()),
        },
    })
}

fn map_type(value: &str) -> MapType {
    match value {
        "btree_map" => MapType::BTreeMap,
        "hash_map" => MapType::HashMap,
        path => MapType::Custom(path.to_owned()),
    }
}

/// A switch; the bare key switches on.
fn yes(value: &str) -> Option<bool> {
    match value {
        "" | "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

fn some(value: &str) -> Option<&str> {
    (!value.is_empty()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_become_config() {
        let config = parse(
            "owned=false,lazy,string_type=.a.b=arc_str,list_type=.=smallvec:4,\
             derive=.a=Hash\\, Eq,,map_type=M.f=my::Map,file=x.rs",
        )
        .unwrap();
        assert!(!config.makes_owned() && config.makes_lazy_views());
        assert_eq!(config.string_type_of("a.b.c"), &StringType::ArcStr);
        assert_eq!(config.list_type_of("x"), &ListType::SmallVec(4));
        assert_eq!(
            config.map_type_of("p.M.f"),
            &MapType::Custom("my::Map".into())
        );
        assert_eq!(config.derives_of("a.B").collect::<Vec<_>>(), ["Hash, Eq"]);
        assert_eq!(config.file_name, "x.rs");
    }

    #[test]
    fn what_is_not_understood_is_an_error() {
        for wrong in [
            "owned=maybe",
            "colour=red",
            "boxed",
            "list_type=.=smallvec:x",
            "derive=.a",
        ] {
            let error = parse(wrong).unwrap_err();
            assert!(error.text().contains(wrong), "{error}");
        }
    }
}
