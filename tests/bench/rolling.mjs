// What runs inside the page: scrolling in even steps, frame by frame, over the grid or over nothing of the same height.
//
// Each function is sent to the page as text, so it stands on its own.

/** Scrolls `selector` down by `step` pixels every `every` frames; gives the milliseconds between the frames. */
export function roll({ selector, step, every, frames, warm }) {
  const box = document.querySelector(selector);
  box.scrollTop = 0;
  return new Promise((resolve) => {
    const times = [];
    let count = 0;
    const beat = () => {
      if (count >= warm) times.push(performance.now());
      if (count === warm + frames) {
        resolve({ frames: times.slice(1).map((it, at) => it - times[at]), moved: box.scrollTop });
        return;
      }
      if (count % every === 0) box.scrollTop += step;
      count += 1;
      requestAnimationFrame(beat);
    };
    requestAnimationFrame(beat);
  });
}

/** Puts an empty box of the same size and height in the place of the grid, or the grid back: what is hidden costs nothing. */
export function cover({ selector, blank, on }) {
  const grid = document.querySelector(selector);
  document.querySelector(`#${blank}`)?.remove();
  grid.style.display = "";
  if (!on) return;
  const at = grid.getBoundingClientRect();
  const box = document.createElement("div");
  const inside = document.createElement("div");
  box.id = blank;
  Object.assign(box.style, {
    position: "fixed", overflow: "auto", background: "Canvas", zIndex: "9",
    left: `${at.left}px`, top: `${at.top}px`, width: `${at.width}px`, height: `${at.height}px`,
  });
  Object.assign(inside.style, { width: `${grid.scrollWidth}px`, height: `${grid.scrollHeight}px` });
  box.append(inside);
  grid.style.display = "none";
  document.body.append(box);
}

/** Resolves when nothing was drawn for a while: lines put in order, pages of the answer in. */
export function rest(selector) {
  document.querySelector(selector).scrollTop = 0;
  const QUIET_MS = 600;
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, QUIET_MS);
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => (watch.disconnect(), resolve()), QUIET_MS);
    });
    watch.observe(document.querySelector(selector), { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** From now on the page asks for a year of weeks instead of the half that fits. */
export function askForYear() {
  const WEEKS = 52;
  const DAY_MS = 86_400_000;
  const before = (week) => {
    const [year, number] = week.split("-W").map(Number);
    const fourth = new Date(Date.UTC(year, 0, 4));
    const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY_MS + (number - WEEKS) * 7 * DAY_MS;
    const thursday = new Date(monday + 3 * DAY_MS);
    const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
    const weeks = 1 + Math.floor((thursday.getTime() - first) / (7 * DAY_MS));
    return `${thursday.getUTCFullYear()}-W${String(weeks).padStart(2, "0")}`;
  };
  const widen = (args) => (typeof args?.to === "string" ? { ...args, from: before(args.to) } : args);
  const wide = new Set(["weeks_grid", "weeks_totals"]);
  const ask = window.fetch;
  // The window's calls and those to a host both go this way; the window packs its arguments once more.
  window.fetch = (address, options) => {
    if (!wide.has(String(address).split("/").pop())) return ask(address, options);
    const given = JSON.parse(options.body);
    return ask(address, { ...options, body: JSON.stringify(given.args ? { args: widen(given.args) } : widen(given)) });
  };
}
