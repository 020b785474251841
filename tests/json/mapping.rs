//! Scalars, lists, maps, oneofs, groups, extensions and MessageSets.

use viewbuf_test_schema::proto::test::{ext, sink2, sink3};

use super::{reads, same, text};

#[test]
fn scalars() {
    for json in [
        "{}",
        r#"{"fInt32":-2147483648,"fInt64":"-9223372036854775808","fUint32":4294967295}"#,
        r#"{"fInt32":2147483647,"fInt64":"9223372036854775807","fUint64":"18446744073709551615"}"#,
        r#"{"fSint32":-2147483648,"fSint64":"-9223372036854775808"}"#,
        r#"{"fFixed32":4294967295,"fFixed64":"18446744073709551615"}"#,
        r#"{"fSfixed32":-2147483648,"fSfixed64":"-9223372036854775808"}"#,
        r#"{"fFloat":1.5,"fDouble":-2.25,"fBool":true}"#,
        r#"{"fFloat":"NaN","fDouble":"-Infinity"}"#,
        r#"{"fFloat":"Infinity","fDouble":"NaN"}"#,
        r#"{"fFloat":3.4028235e+38,"fDouble":1.7976931348623157e+308}"#,
        r#"{"fFloat":1e-45,"fDouble":5e-324}"#,
        r#"{"fFloat":-0,"fDouble":-0}"#,
        r#"{"fFloat":0.1,"fDouble":0.1}"#,
        r#"{"fString":"a\"\\\b\t\n\f\r\u0001\u001fé€𐍈/","fBytes":"AQIDBA=="}"#,
        r#"{"fOpen":"OPEN_ONE","child":{"fOpen":"OPEN_MINUS"}}"#,
        r#"{"fOpen":7,"child":{}}"#,
        r#"{"oInt32":0,"oDouble":0,"oString":"","oBytes":"","oOpen":"OPEN_ZERO"}"#,
    ] {
        same::<sink3::Sink>(json);
    }
}

