#!/usr/bin/env python3
"""How long `telltale read` takes, beside the bundled ffmpeg that only decodes the same video.

    python3 src/test/load/read_speed.py
    python3 src/test/load/read_speed.py --times 5 clip.mp4

Without a video, one minute of 1080p at 30 frames a second is rendered first, which takes some
minutes, and kept for the next time. Both programs then run in turns, so that what else the machine
does falls on both. Ends with 1 if reading took more than 1.5 times as long (the median of the runs)
or more memory than it may.

Needs Linux and nothing but Python's standard library. The ffmpeg program comes out of the jar that
the decoder comes from; it needs the library libpulse.so.0 (Debian: apt-get install libpulse0).
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
TELLTALE = str(ROOT / "telltale")
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "telltale-load"
MOST_TIMES = 1.5  # of ffmpeg's wall time
MEMORY_LIMIT_MB = 700


def rendered():
    """One minute of 1080p, as a phone films it."""
    clip = CACHE / "no-cloud-1080p-60s.mp4"
    if not clip.exists():
        print(f"rendering {clip}, which takes some minutes", flush=True)
        CACHE.mkdir(parents=True, exist_ok=True)
        begun = CACHE / "begun.mp4"
        subprocess.run([TELLTALE, "render", "no-cloud", "-o", str(begun), "--camera", "phone", "--seed", "3",
                        "--size", "1920x1080", "--fps", "30", "--seconds", "60"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        begun.rename(clip)
    return clip


def ffmpeg():
    """The bundled program and the environment that it needs."""
    subprocess.run([TELLTALE, "--help"], check=True, stdout=subprocess.DEVNULL)  # builds it, if need be
    classpath = (ROOT / "target/launcher/stamp").read_text().splitlines()[1].split(":")
    jar = next(it for it in classpath if re.search(r"/ffmpeg-[^/]*-linux-[^/]*\.jar$", it))
    place = CACHE / pathlib.Path(jar).stem
    with zipfile.ZipFile(jar) as packed:
        for name in packed.namelist():
            file = place / pathlib.Path(name).name
            if re.search(r"/(ffmpeg|lib[^/]*\.so[^/]*)$", name) and not file.exists():
                place.mkdir(parents=True, exist_ok=True)
                file.write_bytes(packed.read(name))
    program = place / "ffmpeg"
    program.chmod(0o755)
    environment = {**os.environ, "LD_LIBRARY_PATH": str(place)}
    tried = subprocess.run([str(program), "-version"], env=environment, capture_output=True, text=True)
    if tried.returncode != 0:
        sys.exit(f"the bundled ffmpeg does not start: {tried.stderr.strip()}\n"
                 "It needs libpulse.so.0; on Debian: apt-get install libpulse0")
    return program, environment


def measured(command, environment):
    """Seconds of wall and of all cores, and MB at most, of a command that must succeed."""
    begun = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"ended with {process.returncode}: {' '.join(map(str, command))}")
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--times", type=int, default=3, help="how often each of both runs (default: 3)")
    options.add_argument("video", nargs="?", help="read that instead of a rendered one")
    options = options.parse_args()
    program, environment = ffmpeg()
    clip = pathlib.Path(options.video) if options.video else rendered()
    if os.getloadavg()[0] > 0.5:
        print(f"the machine has other work (load average {os.getloadavg()[0]:.1f}): believe the CPU time rather")
    wall, cpu, most = [], [], 0
    for _ in range(options.times):
        ours = measured([TELLTALE, "read", str(clip)], os.environ)
        theirs = measured([str(program), "-i", str(clip), "-f", "null", "-"], environment)
        wall.append(ours[0] / theirs[0])
        cpu.append(ours[1] / theirs[1])
        most = max(most, ours[2])
        print(f"telltale {ours[0]:.1f} s, CPU {ours[1]:.1f} s, {ours[2]:.0f} MB; ffmpeg {theirs[0]:.1f} s, "
              f"CPU {theirs[1]:.1f} s; times {wall[-1]:.2f}, CPU {cpu[-1]:.2f}", flush=True)
    times = statistics.median(wall)
    print(f"median: {times:.2f} times as long as ffmpeg (at most {MOST_TIMES}), "
          f"{statistics.median(cpu):.2f} times its CPU; {most:.0f} MB (at most {MEMORY_LIMIT_MB})")
    sys.exit(0 if times <= MOST_TIMES and most <= MEMORY_LIMIT_MB else 1)


if __name__ == "__main__":
    main()
