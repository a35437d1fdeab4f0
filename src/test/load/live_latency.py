#!/usr/bin/env python3
"""How long it takes from a picture that shows another light to the live page's event that tells it.

    nice -n -10 python3 src/test/load/live_latency.py --seconds 60

A camera on 127.0.0.1 sends pictures of 1280x720, 30 a second, of an LED; `telltale serve` looks at it,
and this script reads the events that the live page reads. Two films are played, one after the other:

- a blink: for each event that tells that the LED went on or off, it is measured how long before that the
  picture was sent;
- red, green, and off, 1.5 s each: how long it takes from the first picture of another light to the event
  whose words are those of that light ("green solid").

The light itself has changed up to one frame before its first picture. Needs nothing but Python's
standard library. Where Linux shares the processor out by session (sched_autogroup_enabled), "nice"
counts only within one; write -10 to /proc/self/autogroup as well.
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


STEADY = ["red solid", "green solid", "off"]
EACH = 1.5  # seconds of each of them


def events(address, seconds):
    """What the page is told of single frames, as moment and event, once Java has warmed up."""
    connection = http.client.HTTPConnection(address, timeout=60)
    connection.request("GET", "/api/live/0")
    answer = connection.getresponse()
    until = time.monotonic() + WARMING_UP + seconds
    while time.monotonic() < until:
        line = answer.readline().decode()
        now = time.monotonic()
        if not line.startswith("data: "):
            continue
        event = json.loads(line[6:])
        if event["event"] == "now" and now > until - seconds - 2 * EACH:
            yield now > until - seconds, now, event
    connection.close()


def blinks(address, camera, seconds):
    """Seconds from picture to event, one for each time that the LED went on or off."""
    lit, took = None, []
    for counts, now, event in events(address, seconds):
        if counts and lit is not None and event["lit"] != lit:
            took.append(now - camera.times[round(event["time"] * camera.fps)])
        lit = event["lit"]
    return took


def words(address, camera, seconds):
    """Seconds from the first picture of another light to its words, one for each change."""
    stretch, told, took = None, True, []
    for counts, now, event in events(address, seconds):
        here = int(event["time"] / EACH + 1e-6)
        if here != stretch:
            if not told and stretch is not None:
                took.append(float("inf"))
            stretch, told = here, not counts
        if not told and event.get("what", "").endswith(STEADY[stretch % len(STEADY)]):
            told = True
            took.append(now - camera.times[round(stretch * EACH * camera.fps)])
    return took


def measured(film, fps, measure, seconds):
    camera = Camera(pictures(film), fps, stamped=True)
    server = subprocess.Popen([TELLTALE, "serve", "--port", "0", "--camera", camera.address],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = server.stdout.readline().strip().removeprefix("http://").rstrip("/")
        return sorted(measure(address, camera, seconds))
    finally:
        server.terminate()
        server.wait(30)


def tell(what, took):
    if not took:
        sys.exit(f"{what}: no event told a change of the light")
    share = lambda part: 1e3 * took[min(len(took) - 1, int(part * len(took)))]
    print(f"{what}: {len(took)} changes of the light; from the picture to the page: {share(0.5):.0f} ms (median),"
          f" {share(0.95):.0f} ms (95 %), {1e3 * took[-1]:.0f} ms at most; load average {os.getloadavg()[0]:.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60, help="how long to measure each (default: 60)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="telltale-live-") as folder:
        blink = rendered(folder, 10, "listening")
        tell("on and off", measured(blink, 30, blinks, options.seconds))
        notation = ", ".join(f"{light} {EACH * 1e3:.0f}ms" for light in STEADY)
        steady = rendered(folder, 2 * EACH * len(STEADY), notation, "--repeat", "--start", "0", "--clock-error", "0",
                          "--dropped", "0", "--jitter", "0")
        tell("in words", measured(steady, 30, words, options.seconds))


if __name__ == "__main__":
    main()
