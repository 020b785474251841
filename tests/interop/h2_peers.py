"""The examples against other implementations of HTTP/2, in both roles.

    h2_peers.py EXAMPLES

EXAMPLES is the folder with h2_server and h2_client. Checks whose tools are missing are named as skipped, and
the status is then 77; it is 1 where a check failed. Everything has a timeout.
"""

import functools
import pathlib
import subprocess
import sys
import tempfile

import peers
from peers import TIMEOUT, Missing, judge, program

try:
    import h2_hyper
except ImportError:
    h2_hyper = None

MIB = 1 << 20

EXAMPLES = pathlib.Path(sys.argv[1])
GREETING = b"hello over HTTP/2\n"
# Every octet, in an order that does not repeat where frames do.
CONTENT = bytes((i * i >> 8) & 0xFF for i in range(1009)) * (3 * MIB // 1009)


def run(*words):
    """What a program prints."""
    return peers.run(*words)[0]


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


class Nghttpd(peers.Server):
    def __init__(self, folder, *options):
        super().__init__(program("nghttpd"), "--no-tls", "-a", "127.0.0.1", "-d", folder, *options, "PORT")
        self.url = f"http://127.0.0.1:{self.port}"


def call(url, *options):
    """What the client of the examples prints as head, and the content."""
    with tempfile.NamedTemporaryFile() as out:
        head = run(EXAMPLES / "h2_client", "-o", out.name, *options, url)
        return head.decode(), pathlib.Path(out.name).read_bytes()


# nghttp and h2load against the server.


def nghttp_get_and_echo(folder):
    with Example() as server:
        same(run(program("nghttp"), server.url), GREETING, "GET")
        same(run(program("nghttp"), "-d", folder / "content", server.url), CONTENT, "POST")
        expect = ["--expect-continue", "-d", folder / "content"]
        same(run(program("nghttp"), *expect, server.url), CONTENT, "POST with expectation")
        narrow = ["-w", "10", "-W", "12", "-b", "100", "--header-table-size=0"]
        same(run(program("nghttp"), *narrow, "-d", folder / "content", server.url), CONTENT, "narrow windows")
        trailers = ["-v", "--trailer", "x-last: word", "-d", folder / "few"]
        printed = run(program("nghttp"), *trailers, server.url).decode()
        if printed.count("x-last: word") != 2:
            raise AssertionError("the trailers did not come back")
        many = run(program("nghttp"), "-m", "500", "-n", "-s", server.url).decode()
        if many.count(" 200 ") != 500:
            raise AssertionError(f"{many.count(' 200 ')} of 500 requests were answered with 200")


def loaded(server, requests, *options):
    report = run(program("h2load"), "-n", requests, *options, server.url).decode()
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


def hyper():
    if h2_hyper is None:
        raise Missing("hyper-h2 is missing")
    return h2_hyper


def hyper_client(_):
    with Example() as server, hyper().Client(server.port) as client:
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
    with Example() as server, hyper().Client(server.port) as client:
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
    with hyper().Server(CONTENT, streams_max=7) as server:
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
    nghttp_get_and_echo, h2load_requests, h2load_content, nghttpd_get_and_echo, nghttpd_narrow, hyper_client,
    hyper_client_cancels, hyper_server,
]


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "content").write_bytes(CONTENT)
        (folder / "few").write_bytes(b"a few octets\n")
        judge("h2-peers", [functools.update_wrapper(functools.partial(check, folder), check) for check in CHECKS])


if __name__ == "__main__":
    main()
