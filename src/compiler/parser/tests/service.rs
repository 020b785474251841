//! Services and methods.

use super::{error, file};

#[test]
fn services() {
    let file = file(
        "service S { option a = 1; rpc A(stream B) returns (.c.D); rpc E(F) returns (stream G) { option \
         b = 1; ; } ; rpc stream(.stream) returns (M) {} }",
    );
    let methods = &file.service[0].method;
    assert_eq!(methods.len(), 3);
    assert_eq!(methods[0].client_streaming, Some(true));
    assert_eq!(methods[0].server_streaming, None);
    assert_eq!(methods[0].input_type.as_deref(), Some("B"));
    assert_eq!(methods[0].output_type.as_deref(), Some(".c.D"));
    assert_eq!(methods[1].server_streaming, Some(true));
    assert_eq!(
        methods[1]
            .options
            .as_ref()
            .unwrap()
            .uninterpreted_option
            .len(),
        1
    );
    assert_eq!(methods[2].input_type.as_deref(), Some(".stream"));
    assert!(
        methods[2]
            .options
            .as_ref()
            .unwrap()
            .uninterpreted_option
            .is_empty()
    );
    assert_eq!(methods[0].options, None);
}

#[test]
fn wrong_services() {
    assert_eq!(error("service { }"), "2:9: Expected service name.");
    assert_eq!(error("service S { foo; }"), "2:13: Expected \"rpc\".");
    assert_eq!(error("service S { rpc; }"), "2:16: Expected method name.");
    assert_eq!(error("service S { rpc A B; }"), "2:19: Expected \"(\".");
    assert_eq!(
        error("service S { rpc A(int32) returns (M); }"),
        "2:19: Expected message type."
    );
    assert_eq!(
        error("service S { rpc A(M); }"),
        "2:21: Expected \"returns\"."
    );
    assert_eq!(
        error("service S { rpc A(M) returns (M) { x; } }"),
        "2:36: Expected \"option\"."
    );
    assert_eq!(
        error("service S {"),
        "2:12: Reached end of input in service definition (missing '}')."
    );
    assert_eq!(
        error("service S { rpc A(M) returns (M) {"),
        "2:35: Reached end of input in method options (missing '}')."
    );
}
