//! Descriptors that say anything: an answer or an error, never a panic.

use viewbuf::codegen::Config;
use viewbuf::wire::Writer;

use crate::support::data;

type Sub<'a, 'b> = &'a mut Writer<&'b mut Vec<u8>>;

/// The error of one file whose descriptor is written by `content`; name and syntax are given.
fn error(content: impl FnOnce(Sub<'_, '_>)) -> String {
    model(content).unwrap_err().to_string()
}

fn model(
    content: impl FnOnce(Sub<'_, '_>),
) -> Result<viewbuf::codegen::model::Model, viewbuf::codegen::Error> {
    let mut octets = Vec::new();
    let mut writer = Writer::append(&mut octets);
    writer.nested(1, |file| {
        file.len(1, b"t.proto").len(12, b"proto3");
        content(file);
    });
    writer.finish().unwrap();
    Config::new().descriptor_set_bytes(octets).model()
}

/// A field of a message: number, label, type, and the rest.
fn field(
    message: Sub<'_, '_>,
    name: &str,
    [number, label, kind]: [u64; 3],
    rest: impl FnOnce(Sub<'_, '_>),
) {
    message.nested(2, |field| {
        field
            .len(1, name.as_bytes())
            .varint(3, number)
            .varint(4, label)
            .varint(5, kind);
        rest(field);
    });
}

/// A message `M` whose content is written by `content`.
fn m(content: impl FnOnce(Sub<'_, '_>)) -> impl FnOnce(Sub<'_, '_>) {
    |file| {
        file.nested(4, |message| {
            message.len(1, b"M");
            content(message);
        });
    }
}

#[test]
fn types_that_are_not_what_they_say() {
    for (kind, name, says) in [
        (11, ".Missing", "not declared"),
        (11, "M", "not declared"),
        (14, ".M", "no type for this field"),
        (10, "", "not declared"),
        (99, ".M", "99 is no type"),
        (0, ".M", "0 is no type"),
    ] {
        let text = error(m(|message| {
            field(message, "a", [1, 1, kind], |field| {
                field.len(6, name.as_bytes());
            });
        }));
        assert!(text.contains(says), "{kind} {name}: {text}");
    }
    let text = error(m(|message| field(message, "a", [1, 1, 10], |_| {})));
    assert!(text.contains("has no type"), "{text}");
}

#[test]
fn numbers_labels_and_names_that_cannot_be() {
    for (name, numbers, says) in [
        ("a", [0, 1, 5], "field number 0"),
        ("a", [u64::MAX, 1, 5], "field number -1"),
        ("a", [1 << 29, 1, 5], "field number 536870912"),
        ("a", [1, 7, 5], "7 is no label"),
        ("a", [1, 2, 5], "required"),
        ("", [1, 1, 5], "no name"),
        ("a.b", [1, 1, 5], "no name"),
        ("1a", [1, 1, 5], "no name"),
        ("fn(){}", [1, 1, 5], "no name"),
    ] {
        let text = error(m(|message| field(message, name, numbers, |_| {})));
        assert!(text.contains(says), "{name} {numbers:?}: {text}");
    }
}

#[test]
fn oneofs_that_do_not_hold_together() {
    let dangling = m(|message| {
        field(message, "a", [1, 1, 5], |field| {
            field.varint(9, 3);
        });
    });
    assert!(error(dangling).contains("no oneof 3"));
    let empty = m(|message| {
        message.nested(8, |oneof| {
            oneof.len(1, b"o");
        });
    });
    assert!(error(empty).contains("has no fields"));
    let shared = m(|message| {
        message.nested(8, |oneof| {
            oneof.len(1, b"_a");
        });
        field(message, "a", [1, 1, 5], |field| {
            field.varint(9, 0).varint(17, 1);
        });
        field(message, "b", [2, 1, 5], |field| {
            field.varint(9, 0);
        });
    });
    assert!(error(shared).contains("shares its oneof"));
    let repeated = m(|message| {
        message.nested(8, |oneof| {
            oneof.len(1, b"o");
        });
        field(message, "a", [1, 3, 5], |field| {
            field.varint(9, 0);
        });
    });
    assert!(error(repeated).contains("neither repeated nor required"));
}

