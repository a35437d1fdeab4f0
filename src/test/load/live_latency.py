#!/usr/bin/env python3
"""How long it takes from a picture that shows another light to the live page's event that tells it.

    python3 src/test/load/live_latency.py --seconds 60

A camera on 127.0.0.1 sends pictures of 1280x720, 30 a second, of an LED that blinks; `telltale serve`
looks at it, and this script reads the events that the live page reads. For each event that tells that
the LED went on or off, it is measured how long before that the picture was sent. The light itself has
changed up to one frame earlier. Needs nothing but Python's standard library.
"""

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import time

from live_load import TELLTALE, Camera, pictures, rendered

WARMING_UP = 10  # seconds in which Java still compiles what is asked most


def changes(host, camera, seconds):
    """Seconds from picture to event, one for each time that the LED went on or off."""
    connection = http.client.HTTPConnection(host, timeout=60)
    connection.request("GET", "/api/live/0")
    answer = connection.getresponse()
    until = time.monotonic() + WARMING_UP + seconds
    lit, took = None, []
    while time.monotonic() < until:
        line = answer.readline().decode()
        now = time.monotonic()
        if not line.startswith("data: "):
            continue
        event = json.loads(line[6:])
        if event["event"] != "now":
            continue
        if lit is not None and event["lit"] != lit and now > until - seconds:
            took.append(now - camera.times[round(event["time"] * camera.fps)])
        lit = event["lit"]
    return took


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60, help="how long to measure (default: 60)")
    parser.add_argument("--film", metavar="FILE.avi", help="Motion JPEG of a blink; without it one is rendered")
    parser.add_argument("--fps", type=float, default=30, help="frames a second (default: 30)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="telltale-live-") as folder:
        film = options.film or rendered(folder, 10, "listening")
        camera = Camera(pictures(film), options.fps, stamped=True)
        server = subprocess.Popen([TELLTALE, "serve", "--port", "0", "--camera", camera.address],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            host = server.stdout.readline().strip().removeprefix("http://").rstrip("/")
            took = sorted(changes(host, camera, options.seconds))
        finally:
            server.terminate()
            server.wait(30)
    if not took:
        sys.exit("no event told a change of the light")
    share = lambda part: 1e3 * took[min(len(took) - 1, int(part * len(took)))]
    print(f"{len(took)} changes of the light; from the picture to the page: {share(0.5):.0f} ms (median),"
          f" {share(0.95):.0f} ms (95 %), {1e3 * took[-1]:.0f} ms at most; load average {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
