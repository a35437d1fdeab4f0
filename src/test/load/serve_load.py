#!/usr/bin/env python3
"""Loads `telltale serve` and says what it cost: one upload of 200 MB, twenty at once, and a reader
that is killed in the middle. Every answer is held against what `telltale read` says of the file.

    python3 src/test/load/serve_load.py

Needs Linux (/proc) and nothing but Python's standard library. Ends with 1 if an answer was wrong,
a temporary file was left, or a process took more memory than it may. Takes some minutes.
"""

import argparse
import http.client
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
TELLTALE = str(ROOT / "telltale")
CLIPS = {  # videos that are read right, and what they show
    "no-cloud.mp4": "no-cloud", "bench__sos-9.mp4": "sos-9", "bench__listening.mp4": "listening",
    "webcam__connected.webm": "connected", "phone__sos-7.mp4": "sos-7"}
AT_ONCE = 20
BIG_BYTES = 200_000_000
# A reader: 320 MB of heap, and the pictures of a 4K video that are decoded ahead.
READER_LIMIT_MB = 1536
SERVER_LIMIT_MB = 512
BETWEEN_LOOKS = 0.05  # seconds
PATIENCE = 3600  # seconds: a machine may have much else to do


def status(pid, field):
    """A line of /proc/PID/status in MB, 0 once the process is gone."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(field + ":"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0


def children(pid):
    try:
        return [int(it) for it in pathlib.Path(f"/proc/{pid}/task").glob("*/children") for it in it.read_text().split()]
    except OSError:
        return []


class Watch(threading.Thread):
    """Looks at the memory of a server and of its readers until it is told to stop."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.on = pid, True
        self.server = self.reader = self.all = 0
        self.readers = set()
        self.most_readers = 0

    def run(self):
        while self.on:
            own = status(self.pid, "VmRSS")
            now = children(self.pid)
            theirs = [status(it, "VmRSS") for it in now]
            self.readers.update(now)
            self.most_readers = max(self.most_readers, len(now))
            self.server = max(self.server, own)
            self.reader = max([self.reader] + [status(it, "VmHWM") for it in now])
            self.all = max(self.all, own + sum(theirs))
            time.sleep(BETWEEN_LOOKS)

    def told(self):
        self.on = False
        self.join()
        return (f"peak memory: server {self.server:.0f} MB, one reader {self.reader:.0f} MB, all together"
                f" {self.all:.0f} MB; {len(self.readers)} readers, at most {self.most_readers} at once")


class Server:
    def __init__(self, folder):
        self.folder = folder
        own = {**os.environ, "JAVA_TOOL_OPTIONS": f"-Djava.io.tmpdir={folder}"}
        self.process = subprocess.Popen(
            [TELLTALE, "serve", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=own)
        address = self.process.stdout.readline().strip()
        self.host = address.removeprefix("http://").rstrip("/")
        if not self.host:
            sys.exit("the server did not start")
        self.faults = []

    def read(self, video):
        """Status and answer for a video that is sent as a stream; status 0 if there is no answer."""
        try:
            return self.send(video)
        except (OSError, http.client.HTTPException) as problem:
            return 0, {"error": str(problem)}

    def send(self, video):
        connection = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        with open(video, "rb") as body:
            connection.request("POST", "/api/read", body, {
                "Content-Type": "application/octet-stream", "Content-Length": str(os.path.getsize(video))})
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())

    def check(self, what, right, got=""):
        print(f"  {'right' if right else 'WRONG'}: {what} {got if not right else ''}".rstrip(), flush=True)
        if not right:
            self.faults.append(what)

    def watched(self, title, work):
        print(title, flush=True)
        watch = Watch(self.process.pid)
        watch.start()
        began = time.monotonic()
        work()
        print(f"  took {time.monotonic() - began:.1f} s")
        print("  " + watch.told(), flush=True)
        self.check(f"a reader stays below {READER_LIMIT_MB} MB", watch.reader < READER_LIMIT_MB)
        self.check(f"the server stays below {SERVER_LIMIT_MB} MB", watch.server < SERVER_LIMIT_MB)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def nameless(report):
    return {key: value for key, value in report.items() if key != "source"}


