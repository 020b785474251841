//! Generated messages through serde: the shape that they have in JSON, in JSON and in other formats.
#![cfg(feature = "serde")]

use serde::de::IntoDeserializer;
use serde::de::value::{BytesDeserializer, Error as ValueError, MapDeserializer};
use serde::{Deserialize, Serialize};
use viewbuf::types::{Duration, Struct};
use viewbuf::{Message, json};
use viewbuf_test_schema::proto::bench::users::User;
use viewbuf_test_schema::proto::test::sink3::Sink;
use viewbuf_test_support::samples;

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Order {
    by: User,
    #[serde(with = "viewbuf::json")]
    within: Duration,
    notes: Option<Struct>,
}

#[test]
fn messages_stand_in_structs() {
    let text = r#"{"by":{"id":"7","name":"a\"\\\n\u0001é","roles":["r"]},"within":"1.500s","notes":{"a":[1,-2.5,null,true,{}]}}"#;
    let order: Order = serde_json::from_str(text).expect("JSON");
    assert_eq!(order.by.id, 7);
    assert_eq!((order.within.seconds, order.within.nanos), (1, 500_000_000));
    assert_eq!(serde_json::to_string(&order).expect("JSON"), text);
    let tree = serde_json::to_value(&order).expect("JSON");
    assert_eq!(serde_json::from_value::<Order>(tree).expect("JSON"), order);
}

#[test]
fn it_is_what_json_is() {
    let message = User::decode(&samples::user()).expect("a sample");
    let text = json::to_string(&message).expect("a sample");
    assert_eq!(serde_json::to_string(&message).expect("JSON"), text);
    assert_eq!(serde_json::from_str::<User>(&text).expect("JSON"), message);
    let text = r#"{"fDouble":"NaN","fFloat":1e+30,"fBytes":"AQI=","pUint64":["18446744073709551615"],"mString":{"-1":"x"}}"#;
    let sink: Sink = serde_json::from_str(text).expect("JSON");
    assert_eq!(
        serde_json::to_string(&sink).expect("JSON").len(),
        text.len()
    );
}

#[test]
fn other_formats_have_other_names_and_values() {
    let entries = [(-1_i64, 2.5_f64), (3, f64::INFINITY)];
    let map: MapDeserializer<'_, _, ValueError> = MapDeserializer::new(entries.into_iter());
    // Names may be numbers: such is the key of a map.
    let error = User::deserialize(map).expect_err("no field is called so");
    assert!(
        error
            .to_string()
            .starts_with("the message has no such field"),
        "{error}"
    );
    let octets = BytesDeserializer::<ValueError>::new(b"\x01\x02");
    let error = User::deserialize(octets).expect_err("octets are no object");
    assert!(
        error.to_string().starts_with("the value is not of"),
        "{error}"
    );
    let number: serde::de::value::U64Deserializer<ValueError> = 5_u64.into_deserializer();
    assert!(Duration::deserialize(number).is_err());
}

#[test]
fn zero_keeps_its_sign() {
    let sink = Sink {
        f_double: -0.0,
        ..Default::default()
    };
    let tree = serde_json::to_value(&sink).expect("JSON");
    let zero = tree.get("fDouble").and_then(serde_json::Value::as_f64);
    assert_eq!(zero.map(f64::to_bits), Some((-0.0_f64).to_bits()));
    assert_eq!(serde_json::from_value::<Sink>(tree).expect("JSON"), sink);
}

#[test]
fn errors_are_those_of_json() {
    for (text, expected) in [
        (r#"{"id":-1}"#, "the number is none"),
        (r#"{"id":"1","id":"2"}"#, "a name occurs twice"),
        (r#"{"what":1}"#, "the message has no such field"),
    ] {
        let error = serde_json::from_str::<User>(text).expect_err("it is wrong");
        assert!(error.to_string().starts_with(expected), "{error}");
    }
    let far = Duration {
        seconds: i64::MAX,
        ..Default::default()
    };
    let error = serde_json::to_string(&far).expect_err("it is too long");
    assert!(
        error.to_string().starts_with("a duration is not valid"),
        "{error}"
    );
}
