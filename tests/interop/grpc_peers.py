"""The examples against other implementations of gRPC, in both roles.

    grpc_peers.py EXAMPLES PROGRAMS JARS

EXAMPLES is the folder with interop_server, interop_client and users; PROGRAMS has bin/ and node/ of the peers, JARS
Java's. Checks whose peers are missing are named as skipped, and the status is then 77; it is 1 where a check failed.
Everything has a timeout, and servers end with this program.
"""

import os
import pathlib
import sys
import tempfile
import time

from peers import Missing, Server, free_port, judge, program, run

EXAMPLES, PROGRAMS, JARS = map(pathlib.Path, sys.argv[1:4])
HERE = pathlib.Path(__file__).parent
SCHEMAS = HERE.parent / "schema" / "proto"
TOKEN = "authorization: Bearer open-sesame"

STANDARD = [
    "empty_unary", "large_unary", "client_streaming", "server_streaming", "ping_pong", "empty_stream",
    "timeout_on_sleeping_server", "cancel_after_begin", "cancel_after_first_response", "status_code_and_message",
    "special_status_message", "custom_metadata", "unimplemented_method", "unimplemented_service",
]
COMPRESSION = [
    "client_compressed_unary", "server_compressed_unary", "client_compressed_streaming", "server_compressed_streaming",
]
SOAK = ["rpc_soak", "channel_soak"]


def go(name):
    return program(PROGRAMS / "bin" / name)


def java(name):
    if not JARS.is_dir():
        raise Missing("the programs of gRPC for Java are missing")
    jars = os.pathsep.join(map(str, sorted(JARS.glob("*.jar"))))
    return [program("java"), "-cp", jars, f"io.grpc.testing.integration.{name}"]


def printed(*words, **options):
    """What a program prints, errors included."""
    return b"".join(run(*words, **options)).decode(errors="replace")


def our_server():
    return Server(EXAMPLES / "interop_server", "--port", "PORT")


def our_users():
    return Server(EXAMPLES / "users", "serve", "127.0.0.1:PORT")


def our_client(port, cases):
    run(EXAMPLES / "interop_client", "--server_host", "localhost", "--server_port", port, "--test_case", ",".join(cases))


def again(check, case):
    """Runs a case, and once more where it failed: on a busy machine those that wait for a time may."""
    try:
        check(case)
    except AssertionError:
        time.sleep(1)
        check(case)


# The official cases.


def ours_to_ours():
    with our_server() as server:
        our_client(server.port, STANDARD + COMPRESSION + SOAK)


def go_to_ours():
    client = go("grpc_go_client")
    with our_server() as server:
        for case in STANDARD + SOAK:
            again(lambda case: run(
                client, "-server_host=localhost", f"-server_port={server.port}", "-use_tls=false", f"-test_case={case}",
            ), case)


def ours_to_go():
    with Server(go("grpc_go_server"), "-port=PORT", "-use_tls=false") as server:
        our_client(server.port, STANDARD + SOAK)


def java_to_ours():
    client = java("TestServiceClient")
    with our_server() as server:
        for case in STANDARD + COMPRESSION + SOAK:
            again(lambda case: run(
                *client, "--server_host=localhost", f"--server_port={server.port}", "--use_tls=false",
                f"--test_case={case}",
            ), case)


def ours_to_java():
    # Its server compresses one message where asked, but neither streams nor looks at what comes.
    compression = ["server_compressed_unary"]
    with Server(*java("TestServiceServer"), "--port=PORT", "--use_tls=false") as server:
        our_client(server.port, STANDARD + compression + SOAK)


# The negative cases of HTTP/2: the server misbehaves, and clients must not.

NEGATIVE = ["goaway", "rst_after_header", "rst_during_data", "rst_after_data", "ping", "max_streams"]


def misbehaving(case):
    return Server(EXAMPLES / "interop_negative", case, "127.0.0.1:PORT")


