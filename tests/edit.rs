//! Edits of encoded messages against decoding, changing and encoding them.
#![cfg(feature = "reflect")]
#![expect(
    clippy::unwrap_used,
    reason = "a test that sees the wrong thing must fail"
)]

use std::borrow::Cow;

use proptest::prelude::*;
use viewbuf::edit::{Diff, Edit, EditErrorKind, Mask, Path, Update, Value};
use viewbuf::reflect::DescriptorPool;
use viewbuf::schema::{Field, Kind, Link, Message as Schema};
use viewbuf::types::FieldMask;
use viewbuf::view::Layout;
use viewbuf::{DecodeErrorKind, Limits, Message};
use viewbuf_test_schema::DESCRIPTORS;
use viewbuf_test_schema::proto::TYPES;
use viewbuf_test_schema::proto::bench::logs::{LogBatch, LogEntry};
use viewbuf_test_schema::proto::bench::users::{Address, User};
use viewbuf_test_schema::proto::test::ext::{self, Host};
use viewbuf_test_schema::proto::test::{sink2, sink3};
use viewbuf_test_support::fuzz;
use viewbuf_test_support::grow::{self, Entropy};

fn user() -> User {
    User {
        id: 7,
        name: "Ada".into(),
        emails: vec!["a@x".into(), "b@x".into(), "c@x".into()],
        address: Some(Address {
            street: "Main Street 1".into(),
            city: "Oslo".into(),
            ..Address::default()
        }),
        ..User::default()
    }
}

/// What `edit` makes of `message`, which is also what `change` does to it.
fn same<T: Message>(
    message: &T,
    edit: impl FnOnce(&mut Edit<'static>),
    change: impl FnOnce(&mut T),
) -> Vec<u8> {
    let octets = message.encode_to_vec();
    let mut operations = Edit::of::<T>();
    edit(&mut operations);
    let edited = operations.apply(&octets).unwrap();
    let mut changed = message.clone();
    change(&mut changed);
    assert_eq!(T::decode(&edited).unwrap(), changed);
    edited
}

fn get<'a, T: Message>(octets: &'a [u8], path: &str) -> Option<Value<'a>> {
    Path::of::<T>(path).unwrap().get(octets).unwrap()
}

#[test]
fn fields_by_name() {
    let edited = same(
        &user(),
        |edit| {
            edit.set("id", 300)
                .unwrap()
                .set("address.city", "Bergen")
                .unwrap()
                .set("displayName", "ada")
                .unwrap()
                .remove("emails[1]")
                .unwrap()
                .append("emails", "d@x")
                .unwrap()
                .set("state", "ACCOUNT_STATE_ACTIVE")
                .unwrap();
        },
        |user| {
            user.id = 300;
            user.address.get_or_insert_default().city = "Bergen".into();
            user.display_name = "ada".into();
            user.emails.remove(1);
            user.emails.push("d@x".into());
            user.state = viewbuf_test_schema::proto::bench::users::AccountState::ACTIVE;
        },
    );
    assert_eq!(get::<User>(&edited, "address.city"), Some("Bergen".into()));
    assert_eq!(get::<User>(&edited, "emails[-1]"), Some("d@x".into()));
    assert_eq!(get::<User>(&edited, "emails[3]"), None);
    assert_eq!(get::<User>(&edited, "id"), Some(Value::U64(300)));
}

#[test]
fn a_schema_that_is_loaded_serves_as_a_generated_one() {
    let pool = DescriptorPool::decode(DESCRIPTORS).unwrap();
    let loaded = pool.find_message("bench.users.User").unwrap();
    let build = |mut edit: Edit<'_>| {
        edit.set("address.city", "Bergen").unwrap();
        edit.append("emails", "d@x").unwrap();
        edit.apply(&user().encode_to_vec()).unwrap()
    };
    let edited = build(Edit::new(loaded.schema()));
    assert_eq!(edited, build(Edit::of::<User>()));
    let city = Path::new(loaded.schema(), "address.city").unwrap();
    assert_eq!(city.get(&edited).unwrap(), Some("Bergen".into()));
}

