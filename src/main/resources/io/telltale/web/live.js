/* The live page: what a camera sees, as it happens. */
"use strict";

(function () {
  const { el, rich } = Telltale;
  const byId = (id) => document.getElementById(id);
  const SECONDS = 30;
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  let cameras = [];
  let camera = 0;
  let source = null;
  let readings = [];
  let forgetting = 0;

  /** Steps to the right and down that a key asks for, ten with Shift; null if it is no arrow. */
  Telltale.arrow = function (event) {
    const way = ARROWS[event.key];
    return way ? way.map((step) => step * (event.shiftKey ? 10 : 1)) : null;
  };

  function code(light) {
    return Math.round(255 * Math.pow(Math.min(1, Math.max(0, light)), 1 / 2.2));
  }

  function colour(rgb, level) {
    const most = Math.max(1e-6, ...rgb);
    return `rgb(${rgb.map((each) => code((each / most) * level)).join(", ")})`;
  }

  function clock(seconds) {
    return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  }

  function drawStrip(now) {
    const canvas = byId("live-strip");
    const to = canvas.getContext("2d");
    to.fillStyle = "#14181d";
    to.fillRect(0, 0, canvas.width, canvas.height);
    readings.forEach((each, i) => {
      const x = canvas.width * (1 - (now - each.time) / SECONDS);
      const until = i + 1 < readings.length ? readings[i + 1].time : now;
      const width = Math.max(1, (canvas.width * Math.min(0.2, until - each.time)) / SECONDS);
      const height = canvas.height * Math.min(1, Math.max(0, each.brightness));
      to.fillStyle = colour(each.rgb, 1);
      to.fillRect(x, canvas.height - height, width, height);
    });
  }

  /** Says how the camera is; bad where something is in the way. */
  function status(text, bad) {
    const line = byId("live-status");
    line.textContent = text;
    line.classList.toggle("bad", Boolean(bad));
  }

  /** Says it for a while: what is still wrong is said again. */
  function say(text, bad) {
    status(text, bad);
    clearTimeout(forgetting);
    forgetting = setTimeout(() => { if (byId("live-status").textContent === text) status(""); }, 15000);
  }

  const on = {
    now(event) {
      if (event.brightness !== undefined) readings.push(event);
      readings = readings.filter((each) => event.time - each.time < SECONDS && each.time <= event.time);
      const swatch = byId("live-swatch");
      swatch.style.backgroundColor = event.rgb && event.lit ? colour(event.rgb, 1) : "#14181d";
      byId("live-what").textContent = event.what ? [event.what, event.how].filter(Boolean).join(", ") : "looking for the LED";
      drawStrip(event.time);
    },
    picture(event) {
      byId("live-image").src = event.image;
      const box = byId("live-box");
      box.hidden = !event.box;
      if (event.box) {
        const [x, y, width, height] = event.box;
        Object.assign(box.style, { left: `${100 * x}%`, top: `${100 * y}%`, width: `${100 * width}%`, height: `${100 * height}%` });
      }
    },
    state(event) {
      byId("live-headline").textContent = event.headline;
      const match = event.verdict === "recognised" ? event.matches[0] : null;
      const parts = [el("p", {}, event.sureness)];
      if (event.outlook) parts.push(el("p", { class: "outlook" }, event.outlook));
      if (match) {
        parts.push(el("p", {}, match.meaning));
        if (match.steps.length) parts.push(el("h3", {}, "What to do"), el("ol", {}, match.steps.map((step) => el("li", {}, rich(step)))));
      } else {
        parts.push(el("p", {}, event.reason));
      }
      event.hints.forEach((hint) => parts.push(el("p", { class: "hint" }, hint)));
      byId("live-means").replaceChildren(...parts);
      byId("live-history").replaceChildren(...event.history.map((each) =>
        el("li", {}, `${clock(each.start)}  ${each.headline}, ${Math.max(0, (each.end ?? event.time) - each.start).toFixed(0)} s`)));
    },
    trouble(event) {
      say(event.message, !event.over);
    },
    note(event) {
      say(event.message, false);
    },
  };

  function stop() {
    if (source) source.close();
    source = null;
  }

  function start() {
    stop();
    readings = [];
    status("connecting");
    source = new EventSource(`/api/live/${camera}`);
    source.onopen = () => status("");
    source.onerror = () => {
      status("The connection to the camera is lost; trying again.", true);
      if (source && source.readyState === EventSource.CLOSED) {
        stop();
        setTimeout(() => { if (!byId("live-page").hidden) start(); }, 2000);
      }
    };
    source.onmessage = (message) => {
      const event = JSON.parse(message.data);
      on[event.event](event);
    };
  }

  /** Where the keyboard points to, as shares of the picture; null while it does not. */
  let aim = null;

  function within(value) {
    return Math.min(1, Math.max(0, value));
  }

  function choose(x, y) {
    fetch(`/api/live/${camera}/led?x=${within(x).toFixed(4)}&y=${within(y).toFixed(4)}`, { method: "POST" });
  }

  function point(at) {
    aim = at;
    const mark = byId("live-aim");
    mark.hidden = !at;
    if (at) Object.assign(mark.style, { left: `${100 * at[0]}%`, top: `${100 * at[1]}%` });
  }

  byId("live-choose").addEventListener("click", (event) => {
    const at = byId("live-image").getBoundingClientRect();
    if (!at.width) return;
    if (event.detail) {
      point(null);
      choose((event.clientX - at.left) / at.width, (event.clientY - at.top) / at.height);
    } else if (aim) {
      choose(...aim);
    } else {
      point([0.5, 0.5]);
    }
  });
  byId("live-choose").addEventListener("keydown", (event) => {
    const way = Telltale.arrow(event);
    if (event.key === "Escape") point(null);
    if (!way) return;
    event.preventDefault();
    const [x, y] = aim || [0.5, 0.5];
    point([within(x + 0.01 * way[0]), within(y + 0.01 * way[1])]);
  });
  byId("live-choose").addEventListener("blur", () => point(null));

  async function list() {
    const answer = await fetch("/api/cameras");
    cameras = answer.ok ? await answer.json() : [];
    byId("to-live").hidden = cameras.length === 0;
    if (cameras.length > 1) {
      byId("live-cameras").replaceChildren(...cameras.map((each) => {
        const button = el("button", { type: "button" }, each.name);
        button.addEventListener("click", () => { camera = each.number; start(); });
        return button;
      }));
    }
  }

  Telltale.live = {
    /** The number of the camera that is shown. */
    camera: () => camera,
    /** The page is shown, or is not any more. */
    shown(visible) {
      if (visible) start();
      else stop();
    },
  };
  list();
})();