/// A message with a map whose entry has these kinds of fields 1 and 2.
fn map(key: u64, value: u64, label: u64, user: &'static str) -> impl FnOnce(Sub<'_, '_>) {
    move |file| {
        file.nested(4, |message| {
            message.len(1, b"Holder");
            message.nested(3, |entry| {
                entry.len(1, b"AEntry");
                field(entry, "key", [1, 1, key], |_| {});
                field(entry, "value", [2, 1, value], |_| {});
                entry.nested(7, |options| {
                    options.varint(7, 1);
                });
            });
        });
        file.nested(4, |message| {
            message.len(1, user.as_bytes());
            field(message, "a", [1, label, 11], |field| {
                field.len(6, b".Holder.AEntry");
            });
        });
    }
}

#[test]
fn entries_of_maps_are_no_types() {
    assert!(error(map(9, 5, 3, "Other")).contains("the entry of a map"));
}

#[test]
fn maps_that_are_none() {
    let holder = |key: u64, value: u64, label: u64| {
        m(move |message| {
            message.nested(3, |entry| {
                entry.len(1, b"AEntry");
                field(entry, "key", [1, 1, key], |_| {});
                field(entry, "value", [2, 1, value], |_| {});
                entry.nested(7, |options| {
                    options.varint(7, 1);
                });
            });
            field(message, "a", [1, label, 11], |field| {
                field.len(6, b".M.AEntry");
            });
        })
    };
    assert!(model(holder(9, 5, 3)).is_ok());
    assert!(error(holder(9, 5, 1)).contains("the entry of a map"));
    assert!(
        error(holder(2, 5, 3)).contains("form of a map's entry"),
        "float keys"
    );
    assert!(
        error(holder(12, 5, 3)).contains("form of a map's entry"),
        "bytes keys"
    );
}

#[test]
fn declarations_that_clash() {
    let twice = |file: Sub<'_, '_>| {
        for _ in 0..2 {
            file.nested(4, |message| {
                message.len(1, b"M");
            });
        }
    };
    assert!(error(twice).contains("\"M\" is declared twice"));
    let fields = m(|message| {
        field(message, "a", [1, 1, 5], |_| {});
        field(message, "a", [2, 1, 5], |_| {});
    });
    assert!(error(fields).contains("\"a\" is declared twice"));
    let numbers = m(|message| {
        field(message, "a", [1, 1, 5], |_| {});
        field(message, "b", [1, 1, 5], |_| {});
    });
    assert!(error(numbers).contains("\"b\" has the number of \"a\""));
}

#[test]
fn enums_that_cannot_be() {
    let with = |values: &'static [(&'static str, u64)]| {
        move |file: Sub<'_, '_>| {
            file.nested(5, |enumeration| {
                enumeration.len(1, b"E");
                for (name, number) in values {
                    enumeration.nested(2, |value| {
                        value.len(1, name.as_bytes()).varint(2, *number);
                    });
                }
            });
        }
    };
    assert!(error(with(&[])).contains("needs a value"));
    assert!(error(with(&[("A", 1)])).contains("must be 0"));
    assert!(error(with(&[("A", 0), ("A", 1)])).contains("declared twice"));
    assert!(error(with(&[("A", 0), ("B", 0)])).contains("allow_alias"));
    assert!(model(with(&[("A", 0), ("B", 1)])).is_ok());
}

#[test]
fn defaults_that_do_not_fit() {
    let with = |kind: u64, text: &'static str| {
        move |file: Sub<'_, '_>| {
            file.len(12, b"proto2");
            file.nested(4, |message| {
                message.len(1, b"M");
                field(message, "a", [1, 1, kind], |field| {
                    field.len(7, text.as_bytes());
                });
            });
        }
    };
    for (kind, text) in [
        (5, "x"),
        (5, "4294967296"),
        (13, "-1"),
        (8, "1"),
        (12, "\\"),
        (12, "\\400"),
        (2, ""),
    ] {
        assert!(
            error(with(kind, text)).contains("no default for this field"),
            "{kind} {text}"
        );
    }
    let implicit = m(|message| {
        field(message, "a", [1, 1, 5], |field| {
            field.len(7, b"1");
        });
    });
    assert!(error(implicit).contains("without presence"));
}