#[test]
fn every_entry_of_a_list() {
    let batch = LogBatch {
        source: "s".into(),
        entries: (0..5)
            .map(|line| LogEntry {
                line,
                host: "h".into(),
                ..LogEntry::default()
            })
            .collect(),
        ..LogBatch::default()
    };
    same(
        &batch,
        |edit| {
            edit.set("entries.service", "web")
                .unwrap()
                .remove("entries[*].host")
                .unwrap()
                .set("entries[2].fields[\"k\"]", "v")
                .unwrap()
                .remove("entries[-1]")
                .unwrap();
        },
        |batch| {
            for entry in &mut batch.entries {
                entry.service = "web".into();
                entry.host.clear();
            }
            batch.entries[2].fields.insert("k".into(), "v".into());
            batch.entries.pop();
        },
    );
}

#[test]
fn scalars_of_all_kinds() {
    let one = |path: &str, value: Value<'static>, change: fn(&mut sink3::Sink)| {
        let edited = same(
            &sink3::Sink::default(),
            |edit| {
                edit.set(path, value.clone()).unwrap();
            },
            change,
        );
        assert_eq!(get::<sink3::Sink>(&edited, path), Some(value), "{path}");
    };
    one("f_int32", Value::I32(-5), |sink| sink.f_int32 = -5);
    one("f_int64", Value::I64(-5), |sink| sink.f_int64 = -5);
    one("f_uint32", Value::U32(5), |sink| sink.f_uint32 = 5);
    one("f_uint64", Value::U64(u64::MAX), |sink| {
        sink.f_uint64 = u64::MAX
    });
    one("f_sint32", Value::I32(i32::MIN), |sink| {
        sink.f_sint32 = i32::MIN
    });
    one("f_sint64", Value::I64(i64::MIN), |sink| {
        sink.f_sint64 = i64::MIN
    });
    one("f_fixed32", Value::U32(9), |sink| sink.f_fixed32 = 9);
    one("f_fixed64", Value::U64(9), |sink| sink.f_fixed64 = 9);
    one("f_sfixed32", Value::I32(-9), |sink| sink.f_sfixed32 = -9);
    one("f_sfixed64", Value::I64(-9), |sink| sink.f_sfixed64 = -9);
    one("f_float", Value::F32(1.5), |sink| sink.f_float = 1.5);
    one("f_double", Value::F64(1.5), |sink| sink.f_double = 1.5);
    one("f_bool", Value::Bool(true), |sink| sink.f_bool = true);
    one("f_string", "text".into(), |sink| {
        sink.f_string = "text".into()
    });
    one("f_bytes", Value::from(b"\0\xff"), |sink| {
        sink.f_bytes = vec![0, 0xff]
    });
    one("f_open", Value::Enum(77), |sink| sink.f_open = 77.into());
    one("child.child.f_bool", Value::Bool(true), |sink| {
        let child = sink.child.get_or_insert_default();
        child.child.get_or_insert_default().f_bool = true;
    });
    one("m_open[-3]", Value::Enum(1), |sink| {
        sink.m_open.insert(-3, 1.into());
    });
    one("m_bytes.true", Value::from(b"x"), |sink| {
        sink.m_bytes.insert(true, b"x".to_vec());
    });
    one("m_sink[\"a.b\"].f_int32", Value::I32(3), |sink| {
        sink.m_sink.entry("a.b".into()).or_default().f_int32 = 3;
    });
    one("p_sint32", Value::list([1, -1]), |sink| {
        sink.p_sint32 = vec![1, -1]
    });
    one("m_string", Value::map([(4_i64, "x")]), |sink| {
        sink.m_string.insert(4, "x".into());
    });
}

