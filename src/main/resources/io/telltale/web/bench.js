/* A bench file made by hand: where each LED is in the camera's picture, and what it is to do. */
"use strict";

(function () {
  const el = Telltale.el;
  const byId = (id) => document.getElementById(id);

  /** Width of a region that was only clicked at, as a share of the picture's. */
  const CLICKED = 0.024;

  /** Pixels of the screen below which a drawn box is a click by an unsteady hand. */
  const UNSTEADY = 5;

  const PLACES = ["x", "y", "width", "height"];
  let size = null;
  let leds = [];
  let lights = [];

  function tell(text) {
    byId("bench-status").textContent = text;
  }

  /* --- the picture --- */

  async function take() {
    const answer = await fetch(`/api/live/${Telltale.live.camera()}/picture`);
    const picture = await answer.json();
    if (!answer.ok) return tell(picture.error);
    size = { width: picture.width, height: picture.height };
    const led = picture.led ? [picture.led] : [];
    lights = led.concat(picture.lights.filter((light) => !led.some((each) => holds(each, light))));
    byId("bench-image").src = picture.image;
    leds.forEach(show);
    offer();
    tell("");
  }

  /* --- lights that were found, to be marked by one click --- */

  /** Whether the middle of a region lies in another. */
  function holds([x, y, width, height], [otherX, otherY, otherWidth, otherHeight]) {
    const right = otherX + otherWidth / 2 - x;
    const down = otherY + otherHeight / 2 - y;
    return right >= 0 && right <= width && down >= 0 && down <= height;
  }

  function unmarked() {
    return lights.filter((light) => !leds.some((led) => holds(led.region, light)));
  }

  /** Row by row from the left: lights of one row stand less than their own height apart. */
  function readingOrder(regions) {
    const down = [...regions].sort((a, b) => a[1] - b[1]);
    const rows = [];
    for (const each of down) {
      const row = rows[rows.length - 1];
      if (row && each[1] - row[0][1] < row[0][3]) row.push(each);
      else rows.push([each]);
    }
    return rows.flatMap((row) => row.sort((a, b) => a[0] - b[0]));
  }

  /** Shows which lights are not marked yet. */
  function offer() {
    const open = unmarked();
    document.querySelectorAll(".bench-offer").forEach((each) => each.remove());
    byId("bench-picture").append(...open.map((light) => {
      const region = fitted(light);
      const box = el("button", {
        type: "button", class: "bench-offer", title: "Mark this light", onclick: (event) => { if (!event.detail) add(region); },
        "aria-label": `Mark the light at ${region.join(", ")}`,
      });
      box.light = region;
      put(box, region);
      return box;
    }));
    byId("bench-mark").hidden = open.length === 0;
    byId("bench-mark").textContent = open.length === 1 ? "Mark the light that was found" : `Mark all ${open.length} lights that were found`;
  }

  /** A place of the screen in pixels of the camera's picture. */
  function pixel(event) {
    const at = byId("bench-image").getBoundingClientRect();
    return [(size.width * (event.clientX - at.left)) / at.width, (size.height * (event.clientY - at.top)) / at.height];
  }

  function square(x, y) {
    const side = Math.max(12, Math.round(CLICKED * size.width));
    return [x - side / 2, y - side / 2, side, side];
  }

  let begun = null;
  const drawn = el("span", { class: "bench-box", hidden: true });
  byId("bench-picture").append(drawn);

  function between(event) {
    const [x, y] = pixel(event);
    const [fromX, fromY] = begun.at;
    return [Math.min(x, fromX), Math.min(y, fromY), Math.abs(x - fromX), Math.abs(y - fromY)];
  }

  /** What is told above grows and shrinks: not while a box is drawn, or the picture slips away. */
  function hold(still) {
    for (const told of document.querySelectorAll(".live, #live-history")) {
      told.style.height = still ? `${told.offsetHeight}px` : "";
    }
  }

  byId("bench-picture").addEventListener("pointerdown", (event) => {
    if (!size || event.button || event.target.closest(".bench-box")) return;
    event.preventDefault();
    begun = { at: pixel(event), x: event.clientX, y: event.clientY, light: event.target.light };
    hold(true);
    event.currentTarget.setPointerCapture(event.pointerId);
  });
  byId("bench-picture").addEventListener("pointermove", (event) => {
    if (!begun) return;
    drawn.hidden = false;
    put(drawn, between(event));
  });
  byId("bench-picture").addEventListener("pointercancel", () => { begun = null; drawn.hidden = true; hold(false); });
  byId("bench-picture").addEventListener("pointerup", (event) => {
    if (!begun) return;
    const far = Math.min(Math.abs(event.clientX - begun.x), Math.abs(event.clientY - begun.y));
    const region = far < UNSTEADY ? begun.light || square(...begun.at) : between(event);
    begun = null;
    drawn.hidden = true;
    hold(false);
    add(region);
  });

  function put(box, [x, y, width, height]) {
    const share = (value, all) => `${(100 * value) / all}%`;
    Object.assign(box.style, {
      left: share(x, size.width), top: share(y, size.height), width: share(width, size.width), height: share(height, size.height),
    });
  }

  /* --- the LEDs --- */

  /** Whole pixels inside the picture. */
  function fitted([x, y, width, height]) {
    const whole = (value, least, most) => Math.round(Math.min(Math.max(value, least), Math.max(least, most)));
    const wide = whole(width, 1, size.width);
    const high = whole(height, 1, size.height);
    return [whole(x, 0, size.width - wide), whole(y, 0, size.height - high), wide, high];
  }

  function show(led) {
    led.region = fitted(led.region);
    put(led.box, led.region);
    led.box.setAttribute("aria-label", `${led.name.value}: ${led.region.join(", ")}. Arrow keys move it, + and - change its size, Delete removes it.`);
    led.box.title = led.name.value;
    led.places.forEach((input, i) => { if (Number(input.value) !== led.region[i]) input.value = led.region[i]; });
  }

  function remove(led) {
    leds = leds.filter((each) => each !== led);
    led.box.remove();
    led.item.remove();
    offer();
    byId("bench-add").focus();
  }

  function key(event, led) {
    const way = Telltale.arrow(event);
    const grow = { "+": 1, "=": 1, "-": -1 }[event.key];
    const [x, y, width, height] = led.region;
    if (way) led.region = [x + way[0], y + way[1], width, height];
    else if (grow) led.region = [x - grow, y - grow, width + 2 * grow, height + 2 * grow];
    else if (event.key === "Delete") return remove(led);
    else return;
    event.preventDefault();
    show(led);
  }

  function unused() {
    const names = leds.map((each) => each.name.value);
    for (let i = 1; ; i++) if (!names.includes(`led-${i}`)) return `led-${i}`;
  }

  function field(words, input) {
    return el("label", {}, words, input);
  }

  function add(region) {
    if (!size) return tell("There is no picture of the camera yet.");
    const led = { region };
    led.name = el("input", { value: unused(), maxlength: "60", spellcheck: "false", oninput: () => show(led) });
    led.places = PLACES.map((place, i) =>
      el("input", { type: "number", min: "0", "aria-label": `${place} in pixels`, onchange: (event) => { led.region[i] = Number(event.target.value); show(led); } }));
    led.expect = el("textarea", { rows: "2", spellcheck: "false", placeholder: "connected within 30s" });
    led.box = el("button", { type: "button", class: "bench-box", onkeydown: (event) => key(event, led) });
    led.item = el("li", {}, el("fieldset", {},
      field("Name", led.name), PLACES.map((place, i) => field(place, led.places[i])),
      field("Expected, one a line", led.expect),
      el("button", { type: "button", onclick: () => remove(led) }, "Remove")));
    leds.push(led);
    byId("bench-picture").append(led.box);
    byId("bench-leds").append(led.item);
    show(led);
    offer();
    led.box.focus();
  }

  /* --- the file --- */

  function lines(area) {
    return area.value.split("\n").map((line) => line.trim()).filter(Boolean);
  }

  /** Each line of the file with the LED that it belongs to. Texts as in JSON are texts of YAML. */
  function file() {
    const made = [];
    const write = (text, led) => made.push({ text, led });
    const expect = (area, indent, led) => {
      const all = lines(area);
      if (all.length === 0) return;
      write(`${indent}expect:`, led);
      all.forEach((line) => write(`${indent}  - ${JSON.stringify(line)}`, led));
    };
    write(`title: ${JSON.stringify(byId("bench-title").value)}`);
    expect(byId("bench-all"), "");
    write(leds.length ? "leds:" : "leds: []");
    for (const led of leds) {
      write(`  - name: ${JSON.stringify(led.name.value)}`, led);
      write(`    region: [${led.region.join(", ")}]`, led);
      expect(led.expect, "    ", led);
    }
    return made;
  }

  function fault({ line, message }, made) {
    const led = (made[line - 1] || {}).led;
    return led ? `${led.name.value}: ${message}` : message;
  }

  async function save() {
    const made = file();
    const text = made.map((each) => each.text + "\n").join("");
    const answer = await fetch("/api/bench", { method: "POST", headers: { "Content-Type": "application/yaml" }, body: text });
    if (!answer.ok) {
      const refusal = await answer.json();
      return tell((refusal.faults || []).map((each) => fault(each, made)).join("\n") || refusal.error);
    }
    const url = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    el("a", { href: url, download: "bench.yaml" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
    tell("Saved as bench.yaml.");
  }

  byId("bench").addEventListener("toggle", () => { if (byId("bench").open) take(); });
  byId("bench-take").addEventListener("click", take);
  byId("bench-add").addEventListener("click", () => {
    const [next] = unmarked();
    add(next ? [...next] : size && square(size.width / 2, size.height / 2));
  });
  byId("bench-mark").addEventListener("click", () => readingOrder(unmarked()).forEach((light) => add([...light])));
  byId("bench-save").addEventListener("click", save);
})();
