/* The curves of one LED: brightness and hue on one time axis, with phases and patterns above. */
"use strict";

(function () {
  const el = Telltale.el;
  const BAND = 22;
  const HUES = { 0: "red", 60: "yellow", 120: "green", 180: "cyan", 240: "blue", 300: "magenta", 360: "red" };
  const FONT = "12px system-ui, sans-serif";
  /** Brighter than so many times the LED's own maximum is not worth squeezing all else for. */
  const HIGHEST = 2;
  const INK = "#c9d3de";
  const GRID = "#2a333d";

  /** The name of the nearest of six hues. */
  const hueName = (hue) => HUES[(Math.round(hue / 60) * 60) % 360];

  function phaseAt(led, time) {
    return led.phases.find((phase) => time >= phase.start && time < phase.end);
  }

  /** All that is known of one sample, in words. */
  function words(led, index) {
    const curve = led.curve;
    const phase = phaseAt(led, curve.time[index]);
    const parts = [`${curve.time[index].toFixed(2)} s`];
    if (phase) parts.push(phase.what + (phase.how ? ` (${phase.how})` : ""));
    if (phase && phase.every) parts.push(`period ${phase.every.replace("every ", "")}`);
    if (curve.brightness[index] === null) {
      parts.push("out of view");
    } else {
      parts.push(`brightness ${Math.round(curve.brightness[index] * 100)} %`);
    }
    const hue = curve.hue[index];
    if (hue !== null) parts.push(`hue ${Math.round(hue)}° (${hueName(hue)})`);
    return parts.join(" · ");
  }

  /** A gradient over the visible time that has each phase's own colour, with hard edges. */
  function gradient(u, led, alpha) {
    const { min, max } = u.scales.x;
    if (min === null || min === max) return INK;
    const made = u.ctx.createLinearGradient(u.bbox.left, 0, u.bbox.left + u.bbox.width, 0);
    const stop = (time, colour) =>
      made.addColorStop(Math.min(1, Math.max(0, (time - min) / (max - min))), colour + alpha);
    for (const phase of led.phases) {
      if (phase.end > min && phase.start < max) {
        stop(phase.start, phase.css);
        stop(phase.end, phase.css);
      }
    }
    return made;
  }

  function band(u, ctx, row, item, colour, labels) {
    const x = (time) =>
      Math.min(u.bbox.left + u.bbox.width, Math.max(u.bbox.left, u.valToPos(time, "x", true)));
    const left = x(item.start);
    const width = x(item.end) - left - 1;
    if (width <= 0) return;
    const scale = devicePixelRatio;
    const top = u.bbox.top - (row + 1) * (BAND + 3) * scale;
    ctx.fillStyle = colour;
    ctx.fillRect(left, top, width, BAND * scale);
    const label = labels.find((each) => ctx.measureText(each).width < width - 6 * scale);
    if (label) {
      ctx.fillStyle = row === 0 ? "#10151b" : "#ffffff";
      ctx.fillText(label, left + width / 2, top + (BAND / 2) * scale);
    }
  }

  function bands(u, led) {
    const ctx = u.ctx;
    ctx.save();
    ctx.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    for (const phase of led.phases) {
      const labels = [`${phase.what} ${phase.how}`, `${phase.what} ${phase.every}`, phase.what, phase.colour || "off"];
      band(u, ctx, 0, phase, phase.css, labels);
    }
    led.timeline.forEach((entry, index) =>
      band(u, ctx, 1, entry, index % 2 ? "#4c5b6b" : "#3a4653", [entry.name, entry.pattern]),
    );
    ctx.restore();
  }

  function dots(u, led) {
    const [first, last] = u.series[0].idxs;
    const size = 3 * devicePixelRatio;
    let phase = null;
    for (let i = first; i <= last; i++) {
      const hue = led.curve.hue[i];
      if (hue === null) continue;
      const time = led.curve.time[i];
      if (!phase || time < phase.start || time >= phase.end) phase = phaseAt(led, time);
      u.ctx.fillStyle = phase ? phase.css : INK;
      const x = u.valToPos(time, "x", true);
      const y = u.valToPos(hue, "y", true);
      u.ctx.fillRect(x - size / 2, y - size / 2, size, size);
    }
  }

  function options(led, settings) {
    const axis = { stroke: INK, font: FONT, grid: { stroke: GRID }, ticks: { stroke: GRID } };
    return {
      width: 600,
      height: settings.height,
      padding: [settings.above, 14, 0, 0],
      legend: { show: false },
      cursor: { sync: { key: settings.key }, drag: { x: true, y: false }, points: { show: false } },
      scales: { x: { time: false }, y: { range: settings.range } },
      axes: [
        { ...axis, size: settings.bottom ? 44 : 8, values: settings.bottom ? undefined : () => [],
          label: settings.bottom ? "time in the video, seconds" : undefined, labelSize: 18, labelFont: FONT },
        { ...axis, size: 72, ...settings.axis },
      ],
      series: [{}, settings.series],
      hooks: settings.hooks,
    };
  }

  function brightnessOptions(led, key, hooks) {
    const rows = led.timeline.length > 0 ? 2 : 1;
    const brightest = led.curve.brightness.reduce((most, value) => Math.max(most, value), 0);
    return options(led, {
      key,
      hooks: { ...hooks, draw: [(u) => bands(u, led)] },
      height: 230 + rows * (BAND + 3),
      above: rows * (BAND + 3) + 6,
      range: [-0.05, Math.max(1.1, Math.min(HIGHEST, 1.02 * brightest))],
      axis: { values: (u, ticks) => ticks.map((tick) => `${Math.round(tick * 100)} %`) },
      series: { stroke: (u) => gradient(u, led, "ff"), fill: (u) => gradient(u, led, "40"),
        width: 1.5, points: { show: false } },
    });
  }

  function hueOptions(led, key, hooks) {
    return options(led, {
      key,
      hooks: { ...hooks, draw: [(u) => dots(u, led)] },
      height: 190,
      above: 8,
      bottom: true,
      range: [-15, 375],
      axis: { splits: () => Object.keys(HUES).map(Number), values: (u, ticks) => ticks.map((tick) => HUES[tick]) },
      series: { paths: () => null, points: { show: false } },
    });
  }

  let count = 0;

  /**
   * The chart of an LED with its buttons.
   *
   * @param onTime told the time in seconds under the cursor
   */
  Telltale.chart = function (led, onTime) {
    const key = `telltale-${++count}`;
    const first = led.curve.time[0];
    const last = led.curve.time[led.curve.time.length - 1];
    const readout = el("output", { class: "readout" }, "Point at the curve, or use the arrow keys.");
    const plots = el("div", {
      class: "plots",
      tabindex: "0",
      role: "group",
      "aria-roledescription": "chart",
      "aria-label":
        "Brightness and hue over time. Left and right move through the frames, plus and minus zoom," +
        " Escape shows all. The table below has the same in words.",
    });
    let index = 0;
    let charts = [];

    function tell(at) {
      index = at;
      readout.textContent = words(led, at);
      onTime(led.curve.time[at]);
    }

    function show(from, to) {
      const length = Math.max((last - first) / 2000, Math.min(to - from, last - first), 0.05);
      const start = Math.max(first, Math.min(from, last - length));
      charts.forEach((u) => u.setScale("x", { min: start, max: Math.min(start + length, last) }));
    }

    function zoom(factor) {
      const { min, max } = charts[0].scales.x;
      const at = led.curve.time[index];
      const centre = at >= min && at <= max ? at : (min + max) / 2;
      show(centre - (centre - min) * factor, centre + (max - centre) * factor);
    }

    function shift(share) {
      const { min, max } = charts[0].scales.x;
      show(min + (max - min) * share, max + (max - min) * share);
    }

    function move(to) {
      const at = Math.max(0, Math.min(to, led.curve.time.length - 1));
      const { min, max } = charts[0].scales.x;
      const time = led.curve.time[at];
      if (time < min || time > max) show(time - (max - min) / 2, time + (max - min) / 2);
      tell(at);
      charts.forEach((u) => u.setCursor({ left: u.valToPos(time, "x"), top: 20 }, false));
    }

    const keys = {
      ArrowLeft: () => move(index - 1),
      ArrowRight: () => move(index + 1),
      PageUp: () => shift(-0.5),
      PageDown: () => shift(0.5),
      Home: () => move(0),
      End: () => move(led.curve.time.length - 1),
      "+": () => zoom(0.5),
      "=": () => zoom(0.5),
      "-": () => zoom(2),
      Escape: () => show(first, last),
    };
    plots.addEventListener("keydown", (event) => {
      if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        keys[event.key]();
      }
    });

    const hooks = {
      setCursor: [(u) => u.cursor.idx !== null && u.cursor.idx !== undefined && u.cursor.left >= 0 && tell(u.cursor.idx)],
      setScale: [(u, scale) => {
        const other = charts.find((each) => each !== u);
        if (scale !== "x" || !other) return;
        const { min, max } = u.scales.x;
        if (other.scales.x.min !== min || other.scales.x.max !== max) other.setScale("x", { min, max });
      }],
    };
    charts = [
      new uPlot(brightnessOptions(led, key, hooks), [led.curve.time, led.curve.brightness], plots),
      new uPlot(hueOptions(led, key, hooks), [led.curve.time, led.curve.hue], plots),
    ];
    for (const u of charts) {
      u.over.addEventListener("touchmove", (event) => {
        const left = event.touches[0].clientX - u.over.getBoundingClientRect().left;
        u.setCursor({ left, top: 20 });
      }, { passive: true });
    }
    new ResizeObserver(() => {
      if (plots.clientWidth > 0) charts.forEach((u) => u.setSize({ width: plots.clientWidth, height: u.height }));
    }).observe(plots);

    const button = (text, label, action) =>
      el("button", { type: "button", "aria-label": label, title: label, onclick: action }, text);
    return el("div", { class: "chart" },
      el("div", { class: "tools", role: "toolbar", "aria-label": "Zoom" },
        button("+", "Zoom in", () => zoom(0.5)),
        button("−", "Zoom out", () => zoom(2)),
        button("◀", "Earlier", () => shift(-0.5)),
        button("▶", "Later", () => shift(0.5)),
        button("All", "Show all", () => show(first, last))),
      plots,
      readout);
  };
})();
