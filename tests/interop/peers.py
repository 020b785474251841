"""What the checks against other implementations have in common: programs that end, servers, and the count."""

import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import traceback

TIMEOUT = 90


class Missing(Exception):
    """A peer that is not there."""


def program(path):
    found = shutil.which(str(path))
    if found is None:
        raise Missing(f"{pathlib.Path(path).name} is missing")
    return found


def run(*words, timeout=TIMEOUT, **options):
    """Runs a program to its end, which must be a good one; what it printed, and what it told of errors."""
    done = subprocess.run(list(map(str, words)), capture_output=True, timeout=timeout, **options)
    if done.returncode != 0:
        tail = (done.stdout[-2000:] + done.stderr[-2000:]).decode(errors="replace")
        raise AssertionError(f"{words[0]} ended with {done.returncode}:\n{tail}")
    return done.stdout, done.stderr


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


class Server:
    """A server that listens on a port of its own, until the block ends; `PORT` in its words is that port."""

    def __init__(self, *words, port=None):
        self.port = port or free_port()
        words = [str(word).replace("PORT", str(self.port)) for word in words]
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(words, stdout=self.log, stderr=self.log)

    def __enter__(self):
        end = time.monotonic() + TIMEOUT
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), TIMEOUT).close()
                return self
            except ConnectionRefusedError:
                if time.monotonic() > end or self.process.poll() is not None:
                    self.stop()
                    raise AssertionError(f"the server does not listen:\n{self.told()}") from None
                time.sleep(0.05)

    def told(self):
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    def stop(self):
        self.process.kill()
        self.process.wait()

    def __exit__(self, kind, *_):
        ended = self.process.poll()
        self.stop()
        if ended is not None and kind is None:
            raise AssertionError(f"the server has ended with {ended}:\n{self.told()}")


def judge(suite, checks, wanted=()):
    """Runs the checks, or those of them that are wanted, and ends this program: with 1 where one failed, with 77
    where a peer is missing."""
    checks = [check for check in checks if not wanted or check.__name__ in wanted]
    failed, skipped = [], []
    for check in checks:
        name = f"{suite}: {check.__name__}"
        started = time.monotonic()
        try:
            check()
        except Missing as missing:
            skipped.append(check.__name__)
            print(f"{name} SKIPPED: {missing}", flush=True)
        except Exception:
            failed.append(check.__name__)
            traceback.print_exc()
            print(f"{name} FAILED", flush=True)
        else:
            print(f"{name} passed after {time.monotonic() - started:.1f} s", flush=True)
    passed = len(checks) - len(failed) - len(skipped)
    print(f"{suite}: {passed} passed, failed: {failed}, skipped: {skipped}")
    sys.exit(1 if failed else 77 if skipped else 0)