#[test]
fn values_must_fit_the_kind() {
    let fault = |path: &str, value: Value<'_>| {
        let error = Edit::of::<sink2::Sink>().set(path, value).unwrap_err();
        error.kind()
    };
    assert_eq!(fault("f_int32", "1".into()), EditErrorKind::WrongValue);
    assert_eq!(
        fault("f_int32", Value::I64(1 << 40)),
        EditErrorKind::OutOfRange
    );
    assert_eq!(fault("f_uint64", Value::I32(-1)), EditErrorKind::OutOfRange);
    assert_eq!(
        fault("f_string", Value::from(b"x")),
        EditErrorKind::WrongValue
    );
    assert_eq!(
        fault("f_closed", Value::I32(7)),
        EditErrorKind::NoSuchEnumValue
    );
    assert_eq!(
        fault("f_closed", "NONE".into()),
        EditErrorKind::NoSuchEnumValue
    );
    assert_eq!(fault("f_float", Value::F64(0.1)), EditErrorKind::WrongValue);
    assert_eq!(fault("r_int32", Value::I32(7)), EditErrorKind::WrongValue);
    assert_eq!(fault("child", Value::I32(7)), EditErrorKind::WrongValue);
    let broken = Value::Message(Cow::Borrowed(b"\x08"));
    assert!(matches!(
        fault("child", broken.clone()),
        EditErrorKind::Decode(_)
    ));
    assert!(matches!(fault("pack", broken), EditErrorKind::Decode(_)));
    assert_eq!(fault("nothing", Value::I32(7)), EditErrorKind::NoSuchField);
    assert_eq!(
        fault("f_int32.x", Value::I32(7)),
        EditErrorKind::NotAMessage
    );
    assert_eq!(fault("f_int32[0]", Value::I32(7)), EditErrorKind::NotAList);
    assert_eq!(fault("child[\"x\"]", Value::I32(7)), EditErrorKind::NotAMap);
    assert_eq!(fault("m_closed.x", Value::I32(7)), EditErrorKind::WrongKey);
    assert_eq!(
        fault("m_bytes.2", Value::from(b"")),
        EditErrorKind::WrongKey
    );
    let error = Edit::of::<sink2::Sink>().append("f_int32", 1).unwrap_err();
    assert_eq!(error.kind(), EditErrorKind::NotAList);
    let error = Edit::of::<sink2::Sink>().merge("f_int32", b"").unwrap_err();
    assert_eq!(error.kind(), EditErrorKind::NotAMessage);
}

#[test]
fn packed_lists_are_edited_inside() {
    let sink = sink2::Sink {
        p_int32: vec![1, 300, -1, 4],
        p_sfixed64: vec![1, 2],
        r_int32: vec![1, 2, 3],
        ..sink2::Sink::default()
    };
    let edited = same(
        &sink,
        |edit| {
            edit.set("p_int32[1]", 5)
                .unwrap()
                .remove("p_int32[-1]")
                .unwrap()
                .append("p_int32", 6)
                .unwrap()
                .set("p_sfixed64[*]", 9)
                .unwrap()
                .append("p_uint64", Value::list([1, 2]))
                .unwrap()
                .set("r_int32[-2]", 7)
                .unwrap();
        },
        |sink| {
            sink.p_int32 = vec![1, 5, -1, 6];
            sink.p_sfixed64 = vec![9, 9];
            sink.p_uint64 = vec![1, 2];
            sink.r_int32[1] = 7;
        },
    );
    // One record each, as before.
    let mut reader = viewbuf::wire::Reader::new(&edited);
    let mut fields = Vec::new();
    while let Some(record) = reader.next().unwrap() {
        fields.push(record.field);
    }
    assert_eq!(fields, [20, 20, 20, 30, 33, 31]);
    same(
        &sink,
        |edit| {
            edit.remove("p_int32[*]").unwrap();
        },
        |sink| sink.p_int32.clear(),
    );
}