#[test]
fn imports_that_lead_nowhere_or_around() {
    let missing = |file: Sub<'_, '_>| {
        file.len(3, b"none.proto");
    };
    assert!(error(missing).contains("\"none.proto\", which is not in the descriptor set"));
    let itself = |file: Sub<'_, '_>| {
        file.len(3, b"t.proto");
    };
    assert!(error(itself).contains("t.proto -> t.proto"));
    let public = |file: Sub<'_, '_>| {
        file.varint(10, 4);
    };
    assert!(error(public).contains("import number 4"));
}

#[test]
fn syntax_and_package_that_are_none() {
    let syntax = |file: Sub<'_, '_>| {
        file.len(12, b"proto4");
    };
    assert!(error(syntax).contains("proto4"));
    let edition = |file: Sub<'_, '_>| {
        file.len(12, b"editions").varint(14, 1002);
    };
    assert!(error(edition).contains("1002"));
    let package = |file: Sub<'_, '_>| {
        file.len(2, b"a..b");
    };
    assert!(error(package).contains("no name of a package"));
    let deep = |file: Sub<'_, '_>| {
        file.len(2, vec!["a"; 5_000].join(".").as_bytes());
    };
    assert!(error(deep).contains("too deep"));
    // Neither `FIELD_PRESENCE_UNKNOWN` nor a number of protos to come.
    for number in [0, 9] {
        let feature = |file: Sub<'_, '_>| {
            file.len(12, b"editions")
                .varint(14, 1000)
                .nested(8, |options| {
                    options.nested(50, |features| {
                        features.varint(1, number);
                    });
                });
        };
        let text = error(feature);
        assert!(
            text.contains("no known value of the feature field_presence"),
            "{text}"
        );
        // Files that have no features of their own say nothing by them.
        let legacy = |file: Sub<'_, '_>| {
            file.nested(8, |options| {
                options.nested(50, |features| {
                    features.varint(1, number);
                });
            });
        };
        assert!(model(legacy).is_ok());
    }
}

/// Sets may overlap: a file that comes with comments and without is one, whatever comes first.
#[test]
fn files_that_come_twice() {
    let set = |content: &dyn Fn(Sub<'_, '_>)| {
        let mut octets = Vec::new();
        let mut writer = Writer::append(&mut octets);
        writer.nested(1, |file| {
            file.len(1, b"t.proto").len(12, b"proto3");
            content(file);
        });
        writer.finish().unwrap();
        octets
    };
    let plain = set(&|_| {});
    let with_comment = set(&|file| {
        file.nested(9, |info| {
            info.nested(1, |location| {
                location.len(1, &[12]).len(2, &[0, 0, 1]).len(3, b" Why.\n");
            });
        });
    });
    let with_package = set(&|file| {
        file.len(2, b"p");
    });
    let both = |first: &[u8], second: &[u8]| {
        let config = Config::new().descriptor_set_bytes(first);
        config.descriptor_set_bytes(second).model()
    };
    for model in [both(&plain, &with_comment), both(&with_comment, &plain)] {
        let model = model.unwrap();
        assert_eq!(model.files.len(), 1);
        assert_eq!(model.files[0].doc, "Why.");
        assert_eq!(model.files[0].descriptor, b"\x0a\x07t.proto\x62\x06proto3");
    }
    let error = both(&plain, &with_package).unwrap_err().to_string();
    assert!(error.contains("two different files"), "{error}");
}

#[test]
fn extensions_that_extend_nothing() {
    let with = |extendee: &'static str, number: u64, label: u64| {
        move |file: Sub<'_, '_>| {
            file.nested(4, |message| {
                message.len(1, b"M").nested(5, |range| {
                    range.varint(1, 100).varint(2, 200);
                });
            });
            file.nested(7, |field| {
                field
                    .len(1, b"x")
                    .len(2, extendee.as_bytes())
                    .varint(3, number);
                field.varint(4, label).varint(5, 5);
            });
        }
    };
    assert!(model(with(".M", 100, 1)).is_ok());
    assert!(error(with(".N", 100, 1)).contains("not declared"));
    assert!(error(with(".M", 200, 1)).contains("no extension range with 200"));
    assert!(error(with(".M", 100, 2)).contains("neither required"));
}

