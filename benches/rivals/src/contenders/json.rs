//! serde_json over the neutral structs: what the same content costs as JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;
use viewbuf_test_schema::data::{blog, logs, numbers, trace, users};

use crate::fields::fields;
use crate::harness::{Contender, Decodes, Encodes, Jsons, Works};
use crate::payloads::{Content, Payload};
use crate::read::{Fold, Read, read_fields};

/// Builds nothing: the neutral structs are its messages.
pub struct Json;

impl Contender for Json {
    fn name(&self) -> &'static str {
        "serde_json"
    }

    fn works<'p>(&self, payload: &'p Payload) -> Result<Works<'p>, &'static str> {
        if payload.json.is_empty() {
            return Err("the payload has no JSON form");
        }
        let json = &payload.json;
        Ok(match &payload.content {
            Content::User(_) => works::<users::User>(json),
            Content::Users(_) => works::<users::Users>(json),
            Content::Post(_) => works::<blog::Post>(json),
            Content::Logs(_) => works::<logs::LogBatch>(json),
            Content::Numbers(_) => works::<numbers::Numbers>(json),
            Content::Counters(_) => works::<numbers::Counters>(json),
            Content::Trace(_) => works::<trace::Export>(json),
            Content::Tile(_) | Content::DescriptorSet => {
                return Err("the payload has no JSON form");
            }
        })
    }
}

fn works<M: Serialize + DeserializeOwned + Read + 'static>(json: &[u8]) -> Works<'_> {
    Works::default()
        .reading::<Json, M>(json)
        .writing::<Json, M>(Json::decode(json))
        .jsons::<Json, M>(Json::decode(json), json)
}

impl<M: Serialize + DeserializeOwned> Jsons<M> for Json {
    #[inline]
    fn to_json(message: &M) -> Vec<u8> {
        serde_json::to_vec(message).expect("a Vec grows")
    }

    #[inline]
    fn from_json(json: &[u8]) -> M {
        serde_json::from_slice(json).expect("JSON")
    }
}

impl<M: DeserializeOwned> Decodes<'_, M> for Json {
    #[inline]
    fn decode(json: &[u8]) -> M {
        serde_json::from_slice(json).expect("JSON")
    }
}

impl<M: Serialize> Encodes<M> for Json {
    type Scratch = ();

    #[inline]
    fn encode(message: &M, buffer: &mut Vec<u8>, (): &mut ()) {
        serde_json::to_writer(buffer, message).expect("a Vec grows");
    }

    #[inline]
    fn encode_to_vec(message: &M) -> Vec<u8> {
        serde_json::to_vec(message).expect("a Vec grows")
    }
}

fields! { Address => read_fields { users::Address: } }
fields! { User => read_fields { users::User: } }
fields! { Users => read_fields { users::Users: } }
fields! { Author => read_fields { blog::Author: } }
fields! { Comment => read_fields { blog::Comment: } }
fields! { Post => read_fields { blog::Post: } }
fields! { LogEntry => read_fields { logs::LogEntry: } }
fields! { LogBatch => read_fields { logs::LogBatch: } }
fields! { Numbers => read_fields { numbers::Numbers: } }
fields! { Counters => read_fields { numbers::Counters: } }

fields! { Export => read_fields { trace::Export: } }
fields! { ResourceSpans => read_fields { trace::ResourceSpans: } }
fields! { Resource => read_fields { trace::Resource: } }
fields! { ScopeSpans => read_fields { trace::ScopeSpans: } }
fields! { Scope => read_fields { trace::Scope: } }
fields! { Span => read_fields { trace::Span: } }
fields! { Event => read_fields { trace::Event: } }
fields! { Link => read_fields { trace::Link: } }
fields! { Status => read_fields { trace::Status: } }
fields! { KeyValue => read_fields { trace::KeyValue: } }
fields! { ArrayValue => read_fields { trace::Values: } }

impl Read for trace::Value {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        match self {
            Self::StringValue(value) => value.read(fold),
            Self::BoolValue(value) => value.read(fold),
            Self::IntValue(value) => value.read(fold),
            Self::DoubleValue(value) => value.read(fold),
            Self::ArrayValue(value) => value.read(fold),
        }
    }
}