#[test]
fn elements_are_inserted_into_packed_lists() {
    let sink = sink2::Sink {
        p_int32: vec![1, 300, -1],
        r_int32: vec![1, 2],
        ..sink2::Sink::default()
    };
    let edited = same(
        &sink,
        |edit| {
            edit.insert("p_int32[1]", 5)
                .unwrap()
                .insert("p_int32[3]", Value::list([7, 8]))
                .unwrap()
                .remove("p_int32[0]")
                .unwrap()
                .insert("r_int32[-2]", 9)
                .unwrap()
                .insert("p_uint64[0]", 4_u64)
                .unwrap()
                .append("p_uint64", 6_u64)
                .unwrap();
        },
        |sink| {
            sink.p_int32 = vec![5, 300, -1, 7, 8];
            sink.r_int32.insert(0, 9);
            sink.p_uint64 = vec![4, 6];
        },
    );
    let mut reader = viewbuf::wire::Reader::new(&edited);
    let mut fields = Vec::new();
    while let Some(record) = reader.next().unwrap() {
        fields.push(record.field);
    }
    assert_eq!(fields, [20, 20, 20, 30, 31], "packed lists stay packed");
    // p_int32: 1, [2, 3]
    let mut edit = Edit::of::<sink2::Sink>();
    edit.insert("p_int32[1]", 8)
        .unwrap()
        .insert("p_int32[-1]", 9)
        .unwrap();
    let edited = edit.apply(b"\xf0\x01\x01\xf2\x01\x02\x02\x03").unwrap();
    assert_eq!(edited, b"\xf0\x01\x01\xf2\x01\x04\x08\x02\x09\x03");
    let error = Edit::of::<sink2::Sink>().insert("child[0]", 1).unwrap_err();
    assert_eq!(error.kind(), EditErrorKind::NotAList);
    let error = Edit::of::<sink2::Sink>()
        .insert("m_bytes.true", 1)
        .unwrap_err();
    assert_eq!(error.kind(), EditErrorKind::NotAList);
}

/// An edit of hosts that knows their extensions.
fn edit_of_host() -> Edit<'static> {
    Edit::of::<Host>().types(&TYPES)
}

#[test]
fn extensions_go_by_name() {
    let mut edit = edit_of_host();
    edit.set("[test.ext.nickname]", "Ada")
        .unwrap()
        .set("inner.[test.ext.signed]", -3)
        .unwrap()
        .set("inner.[test.ext.note].text", "deep")
        .unwrap()
        .append("[test.ext.packed_counts]", Value::list([1, -1]))
        .unwrap()
        .set("[test.ext.Scope.nickname]", "other")
        .unwrap()
        // By its number it is known too.
        .set("107", "SHADE_DARK")
        .unwrap();
    let octets = edit.apply(b"").unwrap();
    let host = Host::decode(&octets).unwrap();
    assert_eq!(ext::NICKNAME.get(&host).unwrap(), "Ada");
    let path = |path: &str| {
        let path = Path::with_types(Host::schema(), &TYPES, path).unwrap();
        path.get(&octets).unwrap()
    };
    assert_eq!(path("[test.ext.nickname]"), Some("Ada".into()));
    assert_eq!(path("inner.[test.ext.signed]"), Some(Value::I64(-3)));
    assert_eq!(path("inner.[test.ext.note].text"), Some("deep".into()));
    let counts = Value::list([1, -1]);
    assert_eq!(path("[test.ext.packed_counts]"), Some(counts));
    assert_eq!(path("[test.ext.packed_counts][-1]"), Some(Value::I32(-1)));
    assert_eq!(path("200"), Some("other".into()));
    assert_eq!(path("[test.ext.box].width"), None);
    let mut edit = edit_of_host();
    edit.remove("[test.ext.nickname]")
        .unwrap()
        .append("hosts", Value::Message(Cow::Borrowed(b"")))
        .unwrap()
        .set("hosts.[test.ext.flag]", true)
        .unwrap();
    let octets = edit.apply(&octets).unwrap();
    let host = Host::decode(&octets).unwrap();
    assert!(!ext::NICKNAME.has(&host));
    assert!(ext::FLAG.get(&host.hosts[0]).unwrap());
}

#[test]
fn extensions_that_no_type_is_known_to_have() {
    let fault = |path: &str| edit_of_host().set(path, 1).unwrap_err().kind();
    let missing = EditErrorKind::NoSuchExtension;
    assert_eq!(fault("[test.ext.nothing]"), missing);
    // It extends another message.
    assert_eq!(fault("[test.ext.note].[test.ext.number]"), missing);
    assert_eq!(fault("id.[test.ext.number]"), EditErrorKind::NotAMessage);
    let error = Edit::of::<Host>().set("[test.ext.number]", 1).unwrap_err();
    assert_eq!((error.kind(), error.at()), (missing, 0));
    let error = Mask::of::<Host>(["id", "inner.[test.ext.number]"]).unwrap_err();
    assert_eq!(error.kind(), EditErrorKind::ExtensionInMask);
    assert_eq!((error.operation(), error.at()), (1, 5));
    assert!(Mask::of::<Host>(["100"]).is_ok(), "by number it is a field");
}

