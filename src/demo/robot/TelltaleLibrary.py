"""Keywords for Robot Framework; beside it lies ../python/telltale_bench.py, which does the work."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "python"))

import telltale_bench


class TelltaleLibrary:
    """Says whether a light that was filmed did what it was to do."""

    ROBOT_LIBRARY_SCOPE = "GLOBAL"

    def light_should_meet(self, video, *expectations):
        """Fails where the light did something else, and tells apart what nobody can tell."""
        judge(*telltale_bench.verify(video, *expectations))

    def light_should_meet_at(self, server, video, *expectations):
        """The same by a server."""
        judge(*telltale_bench.verify_at(server, video, *expectations))

    def light_shown(self, server, video):
        """The id of the pattern that a server reads in a video."""
        return telltale_bench.shown(telltale_bench.read(server, video))


def judge(code, told):
    """Ends a keyword in one of three ways."""
    reasons = "; ".join(
        f"{each['expectation']}: {each['reason']}"
        for led in told["leds"]
        for each in led["expectations"]
        if each["outcome"] != "passed"
    )
    if code == telltale_bench.FAILED:
        raise AssertionError(reasons)
    if code == telltale_bench.CANNOT_TELL:
        raise CannotTell(reasons)


class CannotTell(Exception):
    """Robot Framework reports this as a failure of another kind, by the name of its class."""
