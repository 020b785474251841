"""The examples against other implementations of HTTP/2, in both roles.

    h2_peers.py EXAMPLES

EXAMPLES is the folder with h2_server and h2_client. Checks whose tools are missing are named as skipped, and
the status is then 77; it is 1 where a check failed. Everything has a timeout.
"""

import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import traceback

try:
    import h2_hyper
except ImportError:
    h2_hyper = None

TIMEOUT = 60
MIB = 1 << 20

EXAMPLES = pathlib.Path(sys.argv[1])
GREETING = b"hello over HTTP/2\n"
# Every octet, in an order that does not repeat where frames do.
CONTENT = bytes((i * i >> 8) & 0xFF for i in range(1009)) * (3 * MIB // 1009)


def run(*words, **options):
    """Runs a program to its end, which must be a good one; what it printed."""
    done = subprocess.run(list(map(str, words)), capture_output=True, timeout=TIMEOUT, **options)
    if done.returncode != 0:
        tail = (done.stdout[-2000:] + done.stderr[-2000:]).decode(errors="replace")
        raise AssertionError(f"{words[0]} ended with {done.returncode}:\n{tail}")
    return done.stdout


def same(one, other, what):
    if one != other:
        raise AssertionError(f"{what}: {len(one)} octets are not the {len(other)} expected ones")


class Example:
    """The server of the examples."""

    def __init__(self):
        program = [EXAMPLES / "h2_server", "--verbose", "--stdin", "127.0.0.1:0"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(program, stdin=pipe, stdout=pipe, stderr=pipe)
        line = self.process.stdout.readline().decode()
        self.url = line.removeprefix("listening on ").strip()
        self.port = int(self.url.rpartition(":")[2])

    def __enter__(self):
        return self

    def stop(self):
        """Ends it gracefully; what it told of connections that did not end well."""
        if self.process.stdin.closed:
            return b""
        _, told = self.process.communicate(timeout=TIMEOUT)
        if self.process.returncode != 0:
            raise AssertionError(f"the server ended with {self.process.returncode}")
        return told

    def __exit__(self, kind, *_):
        try:
            told = self.stop()
            if kind is None and told:
                raise AssertionError(f"connections failed: {told.decode()}")
        finally:
            self.process.kill()


class Nghttpd:
    def __init__(self, folder, *options):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        words = ["nghttpd", "--no-tls", "-a", "127.0.0.1", "-d", folder, *options, self.port]
        self.process = subprocess.Popen(list(map(str, words)), stdout=subprocess.DEVNULL)
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        end = time.monotonic() + TIMEOUT
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), TIMEOUT).close()
                return self
            except ConnectionRefusedError:
                if time.monotonic() > end or self.process.poll() is not None:
                    self.process.kill()
                    raise
                time.sleep(0.05)

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def call(url, *options):
    """What the client of the examples prints as head, and the content."""
    with tempfile.NamedTemporaryFile() as out:
        head = run(EXAMPLES / "h2_client", "-o", out.name, *options, url)
        return head.decode(), pathlib.Path(out.name).read_bytes()


# nghttp and h2load against the server.


def nghttp_get_and_echo(folder):
    with Example() as server:
        same(run("nghttp", server.url), GREETING, "GET")
        same(run("nghttp", "-d", folder / "content", server.url), CONTENT, "POST")
        expect = ["--expect-continue", "-d", folder / "content"]
        same(run("nghttp", *expect, server.url), CONTENT, "POST with expectation")
        narrow = ["-w", "10", "-W", "12", "-b", "100", "--header-table-size=0"]
        same(run("nghttp", *narrow, "-d", folder / "content", server.url), CONTENT, "narrow windows")
        trailers = ["-v", "--trailer", "x-last: word", "-d", folder / "few"]
        printed = run("nghttp", *trailers, server.url).decode()
        if printed.count("x-last: word") != 2:
            raise AssertionError("the trailers did not come back")
        many = run("nghttp", "-m", "500", "-n", "-s", server.url).decode()
        if many.count(" 200 ") != 500:
            raise AssertionError(f"{many.count(' 200 ')} of 500 requests were answered with 200")


def loaded(server, requests, *options):
    report = run("h2load", "-n", requests, *options, server.url).decode()
    wanted = f"{requests} succeeded, 0 failed, 0 errored, 0 timeout"
    if wanted not in report or f"status codes: {requests} 2xx" not in report:
        raise AssertionError(report)


def h2load_requests(_):
    with Example() as server:
        loaded(server, 10_000, "-c", "10", "-m", "100")
        loaded(server, 2_000, "-c", "100", "-m", "1")


def h2load_content(folder):
    with Example() as server:
        loaded(server, 50, "-c", "5", "-m", "10", "-d", folder / "content")
        loaded(server, 20, "-c", "2", "-m", "10", "-w", "14", "-W", "15", "-d", folder / "content")


# nghttpd against the client.