#[test]
fn masks_update_through_maps_oneofs_and_pieces() {
    use sink2::sink::Choice;
    let source = sink2::Sink {
        choice: Some(Choice::CString("x".into())),
        m_string: [(1, "one".into()), (2, "two".into())].into(),
        m_sink: [(
            "k".into(),
            sink2::Sink {
                f_int32: Some(5),
                f_bool: Some(true),
                ..sink2::Sink::default()
            },
        )]
        .into(),
        ..sink2::Sink::default()
    };
    let target = sink2::Sink {
        choice: Some(Choice::CUint32(3)),
        m_string: [(1, "old".into()), (3, "three".into())].into(),
        ..sink2::Sink::default()
    };
    // Another member before that one, and a message in two pieces.
    let mut octets = b"\x90\x03\x07".to_vec();
    octets.extend(source.encode_to_vec());
    for number in [4, 9] {
        let mut piece = Edit::of::<sink2::Sink>();
        piece.set("child.f_int32", number).unwrap();
        octets.extend(piece.apply(b"").unwrap());
    }
    let paths = [
        "c_uint32",
        "c_string",
        "m_string[1]",
        "m_string[3]",
        "m_sink.k.f_int32",
        "child.f_int32",
    ];
    let mask = Mask::of::<sink2::Sink>(paths).unwrap();
    let edit = mask.update(&octets, Update::MERGE).unwrap();
    let updated = edit.apply(&target.encode_to_vec()).unwrap();
    let expected = sink2::Sink {
        choice: source.choice.clone(),
        m_string: [(1, "one".into())].into(),
        m_sink: [(
            "k".into(),
            sink2::Sink {
                f_int32: Some(5),
                ..sink2::Sink::default()
            },
        )]
        .into(),
        child: Some(Box::new(sink2::Sink {
            f_int32: Some(9),
            ..sink2::Sink::default()
        })),
        ..sink2::Sink::default()
    };
    assert_eq!(sink2::Sink::decode(&updated).unwrap(), expected);
}

#[test]
fn lists_that_come_packed_and_not_count_as_one() {
    // p_int32: 1, [2, 3], 4
    let octets = b"\xf0\x01\x01\xf2\x01\x02\x02\x03\xf0\x01\x04";
    let mut edit = Edit::of::<sink2::Sink>();
    edit.set("p_int32[2]", 30)
        .unwrap()
        .set("p_int32[3]", 40)
        .unwrap();
    edit.append("p_int32", 50).unwrap();
    let edited = edit.apply(octets).unwrap();
    assert_eq!(
        edited,
        b"\xf0\x01\x01\xf2\x01\x02\x02\x1e\xf0\x01\x28\xf0\x01\x32"
    );
    assert_eq!(
        get::<sink2::Sink>(&edited, "p_int32"),
        Some(Value::list([1, 2, 30, 40, 50]))
    );
}

#[test]
fn numbers_that_a_closed_enum_does_not_declare_are_no_elements() {
    // p_closed: [0, 7, 1]
    let octets = b"\xa2\x02\x03\x00\x07\x01";
    let mut edit = Edit::of::<sink2::Sink>();
    edit.set("p_closed[1]", "CLOSED_BIG").unwrap();
    assert_eq!(edit.apply(octets).unwrap(), b"\xa2\x02\x04\x00\x07\xe8\x07");
    assert_eq!(
        get::<sink2::Sink>(octets, "p_closed"),
        Some(Value::List(vec![Value::Enum(0), Value::Enum(1)]))
    );
}

#[test]
fn records_of_another_wire_type_stay() {
    // f_int32 as a string, then as a number.
    let octets = b"\x0a\x01x\x08\x05";
    let mut edit = Edit::of::<sink2::Sink>();
    edit.set("f_int32", 6).unwrap();
    assert_eq!(edit.apply(octets).unwrap(), b"\x0a\x01x\x08\x06");
    assert_eq!(get::<sink2::Sink>(octets, "f_int32"), Some(Value::I32(5)));
}

