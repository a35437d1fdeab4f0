/* A screen that plays what the server tells it to, for a camera to see. */
"use strict";

(function () {
  const byId = (id) => document.getElementById(id);

  /** Diameter of the light, in hundredths of the smaller side of the window; and a step of it. */
  let size = 8;
  const STEP = 1.25;

  let showing = null;
  let begun = 0;

  function resize() {
    Object.assign(byId("light").style, { width: `${size}vmin`, height: `${size}vmin` });
  }

  /** The drive now; what does not repeat is played once. */
  function duty(seconds) {
    const play = showing.play;
    return play && (play.repeats || seconds < play.seconds) ? Telltale.dutyAt(play, seconds) : [0, 0, 0];
  }

  function draw(now) {
    if (showing) {
      if (!begun) {
        begun = now;
        fetch(`/api/screen/shown?turn=${showing.turn}`, { method: "POST" });
      }
      const codes = duty((now - begun) / 1000).map((value) => Math.round(255 * Math.pow(value, 1 / 2.2)));
      byId("light").style.backgroundColor = `rgb(${codes.join(" ")})`;
    }
    requestAnimationFrame(draw);
  }

  function start() {
    byId("intro").hidden = true;
    byId("light").hidden = false;
    const full = document.documentElement.requestFullscreen;
    if (full) full.call(document.documentElement).catch(() => { /* a window does as well */ });
    const source = new EventSource("/api/screen");
    source.onopen = () => { byId("status").textContent = ""; };
    source.onerror = () => { byId("status").textContent = "The connection to the check is lost."; };
    source.onmessage = (message) => {
      const news = JSON.parse(message.data);
      if (showing && showing.turn === news.turn) return; // told again after a broken line
      showing = news;
      begun = 0;
      if (showing.done) {
        source.close();
        byId("status").textContent = "Done. The result is where the check was started.";
      }
    };
    requestAnimationFrame(draw);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "+" || event.key === "=") size = Math.min(90, size * STEP);
    else if (event.key === "-") size = Math.max(0.5, size / STEP);
    else return;
    resize();
  });
  byId("start").addEventListener("click", start);
  resize();
  byId("start").focus();
})();
