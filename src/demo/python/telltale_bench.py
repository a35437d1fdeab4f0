"""Asks Telltale about a light, with nothing but Python's standard library.

By its command line, which tells the outcome by its exit code and the reasons as JSON:

    python3 telltale_bench.py verify run.mp4 "connected within 30s" "never sos"

By the server that `telltale serve` starts, from a machine that has only the video:

    python3 telltale_bench.py verify-at http://127.0.0.1:8080 run.mp4 "connected within 30s"
    python3 telltale_bench.py read http://127.0.0.1:8080 run.mp4

TELLTALE in the environment is the command to run, ./telltale if it is not set.
"""

import json
import os
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request

PASSED, FAILED, CANNOT_TELL = 0, 1, 5
CODES = {"passed": PASSED, "failed": FAILED, "cannot-tell": CANNOT_TELL}


class Unusable(Exception):
    """Neither a pass nor a failure of the device: wrong usage, no such video, a defect."""


def verify(video, *expectations, evidence=None):
    """Returns (exit code, what was told as a dict); raises Unusable for any other exit code."""
    command = [os.environ.get("TELLTALE", "./telltale"), "verify", "--format", "json"]
    for expectation in expectations:
        command += ["--expect", expectation]
    if evidence:
        command += ["--evidence", evidence]
    done = subprocess.run(command + [video], capture_output=True, text=True, check=False)
    if done.returncode not in (PASSED, FAILED, CANNOT_TELL):
        raise Unusable(done.stderr.strip())
    return done.returncode, json.loads(done.stdout)


def verify_at(server, video, *expectations):
    """As verify, but by a running server."""
    query = urllib.parse.urlencode([("expect", each) for each in expectations])
    told = post(server, "/api/verify?" + query, video)
    return CODES[told["outcome"]], told


def read(server, video):
    """Has a running server read a video; returns its report as a dict."""
    return post(server, "/api/read", video)


def post(server, path, video):
    """Sends a video; returns what is answered as a dict."""
    with open(video, "rb") as file:
        request = urllib.request.Request(
            server.rstrip("/") + path,
            data=file.read(),
            headers={"Content-Type": "application/octet-stream"},
        )
    try:
        with urllib.request.urlopen(request, timeout=300) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refused:
        raise Unusable(json.load(refused)["error"]) from refused
    except urllib.error.URLError as gone:
        raise Unusable(f"{server}: {gone.reason}") from gone


def shown(report):
    """The id of the pattern that the status LED showed, or the verdict where there is none."""
    led = report["leds"][0]
    return led["matches"][0]["pattern"] if led["verdict"] == "recognised" else led["verdict"]


def main(arguments):
    if (arguments[:1] == ["verify"] and len(arguments) > 2) or (
        arguments[:1] == ["verify-at"] and len(arguments) > 3
    ):
        ask = verify if arguments[0] == "verify" else verify_at
        code, told = ask(*arguments[1:])
        for led in told["leds"]:
            for each in led["expectations"]:
                print(f"{led['name']}: {each['outcome']}: {each['expectation']}: {each['reason']}")
        return code
    if arguments[:1] == ["read"] and len(arguments) == 3:
        print(shown(read(*arguments[1:])))
        return PASSED
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Unusable as problem:
        print(problem, file=sys.stderr)
        sys.exit(3)