#[test]
fn of_entries_with_one_key_the_last_is_edited() {
    // m_sink: "k" => {}, "k" => { p_int32: [1, 2] }
    let octets = b"\xc2\x02\x05\x0a\x01k\x12\x00\xc2\x02\x0a\x0a\x01k\x12\x05\xf2\x01\x02\x01\x02";
    let mut edit = Edit::of::<sink2::Sink>();
    edit.set("m_sink.k.p_int32[1]", 3).unwrap();
    let edited = edit.apply(octets).unwrap();
    let expected = [&octets[..octets.len() - 1], b"\x03"].concat();
    assert_eq!(edited, expected);
}

#[test]
fn setting_a_member_of_a_oneof_removes_the_others() {
    use sink2::sink::Choice;
    let sink = sink2::Sink {
        choice: Some(Choice::CString("x".into())),
        ..sink2::Sink::default()
    };
    let edited = same(
        &sink,
        |edit| {
            edit.set("c_sink.f_int32", 5).unwrap();
        },
        |sink| {
            sink.choice = Some(Choice::CSink(Box::new(sink2::Sink {
                f_int32: Some(5),
                ..sink2::Sink::default()
            })));
        },
    );
    assert_eq!(get::<sink2::Sink>(&edited, "c_string"), None);
    let mut edit = Edit::of::<sink2::Sink>();
    edit.remove("c_uint32")
        .unwrap()
        .remove("c_sink.f_int32")
        .unwrap();
    assert_eq!(
        edit.apply(&sink.encode_to_vec()).unwrap(),
        sink.encode_to_vec()
    );
    let mut edit = Edit::of::<sink2::Sink>();
    edit.set("c_uint32", 1)
        .unwrap()
        .set("cgroup.size", 2)
        .unwrap();
    let edited = edit.apply(&sink.encode_to_vec()).unwrap();
    assert_eq!(edited, b"\xbb\x03\x08\x02\xbc\x03");
}

#[test]
fn members_that_another_one_replaced_do_not_come_back() {
    // c_sink { f_int32: 1 }, c_uint32: 5, c_sink { f_int64: 2 }
    let octets = b"\xaa\x03\x02\x08\x01\x90\x03\x05\xaa\x03\x02\x10\x02";
    for build in [
        (|edit: &mut Edit<'_>| edit.set("c_sink.f_bool", true).map(drop)) as fn(&mut Edit<'_>) -> _,
        |edit| {
            edit.set("c_sink.f_bool", true)?
                .remove("c_uint32")
                .map(drop)
        },
    ] {
        let mut edit = Edit::of::<sink2::Sink>();
        build(&mut edit).unwrap();
        let edited = edit.apply(octets).unwrap();
        assert_eq!(edited, b"\xaa\x03\x04\x10\x02\x68\x01");
    }
    let mask = Mask::of::<sink2::Sink>(["c_sink"]).unwrap();
    let kept = mask.keep().unwrap().apply(octets).unwrap();
    assert_eq!(kept, b"\xaa\x03\x02\x10\x02");
    let mask = Mask::of::<sink2::Sink>(["c_uint32"]).unwrap();
    assert_eq!(mask.keep().unwrap().apply(octets).unwrap(), b"");
    let dropped = mask.drop().unwrap().apply(octets).unwrap();
    assert_eq!(dropped, b"\xaa\x03\x02\x10\x02");
}

#[test]
fn masks_update_as_the_documents_say() {
    let target = user();
    let source = User {
        name: "Grace".into(),
        emails: vec!["z@x".into()],
        address: Some(Address {
            city: "Bergen".into(),
            ..Address::default()
        }),
        ..User::default()
    };
    let fields = FieldMask {
        paths: vec![
            "name".into(),
            "id".into(),
            "emails".into(),
            "address".into(),
        ],
        ..FieldMask::default()
    };
    let mask = Mask::of::<User>(&fields.paths).unwrap();
    let update = |how| {
        let edit = mask.update(&source.encode_to_vec(), how).unwrap();
        User::decode(&edit.apply(&target.encode_to_vec()).unwrap()).unwrap()
    };
    let mut expected = User {
        name: "Grace".into(),
        id: 0,
        ..target.clone()
    };
    expected.emails.push("z@x".into());
    expected.address.as_mut().unwrap().city = "Bergen".into();
    assert_eq!(update(Update::MERGE), expected);
    expected.emails = source.emails.clone();
    expected.address = source.address.clone();
    assert_eq!(update(Update::REPLACE), expected);

    let all = Mask::of::<User>(["*"]).unwrap();
    let edit = all
        .update(&source.encode_to_vec(), Update::REPLACE)
        .unwrap();
    let replaced = edit.apply(&target.encode_to_vec()).unwrap();
    assert_eq!(User::decode(&replaced).unwrap(), source);
    let edit = all.update(&source.encode_to_vec(), Update::MERGE).unwrap();
    let merged = edit.apply(&target.encode_to_vec()).unwrap();
    let mut expected = target.clone();
    expected.merge(&source.encode_to_vec()).unwrap();
    assert_eq!(User::decode(&merged).unwrap(), expected);

    let mask = Mask::of::<LogBatch>(["entries.host"]).unwrap();
    let error = mask.update(b"", Update::MERGE).unwrap_err();
    assert_eq!(error.kind(), EditErrorKind::NotSingular);
}

