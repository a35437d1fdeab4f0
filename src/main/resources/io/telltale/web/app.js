/* The page: videos in, reports out; and the catalogue. */
"use strict";

(function () {
  const { el, rich } = Telltale;
  const byId = (id) => document.getElementById(id);

  /* --- pages --- */

  const pages = { read: "Telltale", live: "Live – Telltale", catalogue: "Catalogue – Telltale" };

  function showPage() {
    const asked = location.hash.slice(1);
    const page = Object.hasOwn(pages, asked) ? asked : "read";
    for (const each of Object.keys(pages)) {
      byId(`${each}-page`).hidden = each !== page;
      if (each === page) byId(`to-${each}`).setAttribute("aria-current", "page");
      else byId(`to-${each}`).removeAttribute("aria-current");
    }
    document.title = pages[page];
    if (page === "catalogue") loadCatalogue();
    Telltale.live.shown(page === "live");
  }
  window.addEventListener("hashchange", showPage);

  /* --- reading --- */

  const waiting = [];
  let busy = false;

  function tell(text) {
    byId("status").textContent = text;
  }

  /** Sends one video; told of each line of the answer as it comes. */
  function send(file, on) {
    const request = new XMLHttpRequest();
    let read = 0;
    function lines() {
      const end = request.responseText.lastIndexOf("\n") + 1;
      request.responseText.slice(read, end).split("\n").filter(Boolean).forEach((line) => on.line(JSON.parse(line)));
      read = end;
    }
    request.open("POST", "/api/read");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept", "application/x-ndjson");
    request.upload.onprogress = (event) => event.lengthComputable && on.sent(event.loaded / event.total);
    request.onprogress = () => request.status === 200 && lines();
    request.onload = () => {
      if (request.status === 200) {
        lines();
      } else {
        let error = `the server answered ${request.status}`;
        try { error = JSON.parse(request.responseText).error || error; } catch { /* not of ours */ }
        on.line({ error });
      }
      on.end();
    };
    request.onerror = () => { on.line({ error: "the connection broke off: is the server still running, and the video not too large?" }); on.end(); };
    request.onabort = () => { on.line({ error: "stopped" }); on.end(); };
    request.send(file);
    return () => request.abort();
  }

  function job(file) {
    const bar = el("progress", { max: "1", value: "0", "aria-label": `Progress of ${file.name}` });
    const state = el("p", {}, "waiting for its turn");
    const stop = el("button", { type: "button" }, "Stop");
    const box = el("div", { class: "state" },
      el("p", { class: "name" }, file.name), bar, el("div", { class: "row" }, state, stop));
    const holder = el("div", { class: "job" }, box);
    byId("jobs").prepend(holder);
    let done = false;
    let stopped = false;

    function fail(message) {
      done = true;
      box.replaceChildren(
        el("p", { class: "name" }, file.name),
        el("p", { class: "problem" }, `Could not be read: ${message}`));
      tell(`${file.name}: could not be read: ${message}`);
    }
    function succeed(data) {
      done = true;
      data.report.source = file.name;
      const report = Telltale.report(data);
      holder.replaceChildren(report);
      tell(`${file.name}: ${report.querySelector("h2").textContent}`);
    }
    stop.addEventListener("click", () => { stopped = true; fail("stopped"); });

    return {
      run(next) {
        if (stopped) return next();
        const most = Number(byId("drop").dataset.maxBytes);
        if (file.size > most) {
          fail(`it is larger than ${Math.floor(most / 1048576)} MB: send a shorter part of it`);
          return next();
        }
        const abort = send(file, {
          sent(share) { bar.value = share * 0.2; state.textContent = share < 1 ? "sending" : "sent"; },
          line(line) {
            if (done) return;
            if (line.error) fail(line.error);
            else if (line.report) succeed(line);
            else if (line.waiting !== undefined) state.textContent = `waiting, ${line.waiting} in line`;
            else { bar.value = 0.2 + 0.8 * line.progress; state.textContent = `reading, ${Math.round(100 * line.progress)} %`; }
          },
          end() { if (!done) fail("the answer broke off"); next(); },
        });
        stop.addEventListener("click", abort);
      },
    };
  }

  function next() {
    const first = waiting.shift();
    busy = Boolean(first);
    if (first) first.run(next);
  }

  function take(files) {
    const list = [...files];
    if (list.length === 0) return;
    tell(list.length === 1 ? `Reading ${list[0].name}` : `Reading ${list.length} videos`);
    waiting.push(...list.map(job));
    if (!busy) next();
  }

  byId("files").addEventListener("change", (event) => {
    take(event.target.files);
    event.target.value = "";
  });
  const drop = byId("drop");
  for (const kind of ["dragenter", "dragover"]) {
    document.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  for (const kind of ["dragleave", "drop"]) {
    document.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.remove("over"); });
  }
  document.addEventListener("drop", (event) => {
    location.hash = "#read";
    take(event.dataTransfer.files);
  });

  /* --- catalogue --- */

  let patterns = null;
  let names = new Map();

  function more(pattern) {
    const list = (title, items, tag) =>
      items.length ? [el("h4", {}, title), el(tag, {}, items.map((item) => el("li", {}, rich(item))))] : [];
    const parts = [
      ...list("Likely causes", pattern.causes, "ul"),
      ...list("What to do", pattern.steps, "ol"),
      ...list("Often taken for", pattern.mistakenFor.map((other) => `${names.get(other.with) || other.with}: ${other.tellBy}`), "ul"),
      ...list("Also seen as", pattern.variants.map((other) => `${other.notation} (${other.note})`), "ul"),
    ];
    return parts.length ? el("details", {}, el("summary", {}, "More about ", pattern.name), ...parts) : null;
  }

  function card(pattern) {
    const item = el("li", { class: "pattern" },
      Telltale.lamp(pattern.play),
      el("div", {},
        el("h3", {}, pattern.name),
        el("p", { class: "id" }, pattern.pattern, pattern.boards.length ? ` · ${pattern.boards.join(", ")}` : ""),
        el("p", {}, el("code", {}, pattern.notation)),
        el("p", {}, pattern.meaning),
        more(pattern)));
    return { item, text: [pattern.name, pattern.pattern, pattern.notation, pattern.meaning, ...pattern.causes].join(" ").toLowerCase() };
  }

  function search() {
    const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const each of patterns) {
      const fits = words.every((word) => each.text.includes(word));
      each.item.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    byId("found").textContent = `${shown} of ${patterns.length} patterns`;
  }

  async function loadCatalogue() {
    if (patterns) return;
    patterns = [];
    try {
      const answer = await fetch("/api/catalogue");
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      const all = await answer.json();
      names = new Map(all.map((each) => [each.pattern, each.name]));
      patterns = all.map(card);
      byId("patterns").replaceChildren(...patterns.map((each) => each.item));
      byId("lamp-switch").replaceChildren(Telltale.lampSwitch());
      search();
    } catch (problem) {
      patterns = null;
      byId("found").textContent = `The catalogue could not be loaded: ${problem.message}`;
    }
  }
  byId("search").addEventListener("input", () => patterns && search());

  showPage();
})();