def nghttpd_get_and_echo(folder):
    with Nghttpd(folder, "--echo-upload") as server:
        head, content = call(f"{server.url}/content")
        same(content, CONTENT, "GET")
        if not head.startswith("HTTP/2 200\n"):
            raise AssertionError(head)
        _, content = call(f"{server.url}/", "-d", f"@{folder}/content")
        same(content, CONTENT, "POST")
        _, content = call(f"{server.url}/", "-n", "20", "-d", f"@{folder}/content")
        same(content, CONTENT * 20, "20 POST at once")
        head, _ = call(f"{server.url}/missing")
        if not head.startswith("HTTP/2 404\n"):
            raise AssertionError(head)


def nghttpd_narrow(folder):
    narrow = ["--echo-upload", "-m", "3", "-w", "10", "-W", "14", "-b", "100", "-c", "0"]
    with Nghttpd(folder, *narrow, "--trailer", "x-last: word") as server:
        head, content = call(f"{server.url}/few", "-n", "50")
        same(content, (folder / "few").read_bytes() * 50, "50 GET, 3 at a time")
        if head.count("x-last: word") != 50:
            raise AssertionError("trailers are missing")
        _, content = call(f"{server.url}/", "-n", "5", "-d", f"@{folder}/content")
        same(content, CONTENT * 5, "5 POST through narrow windows")


# Python's h2 against both.


def hyper_client(_):
    with Example() as server, h2_hyper.Client(server.port) as client:
        client.settings_arrive()
        streams = [client.open(path=f"/{i}") for i in range(100)]
        for answer in client.finish(*streams):
            same(bytes(answer.content), GREETING, "GET")
        head, post = client.finish(client.open("HEAD"), client.open("POST", content=b""))
        same(bytes(head.content), b"", "HEAD")
        same(bytes(post.content), GREETING, "POST of nothing")
        again = [client.open("POST", content=CONTENT[i:]) for i in range(4)]
        for i, answer in enumerate(client.finish(*again)):
            same(bytes(answer.content), CONTENT[i:], "POST")
        last = [("x-last", "word")]
        expects = [("expect", "100-continue")]
        (answer,) = client.finish(client.open("PUT", "/", expects, b"few", last))
        if dict(answer.informational[0])[":status"] != "100" or answer.trailers != last:
            raise AssertionError(f"{answer.informational} {answer.trailers}")


def hyper_client_cancels(_):
    with Example() as server, h2_hyper.Client(server.port) as client:
        client.settings_arrive()
        for i in range(300):
            stream = client.open("POST", content=CONTENT[: 1 + i])
            client.h2.reset_stream(stream, 8)
            client.streams[stream].reset = 8
            client.h2.ping(i.to_bytes(8, "big"))
            same(bytes(client.finish(client.open())[0].content), GREETING, "GET")
        while len(client.pongs) < 300:
            client.turn()


def hyper_server(folder):
    with h2_hyper.Server(CONTENT, streams_max=7) as server:
        url = f"http://127.0.0.1:{server.port}"
        head, content = call(f"{url}/where?x=1")
        same(content, CONTENT, "GET")
        if "x-path: /where?x=1" not in head or f"x-octets: {len(CONTENT)}" not in head:
            raise AssertionError(head)
        _, content = call(f"{url}/", "-n", "30", "-d", f"@{folder}/few")
        same(content, (folder / "few").read_bytes() * 30, "30 POST")
        if server.most > 7:
            raise AssertionError(f"{server.most} streams at a time")
        _, content = call(f"{url}/", "-n", "2", "-d", f"@{folder}/content")
        same(content, CONTENT * 2, "POST")
        words = [EXAMPLES / "h2_client", f"{url}/reset"]
        done = subprocess.run(words, capture_output=True, timeout=TIMEOUT)
        if done.returncode == 0 or b"CANCEL" not in done.stderr:
            raise AssertionError(f"a reset stream was not told of: {done}")
        if server.failures:
            raise AssertionError(f"the server failed: {server.failures}")


CHECKS = [
    (nghttp_get_and_echo, "nghttp"),
    (h2load_requests, "h2load"),
    (h2load_content, "h2load"),
    (nghttpd_get_and_echo, "nghttpd"),
    (nghttpd_narrow, "nghttpd"),
    (hyper_client, "hyper-h2"),
    (hyper_client_cancels, "hyper-h2"),
    (hyper_server, "hyper-h2"),
]


def is_here(tool):
    return h2_hyper is not None if tool == "hyper-h2" else shutil.which(tool) is not None


def main():
    failed, skipped = [], []
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "content").write_bytes(CONTENT)
        (folder / "few").write_bytes(b"a few octets\n")
        for check, tool in CHECKS:
            name = check.__name__
            if not is_here(tool):
                skipped.append(name)
                print(f"h2-peers: SKIPPED {name}: {tool} is missing", flush=True)
                continue
            began = time.monotonic()
            try:
                check(folder)
                print(f"h2-peers: {name} passed after {time.monotonic() - began:.1f} s", flush=True)
            except Exception:
                failed.append(name)
                traceback.print_exc()
                print(f"h2-peers: {name} FAILED", flush=True)
    passed = len(CHECKS) - len(failed) - len(skipped)
    print(f"h2-peers: {passed} passed, {len(failed)} failed, {len(skipped)} skipped")
    sys.exit(1 if failed else 77 if skipped else 0)


main()