def said_by_command_line(video):
    """The report of the command line, without the name that it has for the file."""
    done = subprocess.run([TELLTALE, "read", "--format", "json", video], capture_output=True, text=True, check=True)
    return nameless(json.loads(done.stdout))


def headline(report):
    led = report["leds"][0]
    return led["verdict"] + (": " + led["matches"][0]["pattern"] if led["matches"] else "")


def big_video(folder):
    """A video of more than 200 MB: half a minute that is hardly compressed, which is quick to render."""
    video = os.path.join(folder, "big.mkv")
    if not os.path.exists(video):
        print("renders a video of 200 MB", flush=True)
        subprocess.run([TELLTALE, "render", "sos-4", "--camera", "phone", "--size", "1920x1080", "--seconds", "36",
                        "--codec", "mjpeg", "--quality", "100", "-o", video], check=True, stdout=subprocess.DEVNULL)
    return video


def one_big(server, video):
    expected = said_by_command_line(video)

    def work():
        code, report = server.read(video)
        server.check(f"{os.path.getsize(video) / 1e6:.0f} MB: {headline(expected)}",
                     code == 200 and nameless(report) == expected, f"got {code} {str(report)[:300]}")

    server.check("the video is of 200 MB", os.path.getsize(video) >= BIG_BYTES)
    server.watched("one upload of 200 MB", work)


def many(server):
    videos = [str(ROOT / "test-videos" / name) for name in CLIPS]
    expected = {it: said_by_command_line(it) for it in videos}
    for it in videos:
        server.check(f"the command line knows {os.path.basename(it)}",
                     headline(expected[it]) == "recognised: " + CLIPS[os.path.basename(it)], headline(expected[it]))
    answers = {}

    def send(i):
        answers[i] = server.read(videos[i % len(videos)])

    def work():
        senders = [threading.Thread(target=send, args=(i,)) for i in range(AT_ONCE)]
        for it in senders:
            it.start()
        for it in senders:
            it.join()
        for i in range(AT_ONCE):
            video = videos[i % len(videos)]
            code, report = answers.get(i, (0, {}))
            server.check(f"{i + 1}. {os.path.basename(video)}: {headline(expected[video])}",
                         code == 200 and nameless(report) == expected[video], f"got {code} {str(report)[:300]}")

    server.watched(f"{AT_ONCE} uploads at once", work)


def killed(server):
    video = str(ROOT / "test-videos" / next(iter(CLIPS)))
    expected = said_by_command_line(video)
    answer = []

    def work():
        while children(server.process.pid):
            time.sleep(0.1)  # of uploads that were given up
        sender = threading.Thread(target=lambda: answer.extend(server.read(video)))
        sender.start()
        while not children(server.process.pid):
            time.sleep(0.01)
        time.sleep(0.7)  # in the middle of its work
        victim = children(server.process.pid)
        if victim:
            os.kill(victim[0], signal.SIGKILL)
        sender.join()
        server.check("the upload of the killed reader has a clear error",
                     answer and answer[0] == 500 and "stopped in the middle" in answer[1].get("error", ""), answer)
        print(f"    {answer[0]} {str(answer[1])[:200]}")
        code, report = server.read(video)
        server.check("the next one is read", code == 200 and nameless(report) == expected, f"got {code}")

    server.watched("a reader is killed in the middle", work)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--big", metavar="VIDEO", help="a video of 200 MB; without it one is rendered")
    parser.add_argument("--only", choices=["many", "killed", "big"], help="one of the three")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="telltale-load-") as folder:
        server = Server(folder)
        try:
            if options.only in (None, "many"):
                many(server)
            if options.only in (None, "killed"):
                killed(server)
            if options.only in (None, "big"):
                one_big(server, options.big or big_video(folder))
            left = [it for it in pathlib.Path(folder).glob("telltale-uploads-*/uploads/*")]
            server.check("no temporary file is left by an upload", not left, left)
        finally:
            server.stop()
        left = [it for it in pathlib.Path(folder).glob("telltale-uploads-*")]
        server.check("no temporary file is left by the server", not left, left)
    return 1 if server.faults else 0


if __name__ == "__main__":
    sys.exit(main())
