/* A pattern of the catalogue, played as a lit LED. */
"use strict";
var Telltale = window.Telltale || {};

(function () {
  /** Dark before a pattern that does not repeat starts over, in seconds. */
  const PAUSE = 1;

  /** Makes an element; attributes that start with "on" are listeners, children may be text. */
  Telltale.el = function (tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith("on")) {
        made.addEventListener(name.slice(2), value);
      } else if (value !== undefined && value !== false) {
        made.setAttribute(name, value === true ? "" : value);
      }
    }
    made.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return made;
  };

  /** Text with what stands between backticks as code. */
  Telltale.rich = function (text) {
    return text.split("`").map((part, i) => (i % 2 ? Telltale.el("code", {}, part) : part));
  };

  /** The linear drive of red, green and blue, 0 to 1, at a moment of a play. */
  Telltale.dutyAt = function (play, seconds) {
    const turn = play.seconds + (play.repeats ? 0 : PAUSE);
    const time = turn > 0 ? seconds % turn : 0;
    const stretch = play.stretches.find((each) => time >= each.start && time < each.end);
    if (!stretch) return [0, 0, 0];
    const full = [1, 3, 5].map((at) => parseInt(stretch.rgb.slice(at, at + 2), 16) / 255);
    const inside = time - stretch.start;
    let share = stretch.kind === "off" ? 0 : 1;
    if (stretch.kind === "blink") {
      share = inside % (stretch.on + stretch.off) < stretch.on ? 1 : 0;
    } else if (stretch.kind === "breathe") {
      share = Math.abs(1 - (2 * (inside % stretch.on)) / stretch.on);
    }
    return full.map((value) => value * share);
  };

  const playing = new Map();
  let began = 0;
  let frame = 0;
  let paused = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (playing.has(entry.target)) playing.get(entry.target).seen = entry.isIntersecting;
    }
  });

  /** What a drive looks like on a screen: its shares by the screen's gamma. */
  function shine(dome, duty) {
    const codes = duty.map((value) => Math.round(255 * Math.pow(value, 1 / 2.2)));
    const strength = Math.max(...codes) / 255;
    const colour = `rgb(${codes.join(" ")})`;
    dome.style.backgroundColor = strength > 0.02 ? colour : "";
    dome.style.boxShadow = strength > 0.02 ? `0 0 ${Math.round(18 * strength)}px ${colour}` : "";
  }

  function draw(now) {
    frame = 0;
    for (const [dome, lamp] of playing) {
      if (!dome.isConnected) {
        playing.delete(dome);
        watcher.unobserve(dome);
      } else if (lamp.seen) {
        shine(dome, Telltale.dutyAt(lamp.play, (now - began) / 1000));
      }
    }
    schedule();
  }

  function schedule() {
    if (!paused && !frame && playing.size > 0) frame = requestAnimationFrame(draw);
  }

  /** Whether lamps stand still. */
  Telltale.lampsPaused = () => paused;

  /** Stops all lamps, dark, or lets them start over together. */
  Telltale.pauseLamps = function (stop) {
    paused = stop;
    began = performance.now();
    if (stop) {
      cancelAnimationFrame(frame);
      frame = 0;
      for (const dome of playing.keys()) shine(dome, [0, 0, 0]);
    } else {
      schedule();
    }
    document.dispatchEvent(new Event("lamps"));
  };

  /** A button that stops and starts all lamps of the page. */
  Telltale.lampSwitch = function () {
    const button = Telltale.el("button", {
      type: "button",
      class: "lamp-switch",
      onclick: () => Telltale.pauseLamps(!paused),
    });
    const tell = () => (button.textContent = paused ? "Play the lamps" : "Stop the lamps");
    document.addEventListener("lamps", tell);
    tell();
    return button;
  };

  /** A lamp that plays. Its light is told in words beside it, so that readers of screens skip it. */
  Telltale.lamp = function (play) {
    const dome = Telltale.el("span", { class: "dome" });
    playing.set(dome, { play, seen: true });
    watcher.observe(dome);
    schedule();
    return Telltale.el("span", { class: "lamp", "aria-hidden": "true" }, dome);
  };
})();
