//! The forms that a message may come in.

use std::path::Path;

use super::failure::Failure;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Form {
    /// Encoded.
    Octets,
    Json,
    /// The text format.
    Text,
}

impl Form {
    /// What a file holds, by the end of its name.
    pub(super) fn of(file: &Path) -> Self {
        let extension = file.extension().and_then(|extension| extension.to_str());
        match extension.unwrap_or_default() {
            "json" => Self::Json,
            "txtpb" | "textproto" | "textpb" | "pbtxt" | "prototxt" => Self::Text,
            _ => Self::Octets,
        }
    }

    /// The form that a word names.
    pub(super) fn named(word: &str) -> Result<Self, Failure> {
        match word {
            "octets" => Ok(Self::Octets),
            "json" => Ok(Self::Json),
            "text" => Ok(Self::Text),
            _ => Err(Failure::new(format!(
                "{word} is no form: octets, json or text"
            ))),
        }
    }
}
