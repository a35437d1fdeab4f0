/* One report as a part of a page. All text goes in as text: nothing of it is taken for markup. */
"use strict";

(function () {
  const { el, rich } = Telltale;

  const MARKS = { recognised: "✓", ambiguous: "≈", unknown: "?", insufficient: "…", "no-led": "○" };

  let count = 0;

  function section(title, ...children) {
    const id = `part-${++count}`;
    return el("section", { "aria-labelledby": id }, el("h3", { id }, title), ...children);
  }

  /** Things to tick off. */
  function checklist(items, ordered) {
    return el(ordered ? "ol" : "ul", { class: "checklist" },
      items.map((item) => el("li", {}, el("label", {}, el("input", { type: "checkbox" }), el("span", {}, rich(item))))));
  }

  /** The verdict, before anything else. */
  function verdict(led, heading) {
    return el("div", { class: `verdict ${led.verdict}` },
      el("span", { class: "mark", "aria-hidden": "true" }, MARKS[led.verdict] || ""),
      el("div", {},
        el("h2", { id: heading }, led.headline),
        el("p", { class: "sureness" }, led.sureness),
        led.reason ? el("p", { class: "reason" }, led.reason) : null,
        led.verdict === "recognised" && led.matches[0] ? el("p", { class: "meaning" }, led.matches[0].meaning) : null));
  }

  /** The close-up, frame after frame at the pace of the clip or slower. */
  function reel(frames) {
    const image = el("img", { class: "close-up", src: frames[0].image, alt: "The LED from near" });
    const time = el("span", { class: "moment" });
    const span = frames[frames.length - 1].time - frames[0].time;
    let timer = 0;
    let at = 0;

    function show(index) {
      at = index;
      image.src = frames[index].image;
      time.textContent = `${frames[index].time.toFixed(2)} s`;
    }
    function step() {
      if (!image.isConnected) return;
      const next = (at + 1) % frames.length;
      const gap = next === 0 ? 0.5 : frames[next].time - frames[at].time;
      timer = setTimeout(() => { show(next); step(); }, (1000 * gap) / Number(pace.value));
    }
    function play(on) {
      clearTimeout(timer);
      timer = 0;
      button.textContent = on ? "Stop" : "Play";
      if (on) step();
    }
    const button = el("button", { type: "button", onclick: () => play(!timer) });
    const pace = el("select", { "aria-label": "Pace of the close-up" },
      el("option", { value: "1" }, "as filmed"), el("option", { value: "0.25" }, "4 times slower"),
      el("option", { value: "0.1" }, "10 times slower"));
    show(0);
    play(false);
    if (frames.length > 1 && !window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      setTimeout(() => play(true));
    }
    const figure = el("figure", { class: "reel" }, image,
      el("figcaption", {}, `The LED, ${span.toFixed(1)} s from ${frames[0].time.toFixed(2)} s on: `, time),
      frames.length > 1 ? el("div", { class: "row" }, button, pace) : null);
    figure.showTime = (seconds) => {
      const index = frames.findIndex((frame, i) => i === frames.length - 1 || frames[i + 1].time > seconds);
      if (seconds >= frames[0].time - 0.05 && seconds <= frames[frames.length - 1].time + 0.05) {
        play(false);
        show(Math.max(0, index));
      }
    };
    return figure;
  }

  function phaseTable(led) {
    const row = (phase) => el("tr", {},
      el("td", {}, `${phase.start.toFixed(2)} – ${phase.end.toFixed(2)} s`),
      el("td", {}, swatch(phase.css), phase.what),
      el("td", {}, phase.how),
      el("td", {}, phase.hue === undefined ? "" : `${Math.round(phase.hue)}°`));
    return el("details", {},
      el("summary", {}, "The light as a table, stretch by stretch"),
      el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Table of the light" },
        el("table", {},
          el("thead", {}, el("tr", {}, ["When", "What", "How", "Hue"].map((name) => el("th", { scope: "col" }, name)))),
          el("tbody", {}, led.phases.map(row)))));
  }

  function swatch(colour) {
    const made = el("span", { class: "swatch", "aria-hidden": "true" });
    made.style.backgroundColor = colour;
    return made;
  }

  /** A pattern with its lamp, to compare with what was filmed. */
  function candidate(match, play, tells) {
    return el("li", { class: "candidate" },
      Telltale.lamp(play),
      el("div", {},
        el("h4", {}, match.name),
        el("p", {}, `${Math.round(100 * match.confidence)} % sure. `, el("code", {}, match.notation)),
        el("p", {}, match.meaning),
        tells.length ? el("ul", {}, tells.map((tell) => el("li", {}, `Not “${tell.with}”: ${tell.tellBy}`))) : null,
        match.steps.length ? el("details", {},
          el("summary", {}, `What to do if it is “${match.name}”`), checklist(match.steps, true)) : null));
  }

  function light(led, evidence) {
    const children = [];
    const side = el("div", { class: "side" });
    const closeUp = evidence.closeUps.length ? reel(evidence.closeUps) : null;
    if (closeUp) side.append(closeUp);
    if (led.verdict === "recognised" && led.plays[0]) {
      side.append(el("figure", { class: "reel expected" }, Telltale.lamp(led.plays[0].play),
        el("figcaption", {}, `What “${led.matches[0].name}” looks like: `, el("code", {}, led.matches[0].notation)),
        Telltale.lampSwitch()));
    }
    if (side.children.length) children.push(side);
    if (led.curve.time.length > 1) {
      children.push(Telltale.chart(led, (time) => closeUp && closeUp.showTime(time)));
    }
    if (led.phases.length) children.push(phaseTable(led));
    return children.length ? section("What the light did", ...children) : null;
  }

  function alternatives(led) {
    if (led.matches.length < 2 && !(led.plays[0] && led.plays[0].mistakenFor.length)) return null;
    if (led.matches.length > 1) {
      return section("Is it this one?",
        el("p", {}, "Compare the lamps with your device."),
        Telltale.lampSwitch(),
        el("ul", { class: "candidates" },
          led.matches.map((match, i) => candidate(match, led.plays[i].play, led.plays[i].mistakenFor))));
    }
    return section("Often taken for",
      el("ul", {}, led.plays[0].mistakenFor.map((other) => el("li", {}, el("b", {}, other.with), `: ${other.tellBy}`))));
  }

  function advice(led) {
    const best = led.verdict === "recognised" || led.verdict === "no-led" ? led.matches[0] : null;
    if (!best) return [];
    return [
      best.causes.length ? section("Likely causes", checklist(best.causes, false)) : null,
      best.steps.length ? section("What to do", checklist(best.steps, true)) : null,
    ];
  }

  function quality(report) {
    const items = report.quality.map((it) =>
      el("li", {}, el("b", {}, it.issue), `: ${it.effect}. `, el("span", { class: "advice" }, `Advice: ${it.advice}.`)));
    return section("About the video",
      el("p", { class: "facts" }, report.facts),
      items.length ? el("ul", { class: "quality" }, items) : el("p", {}, "Nothing about it hampers the reading."));
  }

  function strip(evidence) {
    if (!evidence.frames.length) return null;
    return section("Frames",
      el("ul", { class: "strip" }, evidence.frames.map((frame) => {
        const box = el("span", { class: "box" });
        if (frame.box) {
          ["left", "top", "width", "height"].forEach((side, i) => (box.style[side] = `${100 * frame.box[i]}%`));
        }
        return el("li", {}, el("figure", {},
          el("span", { class: "still" }, el("img", { src: frame.image, alt: `The picture at ${frame.time.toFixed(2)} seconds` }), frame.box ? box : null),
          el("figcaption", {}, `${frame.time.toFixed(2)} s`)));
      })));
  }

  /** Another light of the video, drawn when somebody wants to see it. */
  function other(led) {
    const details = el("details", {},
      el("summary", {}, led.inOneLine),
      el("p", { class: "sureness" }, led.sureness),
      led.reason ? el("p", {}, led.reason) : null);
    details.addEventListener("toggle", () => {
      if (led.curve.time.length > 1) details.append(Telltale.chart(led, () => {}));
      if (led.phases.length) details.append(phaseTable(led));
    }, { once: true });
    return details;
  }

  function others(leds) {
    return leds.length < 2 ? null : section("Other lights", ...leds.slice(1).map(other));
  }

  function download(report) {
    const save = () => {
      const blob = new Blob([JSON.stringify(report, null, 2)], { type: "application/json" });
      const link = el("a", { href: URL.createObjectURL(blob), download: "telltale-report.json" });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    };
    return el("p", { class: "actions" }, el("button", { type: "button", onclick: save }, "Save the report as JSON"));
  }

  /** The fixed fields of each LED together with what only a page shows. */
  function merged(data) {
    return data.report.leds.map((led, i) => {
      const more = data.evidence.leds[i];
      return {
        ...led, ...more,
        phases: led.phases.map((phase, p) => ({ ...phase, ...more.phases[p] })),
        timeline: led.timeline.map((entry, t) => ({ ...entry, name: more.names[t] })),
      };
    });
  }

  /** A whole report: an element whose heading is the verdict. */
  Telltale.report = function (data) {
    const leds = merged(data);
    const heading = `verdict-${++count}`;
    return el("article", { class: "report", "aria-labelledby": heading },
      el("p", { class: "source" }, data.report.source.split(/[\\/]/).pop()),
      verdict(leds[0], heading),
      light(leds[0], data.evidence),
      ...advice(leds[0]),
      alternatives(leds[0]),
      strip(data.evidence),
      quality({ ...data.report, facts: data.evidence.facts }),
      others(leds),
      download(data.report));
  };

  /** Reports that lie in the page. */
  document.querySelectorAll("script[type='application/json'][data-report]").forEach((holder) => {
    document.querySelector("main").append(Telltale.report(JSON.parse(holder.textContent)));
  });
})();