#[test]
fn scalars_in_other_forms() {
    for (json, canonical) in [
        (
            r#"{"fInt32":"17","fInt64":18,"fUint64":"19"}"#,
            r#"{"fInt32":17,"fInt64":"18","fUint64":"19"}"#,
        ),
        (
            r#"{"fInt32":1e5,"fUint32":100000.000,"fInt64":1.5e1}"#,
            r#"{"fInt32":100000,"fUint32":100000,"fInt64":"15"}"#,
        ),
        (
            r#"{"fInt32":-0,"fInt64":"1e3","fUint64":18446744073709551615.0}"#,
            r#"{"fInt64":"1000","fUint64":"18446744073709551615"}"#,
        ),
        (
            r#"{"fInt32":1000000000000e-9,"fUint64":0e999999999999999999999}"#,
            r#"{"fInt32":1000}"#,
        ),
        (
            r#"{"fFloat":"1.5","fDouble":"-2e-2"}"#,
            r#"{"fFloat":1.5,"fDouble":-0.02}"#,
        ),
        (
            r#"{"fDouble":123456789012345678901234567890}"#,
            r#"{"fDouble":1.2345678901234568e+29}"#,
        ),
        (
            r#"{"fDouble":9007199254740993,"fFloat":16777217}"#,
            r#"{"fDouble":9007199254740992,"fFloat":16777216}"#,
        ),
        (
            r#"{"fDouble":0.30000000000000004,"fFloat":1e-50}"#,
            r#"{"fDouble":0.30000000000000004}"#,
        ),
        (
            r#"{"fString":"\u0041\ud83d\ude00\/","f_bytes":"-_"}"#,
            r#"{"fString":"A😀/","fBytes":"+w=="}"#,
        ),
        (
            r#"{"fBytes":"AQ","child":{"fBytes":"AQI"}}"#,
            r#"{"fBytes":"AQ==","child":{"fBytes":"AQI="}}"#,
        ),
        (
            r#"{"fBytes":"AQ==","child":{"fBytes":"AQI="}}"#,
            r#"{"fBytes":"AQ==","child":{"fBytes":"AQI="}}"#,
        ),
        (
            r#"{"fOpen":1,"oOpen":-1}"#,
            r#"{"fOpen":"OPEN_ONE","oOpen":"OPEN_MINUS"}"#,
        ),
        (
            r#"{"f_int32":1,"fInt64":null,"fString":"","fBool":false}"#,
            r#"{"fInt32":1}"#,
        ),
        (r#"{"\u0066Int32":1}"#, r#"{"fInt32":1}"#),
        (
            r#"{"fDouble":"\u004eaN","fFloat":"1\u002e5"}"#,
            r#"{"fDouble":"NaN","fFloat":1.5}"#,
        ),
        (
            r#"{"mBytes":{"tr\u0075e":""},"fInt32":"1\u0030"}"#,
            r#"{"mBytes":{"true":""},"fInt32":10}"#,
        ),
        (
            " {\t\"fInt32\"\r\n:\n1 , \"fUint32\" : 2 } ",
            r#"{"fInt32":1,"fUint32":2}"#,
        ),
    ] {
        reads::<sink3::Sink>(json, canonical);
    }
}

#[test]
fn lists() {
    for json in [
        r#"{"pInt32":[1,-1,0],"pUint64":["1","0"],"pSint32":[-1],"pSfixed64":["-1"]}"#,
        r#"{"pFloat":[0.5,"NaN"],"pBool":[true,false],"pOpen":["OPEN_ZERO",5]}"#,
        r#"{"uInt64":["0","1"],"uOpen":["OPEN_ONE"],"rString":["","a"],"rBytes":["","AA=="]}"#,
        r#"{"children":[{},{"fInt32":1},{"children":[{}]}]}"#,
    ] {
        same::<sink3::Sink>(json);
    }
    reads::<sink3::Sink>(
        r#"{"pInt32":[],"rString":null,"children":[ ],"mSink":{}}"#,
        "{}",
    );
    reads::<sink3::Sink>("{\"pInt32\":[ 1 ,\n2 ]}", r#"{"pInt32":[1,2]}"#);
    for json in [
        r#"{"rInt32":[1,2],"rSint64":["-1"],"rFixed32":[7],"rDouble":[1.5],"rBool":[true]}"#,
        r#"{"rClosed":["CLOSED_ONE","CLOSED_BIG"],"row":[{"cells":1},{}]}"#,
        r#"{"pClosed":["CLOSED_MINUS","CLOSED_ZERO"]}"#,
    ] {
        same::<sink2::Sink>(json);
    }
}

#[test]
fn maps() {
    for json in [
        r#"{"mSink":{"":{},"a":{"fInt32":1},"b\"c":{"mSink":{"d":{}}}}}"#,
        r#"{"mString":{"-1":"minus","1":"one"},"mBytes":{"false":"","true":"AA=="}}"#,
        r#"{"mOpen":{"-1":"OPEN_ONE","0":0,"1":9},"mFloat":{"-5":0,"5":1.5}}"#
            .replace("\"0\":0", "\"0\":\"OPEN_ZERO\"")
            .as_str(),
    ] {
        same::<sink3::Sink>(json);
    }
    reads::<sink3::Sink>(
        r#"{"mSink":{"z":{},"a":{},"m":{}},"mString":{"1e2":"x","05e0":"y"}}"#
            .replace("05e0", "5e0")
            .as_str(),
        r#"{"mSink":{"z":{},"a":{},"m":{}},"mString":{"100":"x","5":"y"}}"#,
    );
    same::<sink2::Sink>(r#"{"mClosed":{"-3":"CLOSED_BIG"},"mDouble":{"4294967295":"NaN"}}"#);
}

#[test]
fn oneofs() {
    for json in [
        r#"{"cSint64":"0"}"#,
        r#"{"cString":""}"#,
        r#"{"cBytes":""}"#,
        r#"{"cSink":{}}"#,
        r#"{"cOpen":"OPEN_ZERO"}"#,
        r#"{"cBool":false}"#,
    ] {
        same::<sink3::Sink>(json);
    }
    reads::<sink3::Sink>(
        r#"{"cString":null,"cBool":true,"cBytes":null}"#,
        r#"{"cBool":true}"#,
    );
}

#[test]
fn groups_and_closed_enums() {
    for json in [
        r#"{"pack":{"number":5,"words":["a","b"],"sink":{"fInt32":1},"pack":{}}}"#,
        r#"{"row":[{"closed":"CLOSED_BIG"},{"cells":9}]}"#,
        r#"{"cgroup":{"size":1,"sink":{"cgroup":{}}}}"#,
        r#"{"far3":-1,"stricts":[],"far4":"x","far5":"1"}"#.replace("\"stricts\":[],", "").as_str(),
    ] {
        same::<sink2::Sink>(json);
    }
    reads::<sink2::Sink>(r#"{"fClosed":"CLOSED_UNO"}"#, r#"{"fClosed":"CLOSED_ONE"}"#);
    // Numbers that a closed enum does not declare are unknown fields, alone, in a list and in a map.
    let octets = b"\x80\x01\x02\xc8\x01\x01\xc8\x01\x02\xc8\x01\x00\xa2\x02\x02\x01\x02\xda\x02\x04\x08\x02\x10\x02";
    assert_eq!(
        text::<sink2::Sink>(octets),
        r#"{"rClosed":["CLOSED_ONE","CLOSED_ZERO"],"pClosed":["CLOSED_ONE"],"mClosed":{}}"#
    );
    // Such an entry leaves the one before it, of the same key, as it is.
    assert_eq!(
        text::<sink2::Sink>(b"\xda\x02\x04\x08\x02\x10\x01\xda\x02\x04\x08\x02\x10\x02"),
        r#"{"mClosed":{"1":"CLOSED_ONE"}}"#
    );
}

#[test]
fn required_fields() {
    same::<sink2::Strict>(r#"{"id":1,"name":"","state":"CLOSED_ZERO"}"#);
    same::<sink2::Strict>(
        r#"{"id":1,"name":"a","state":"CLOSED_ZERO","byId":{"2":{"id":2,"name":"","state":"CLOSED_ONE"}}}"#,
    );
}

#[test]
fn extensions() {
    for json in [
        r#"{"id":1,"[test.ext.number]":5,"[test.ext.signed]":"-7","[test.ext.shade]":"SHADE_NEGATIVE"}"#,
        r#"{"[test.ext.note]":{"text":"a","inner":{"stars":2}},"[test.ext.box]":{"width":1}}"#,
        r#"{"[test.ext.counts]":[1,2],"[test.ext.packed_counts]":[-1,1],"[test.ext.row]":[{},{"cells":1}]}"#,
        r#"{"[test.ext.Scope.nickname]":"n","[test.ext.Scope.scope]":{"label":"l"},"[test.ext.far]":"f"}"#,
    ] {
        same::<ext::Host>(json);
    }
    same::<ext::Host>(r#"{"inner":{"[test.ext.number]":0}}"#);
    reads::<ext::Host>(r#"{"[test.ext.number]":null}"#, "{}");
}

#[test]
fn message_sets() {
    same::<ext::SetHolder>(
        r#"{"set":{"[test.ext.Title.title]":{"text":"t","pages":[1,2]},"[test.ext.Size.size]":{"width":3}}}"#,
    );
    reads::<ext::SetHolder>(r#"{"set":{"[test.ext.Size.size]":null}}"#, r#"{"set":{}}"#);
}
