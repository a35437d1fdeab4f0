#!/usr/bin/env python3
"""Lets `telltale watch` look at a network camera for an hour and says what that costs.

    python3 src/test/load/live_load.py --minutes 60 --csv hour.csv

The camera is a server of JPEG pictures on 127.0.0.1, which plays a film in real time, over and over.
Without --film one is rendered: a device that starts up, 1280x720 at 30 frames a second. Once a minute
a line is written to the CSV: seconds of processor time, memory, and the events told so far. Needs
Linux (/proc) and nothing but Python's standard library.
"""

import argparse
import collections
import csv
import http.server
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
SETTLED = 5  # minutes after which everything has been seen once and memory should not grow
BOUNDARY = b"next"


def pictures(film):
    """The JPEG pictures of an AVI of Motion JPEG, in their order."""
    data = pathlib.Path(film).read_bytes()
    at = data.find(b"movi") + 4
    found = []
    while at + 8 <= len(data):
        name, size = data[at:at + 4], int.from_bytes(data[at + 4:at + 8], "little")
        if name == b"idx1":
            break
        if name == b"LIST" or name == b"RIFF":  # of a long film: go into it
            at += 12
            continue
        if name == b"00dc" and size:
            found.append(data[at + 8:at + 8 + size])
        at += 8 + size + size % 2
    return found


def rendered(folder, seconds, pattern, *options):
    film = os.path.join(folder, "film.avi")
    subprocess.run([TELLTALE, "render", pattern, "--camera", "webcam", "--size", "1280x720", "--fps", "30", "--seconds",
                    str(seconds), "--codec", "mjpeg", *options, "-o", film], check=True, stdout=subprocess.DEVNULL)
    return film


class Camera:
    """Plays pictures to everyone who asks, as fast as they were filmed; with their times, if wanted."""

    def __init__(self, frames, fps, stamped=False):
        self.frames, self.fps, self.stamped = frames, fps, stamped
        self.sent = self.late = 0
        self.times = []  # moments at which pictures were sent to the last who asked
        camera = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=" + BOUNDARY.decode())
                self.end_headers()
                try:
                    camera.play(self.wfile)
                except OSError:
                    pass  # who watched has gone

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/"

    def play(self, out):
        begun = time.monotonic()
        number = 0
        times = self.times = []
        while True:
            wait = begun + number / self.fps - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            elif wait < -1 / self.fps:
                self.late += 1
            picture = self.frames[number % len(self.frames)]
            if self.stamped:
                times.append(time.monotonic())
            stamp = b"X-Timestamp: %.6f\r\n" % (number / self.fps) if self.stamped else b""
            out.write(b"--%s\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n%s\r\n%s\r\n"
                      % (BOUNDARY, len(picture), stamp, picture))
            out.flush()
            self.sent += 1
            number += 1


class Watched:
    """A process that watches, what it cost so far, and what it told."""

    def __init__(self, address):
        # In the background a shell lets its programs ignore Ctrl-C, and what they start does the same.
        self.process = subprocess.Popen([TELLTALE, "watch", "--format", "json", address], stdout=subprocess.PIPE,
                                        text=True,
                                        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        self.events = collections.Counter()
        self.states = collections.Counter()
        self.troubles = collections.Counter()
        self.unseen = 0
        self.listener = threading.Thread(target=self.listen, daemon=True)
        self.listener.start()

    def listen(self):
        for line in self.process.stdout:
            told = json.loads(line)
            self.events[told["event"]] += 1
            if told["event"] == "state":
                self.states[told["headline"] + " (" + told["verdict"] + ")"] += 1
            if told["event"] == "end":
                self.unseen = told["unseenFrames"]
            if told["event"] == "trouble":
                self.troubles[told["message"]] += 1

    def cpu(self):
        """Seconds of processor time of all its threads."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Resident memory in MB."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        return 0

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)
        self.listener.join(30)


def look(camera, watched, minutes, file):
    """Rows of minute, processor seconds, MB, frames sent; once a minute."""
    rows = []
    out = csv.writer(file)
    out.writerow(["minute", "cpu_seconds", "cores", "rss_mb", "frames_sent", "frames_late", "phases", "states", "troubles",
                  "load_average"])
    begun = time.monotonic()
    for minute in range(minutes + 1):
        time.sleep(max(0, begun + 60 * minute - time.monotonic()))
        if watched.process.poll() is not None:
            sys.exit(f"watch ended by itself after {minute} minutes, with exit code {watched.process.returncode}")
        row = (minute, watched.cpu(), watched.memory(), camera.sent)
        cores = (row[1] - rows[-1][1]) / 60 if rows else 0
        rows.append(row)
        told = watched.events
        out.writerow([minute, f"{row[1]:.1f}", f"{cores:.2f}", f"{row[2]:.0f}", camera.sent, camera.late,
                      told["phase"], told["state"], told["trouble"], f"{os.getloadavg()[0]:.1f}"])
        file.flush()
    return rows


def summary(rows, camera, watched):
    minutes = rows[-1][0]
    settled = min(SETTLED, minutes)
    print(f"{minutes} minutes, {camera.sent} frames sent ({camera.late} of them late), load average"
          f" {os.getloadavg()[2]:.1f}")
    print(f"{watched.unseen} frames were not looked at")
    print(f"mean cores: {rows[-1][1] / (60 * minutes):.2f} from the start,"
          f" {(rows[-1][1] - rows[settled][1]) / max(1, 60 * (minutes - settled)):.2f} after {settled} minutes")
    print(f"memory: {rows[settled][2]:.0f} MB after {settled} minutes, {rows[-1][2]:.0f} MB at the end,"
          f" {max(row[2] for row in rows):.0f} MB at most")
    for name, told in (("states", watched.states), ("troubles", watched.troubles)):
        print(name + ": " + (", ".join(f"{count} x {what}" for what, count in told.most_common(12)) or "none"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=int, default=60, help="how long to look (default: 60)")
    parser.add_argument("--csv", default="live_load.csv", help="what was measured (default: live_load.csv)")
    parser.add_argument("--film", metavar="FILE.avi", help="Motion JPEG to play; without it one is rendered")
    parser.add_argument("--pattern", default="start-up", help="what to render (default: start-up)")
    parser.add_argument("--seconds", type=int, default=60, help="of what is rendered (default: 60)")
    parser.add_argument("--fps", type=float, default=30, help="frames a second (default: 30)")
    options = parser.parse_args()
    if options.minutes < 1:
        parser.error("--minutes must be at least 1")
    with tempfile.TemporaryDirectory(prefix="telltale-live-") as folder:
        film = options.film or rendered(folder, options.seconds, options.pattern)
        camera = Camera(pictures(film), options.fps)
        if not camera.frames:
            sys.exit(f"no JPEG pictures in {film}: it must be an AVI of Motion JPEG")
        subprocess.run([TELLTALE, "--version"], check=True, stdout=subprocess.DEVNULL)  # builds, if need be
        watched = Watched(camera.address)
        try:
            with open(options.csv, "w", newline="", encoding="utf-8") as file:
                rows = look(camera, watched, options.minutes, file)
        finally:
            watched.stop()
        summary(rows, camera, watched)


if __name__ == "__main__":
    main()