#[test]
fn masks_go_through_lists() {
    let batch = LogBatch {
        source: "s".into(),
        entries: vec![
            LogEntry {
                host: "h".into(),
                service: "v".into(),
                ..LogEntry::default()
            },
            LogEntry::default(),
        ],
        ..LogBatch::default()
    };
    let mask = Mask::of::<LogBatch>(["entries.host"]).unwrap();
    let kept = mask.keep().unwrap().apply(&batch.encode_to_vec()).unwrap();
    let kept = LogBatch::decode(&kept).unwrap();
    let mut expected = batch.clone();
    expected.source.clear();
    expected.entries[0].service.clear();
    assert_eq!(kept, expected);
    let dropped = mask.drop().unwrap().apply(&batch.encode_to_vec()).unwrap();
    let mut expected = batch;
    expected.entries[0].host.clear();
    assert_eq!(LogBatch::decode(&dropped).unwrap(), expected);
}

#[test]
fn a_diff_names_what_is_different() {
    let old = user();
    let mut new = old.clone();
    new.name = "Grace".into();
    new.emails.push("d@x".into());
    new.emails[0] = "z@x".into();
    new.address.as_mut().unwrap().city.clear();
    let (old, new) = (old.encode_to_vec(), new.encode_to_vec());
    let diff = Diff::of::<User>(&old, &new).unwrap();
    assert_eq!(
        diff.paths(),
        ["name", "emails[0]", "emails[3]", "address.city"]
    );
    assert_eq!(diff.edit().apply(&old).unwrap(), new);
    let diff = Diff::of::<User>(&old, &[&old[..], b"\xf8\x7f\x01"].concat()).unwrap();
    assert_eq!(diff.paths(), ["2047"]);
    assert!(Diff::of::<User>(&old, &old).unwrap().is_empty());
}

/// `values`: a list of numbers.
static LIST: Schema<'static> = Schema::new(
    "List",
    &[Field::new(1, "values", Kind::Int32).packed()],
    &[("values", 0)],
);

/// `lists`: a map of lists by name; `counts`: a map of numbers by number.
static MAPS: Schema<'static> = Schema::new(
    "Maps",
    &[
        Field::new(1, "lists", Kind::Message(Link::of(|| &LIST))).map(Kind::String),
        Field::new(2, "counts", Kind::Int32).map(Kind::Uint32),
    ],
    &[("counts", 1), ("lists", 0)],
);