#[test]
fn messages_nested_without_end() {
    let mut octets = Vec::new();
    for depth in 0..2_000 {
        let mut outer = Vec::new();
        let mut writer = Writer::append(&mut outer);
        let field = if depth == 1_999 {
            1
        } else if depth == 1_998 {
            4
        } else {
            3
        };
        writer.len(field, &octets);
        writer.finish().unwrap();
        octets = outer;
    }
    let text = Config::new()
        .descriptor_set_bytes(octets)
        .model()
        .unwrap_err()
        .to_string();
    assert!(text.contains("too deep"), "{text}");
}

/// Chains longer than any stack: the walks must not recurse.
#[test]
fn long_chains_of_messages() {
    const LENGTH: usize = 20_000;
    let chain = |file: Sub<'_, '_>| {
        for index in 0..LENGTH {
            file.nested(4, |message| {
                message.len(1, format!("M{index}").as_bytes());
                let next = format!(".M{}", (index + 1) % LENGTH);
                field(message, "next", [1, 1, 11], |field| {
                    field.len(6, next.as_bytes());
                });
            });
        }
    };
    let model = model(chain).unwrap();
    assert!(model.messages.iter().all(|message| message.fields[0].boxed));
}

#[test]
fn every_truncation_and_every_changed_octet_has_an_answer() {
    for set in ["editions.pb", "edition_2024.pb"] {
        let octets = data(set);
        let resolve = |octets: &[u8]| Config::new().descriptor_set_bytes(octets).model();
        assert!(resolve(&octets).is_ok());
        let refused = (1..octets.len())
            .filter(|end| resolve(&octets[..*end]).is_err())
            .count();
        assert_eq!(refused, octets.len() - 1, "{set}");
        for index in 0..octets.len() {
            for change in [0x01, 0x04, 0x08, 0x80, 0xff] {
                let mut octets = octets.clone();
                octets[index] ^= change;
                drop(resolve(&octets));
            }
        }
    }
}

/// A service `S` with a message `M` beside it.
fn s(content: impl FnOnce(Sub<'_, '_>)) -> impl FnOnce(Sub<'_, '_>) {
    |file| {
        file.nested(4, |message| {
            message.len(1, b"M");
        });
        file.nested(6, |service| {
            service.len(1, b"S");
            content(service);
        });
    }
}

fn method(service: Sub<'_, '_>, name: &str, input: &str) {
    service.nested(2, |method| {
        let method = method.len(1, name.as_bytes());
        method.len(2, input.as_bytes()).len(3, b".M");
    });
}

#[test]
fn services_that_cannot_be() {
    for (name, input, says) in [
        ("", ".M", "no name"),
        ("a/b", ".M", "no name"),
        ("fn(){}", ".M", "no name"),
        ("A", "M", "not declared"),
        ("A", ".N", "not declared"),
        ("A", "", "not declared"),
        ("A", ".S", "no message"),
    ] {
        let text = error(s(|service| method(service, name, input)));
        assert!(text.contains(says), "{name} {input}: {text}");
    }
    let twice = s(|service| {
        method(service, "A", ".M");
        method(service, "A", ".M");
    });
    assert!(error(twice).contains("declared twice"));
    let no_name = error(|file| {
        file.nested(6, |service| {
            service.len(1, b"a b");
        });
    });
    assert!(no_name.contains("no name"), "{no_name}");
}

/// Names of files are in comments and in the names of statics.
#[test]
fn files_may_have_any_name() {
    for name in [
        "",
        "\n",
        "*/ fn x() {}",
        "a\"b",
        "`",
        "\r\n///",
        "\u{202e}",
        "mod x {",
        "/",
        "1",
    ] {
        let mut file = Vec::new();
        let mut writer = Writer::append(&mut file);
        writer.len(1, name.as_bytes()).len(12, b"proto3");
        s(|service| method(service, "_", ".M"))(&mut writer);
        writer.finish().unwrap();
        let mut set = Vec::new();
        let mut writer = Writer::append(&mut set);
        writer.len(1, &file);
        writer.finish().unwrap();
        let text = Config::new().descriptor_set_bytes(set).generate().unwrap();
        assert!(text.contains("::viewbuf::when_grpc! {"), "{name:?}");
        assert!(text.is_ascii(), "{name:?}");
        // Once in a comment, once in the literal.
        let code = text.matches("fn x()").count();
        assert_eq!(code, 2 * name.matches("fn x()").count());
    }
}