def behaves(server):
    told = server.told()
    if "connection:" in told or "not answered" in told:
        raise AssertionError(told)


def ours_to_misbehaving():
    for case in NEGATIVE:
        with misbehaving(case) as server:
            our_client(server.port, [case])
            behaves(server)


# What Java's client says of a reset has other words than its own test waits for.
JAVA_RESET = "Received: RST_STREAM closed stream. HTTP/2 error code: NO_ERROR"


def java_to_misbehaving():
    client = java("Http2Client")
    for case in NEGATIVE:
        with misbehaving(case) as server:
            try:
                run(*client, "--server_host=127.0.0.1", f"--server_port={server.port}", f"--test_case={case}")
            except AssertionError as failure:
                if not (case.startswith("rst_") and JAVA_RESET in str(failure)):
                    raise
            behaves(server)


# Tools and other clients against the users example.


def grpcurl_to_ours():
    tool = go("grpcurl")
    with our_users() as server:
        address = f"127.0.0.1:{server.port}"
        listed = printed(tool, "-plaintext", address, "list").split()
        for service in ["bench.users.UserService", "grpc.health.v1.Health"]:
            if service not in listed:
                raise AssertionError(f"{service} is not among {listed}")
        described = printed(tool, "-plaintext", address, "describe", "bench.users.UserService")
        if "rpc ListUsers ( .bench.users.ListUsersRequest ) returns ( stream .bench.users.User );" not in described:
            raise AssertionError(described)
        call = [tool, "-plaintext", "-H", TOKEN, "-d"]
        user = printed(*call, '{"id": 84213377}', address, "bench.users.UserService/GetUser")
        if '"name": "Alice Liddell"' not in user:
            raise AssertionError(user)
        users = printed(*call, '{"page_size": 3}', address, "bench.users.UserService/ListUsers")
        if users.count('"name"') != 3:
            raise AssertionError(users)
        health = printed(tool, "-plaintext", address, "grpc.health.v1.Health/Check")
        if '"SERVING"' not in health:
            raise AssertionError(health)


def python_to_ours():
    try:
        import grpc_python
    except ImportError as missing:
        raise Missing(f"{missing.name} is missing") from missing
    with our_users() as server:
        grpc_python.check(server.port)


def node_to_ours():
    modules = PROGRAMS / "node" / "node_modules"
    if not (modules / "@grpc" / "grpc-js").is_dir():
        raise Missing("grpc-js is missing")
    with our_users() as server:
        environment = {**os.environ, "NODE_PATH": str(modules)}
        run(program("node"), HERE / "grpc_node.js", SCHEMAS / "users.proto", server.port, env=environment)


NGINX = """
worker_processes 1;
daemon off;
pid {folder}/pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    client_max_body_size 0;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port} http2;
        location / {{ grpc_pass grpc://127.0.0.1:{backend}; }}
    }}
}}
"""


def through_nginx():
    nginx = program("nginx")
    with our_server() as backend, tempfile.TemporaryDirectory() as folder:
        port = free_port()
        config = pathlib.Path(folder, "nginx.conf")
        config.write_text(NGINX.format(folder=folder, port=port, backend=backend.port))
        with Server(nginx, "-p", folder, "-e", "stderr", "-c", config, port=port) as proxy:
            # It ends a call at its deadline itself, and buffers requests, so that a client cannot cancel after the beginning.
            cases = [case for case in STANDARD if case not in ("timeout_on_sleeping_server", "cancel_after_begin")]
            our_client(proxy.port, cases + SOAK)


CHECKS = [
    ours_to_ours, go_to_ours, ours_to_go, java_to_ours, ours_to_java, ours_to_misbehaving,
    java_to_misbehaving, grpcurl_to_ours, python_to_ours, node_to_ours, through_nginx,
]


if __name__ == "__main__":
    judge("grpc-peers", CHECKS, sys.argv[4:])