#[test]
fn a_diff_goes_through_a_map_by_key() {
    let entries = |entries: &[[u8; 2]]| -> Vec<u8> {
        let entry = |[key, value]: &[u8; 2]| [0x12, 4, 0x08, *key, 0x10, *value];
        entries.iter().flat_map(entry).collect()
    };
    let old = entries(&[[1, 1], [3, 1], [4, 1]]);
    let new = entries(&[[0, 1], [2, 1], [3, 2], [4, 1]]);
    let diff = Diff::new(&MAPS, &old, &new, &Limits::DEFAULT).unwrap();
    assert_eq!(
        diff.paths(),
        ["counts[0]", "counts[1]", "counts[2]", "counts[3]"]
    );
    let made = diff.edit().apply(&old).unwrap();
    assert!(
        Diff::new(&MAPS, &made, &new, &Limits::DEFAULT)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn the_paths_of_a_diff_are_bounded() {
    // A thousand numbers differ, each below a key of a thousand octets.
    let maps = |value: u8| {
        let key = "k".repeat(1_000);
        let mut edit = Edit::new(&MAPS);
        for _ in 0..1_000 {
            let path = format!("lists.{key}.values");
            edit.append(&path, i32::from(value)).unwrap();
        }
        edit.apply(&[]).unwrap()
    };
    let (old, new) = (maps(1), maps(2));
    let small = Limits {
        allocation: 0,
        ..Limits::DEFAULT
    };
    assert_eq!(
        Diff::new(&MAPS, &old, &new, &small).unwrap_err().kind(),
        EditErrorKind::Decode(DecodeErrorKind::TooMuchAllocation)
    );
    let diff = Diff::new(&MAPS, &old, &new, &Limits::DEFAULT).unwrap();
    assert_eq!(diff.paths().len(), 1_000);
}

fn grown(entropy: &[u8], schema: &Schema<'_>) -> Vec<u8> {
    grow::message(schema, &mut Entropy::new(entropy))
}

/// Octets of a message of each type, from any entropy.
fn messages() -> impl Strategy<Value = (Vec<u8>, Vec<u8>)> {
    let entropy = || proptest::collection::vec(any::<u8>(), 0..300);
    (entropy(), entropy())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn edits_are_decoding_changing_and_encoding(data in proptest::collection::vec(any::<u8>(), 0..400)) {
        fuzz::edit(&data);
    }

    #[test]
    fn a_diff_applied_gives_the_other((old, new) in messages()) {
        diff_holds::<sink2::Sink>(&old, &new)?;
        diff_holds::<sink3::Sink>(&old, &new)?;
        diff_holds::<sink2::Deep>(&old, &new)?;
    }

    #[test]
    fn all_paths_of_a_mask_are_kept_or_dropped((octets, _) in messages(), picks in proptest::collection::vec(any::<u8>(), 1..5)) {
        mask_holds(&grown(&octets, sink3::Sink::schema()), &picks)?;
    }
}

fn diff_holds<T: Message>(old: &[u8], new: &[u8]) -> Result<(), TestCaseError> {
    let (old, new) = (grown(old, T::schema()), grown(new, T::schema()));
    let (Ok(_), Ok(expected)) = (T::decode(&old), T::decode(&new)) else {
        return Ok(());
    };
    let diff = Diff::new(T::schema(), &old, &new, &Limits::DEFAULT).unwrap();
    let made = diff.edit().apply(&old).unwrap();
    let made = T::decode(&made).unwrap().encode_deterministic();
    prop_assert_eq!(made, expected.encode_deterministic(), "{:?}", diff.paths());
    Ok(())
}

fn mask_holds(octets: &[u8], picks: &[u8]) -> Result<(), TestCaseError> {
    let Ok(_) = sink3::Sink::decode(octets) else {
        return Ok(());
    };
    let fields = sink3::Sink::schema().fields;
    let names = picks
        .iter()
        .map(|pick| fields[usize::from(*pick) % fields.len()].name)
        .collect::<Vec<_>>();
    let mask = Mask::of::<sink3::Sink>(&names).unwrap();
    let kept = mask.keep().unwrap().apply(octets).unwrap();
    let dropped = mask.drop().unwrap().apply(octets).unwrap();
    sink3::Sink::decode(&kept).unwrap();
    sink3::Sink::decode(&dropped).unwrap();
    for field in fields {
        let path = Path::of::<sink3::Sink>(field.name).unwrap();
        let whole = path.get(octets).unwrap();
        let (inside, outside) = if names.contains(&field.name) {
            (&kept, &dropped)
        } else {
            (&dropped, &kept)
        };
        prop_assert_eq!(
            format!("{:?}", path.get(inside).unwrap()),
            format!("{whole:?}")
        );
        let rest = path.get(outside).unwrap();
        let empty = rest.is_none()
            || matches!(&rest, Some(Value::List(all)) if all.is_empty())
            || matches!(&rest, Some(Value::Map(all)) if all.is_empty());
        prop_assert!(empty, "{} is left: {rest:?}", field.name);
    }
    Ok(())
}
