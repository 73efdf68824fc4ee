"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const form = document.getElementById("pickers");
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

  // --- What is chosen, and the address that keeps it ---

  const boxes = all('input[name="scenario"]', form);

  function read() {
    const state = new URLSearchParams(location.hash.slice(1));
    return location.hash.includes("=") ? state : new URLSearchParams();
  }

  function write(change) {
    const state = read();
    for (const [name, value] of Object.entries(change)) {
      if (value) state.set(name, value); else state.delete(name);
    }
    const text = state.toString();
    history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
  }

  function choice() {
    const chosen = {};
    for (const select of all("select", form)) chosen[select.name] = select.value;
    chosen.scenarios = boxes.filter((box) => box.checked).map((box) => box.value);
    chosen.everyScenario = chosen.scenarios.length === boxes.length;
    return chosen;
  }

  function fits(element, chosen) {
    for (const name of ["country", "mineral", "metric"]) {
      const own = element.dataset[name];
      if (chosen[name] && own && own !== "all" && own !== chosen[name]) return false;
    }
    if (chosen.everyScenario || element.classList.contains("first")) return true;
    const one = element.dataset.scenario;
    if (one) return chosen.scenarios.includes(one);
    const shown = element.dataset.scenarios;
    return !shown || shown.split(" ").some((name) => chosen.scenarios.includes(name));
  }

  function apply() {
    const chosen = choice();
    let figures = 0;
    let rows = 0;
    for (const element of all(".pick")) {
      const on = fits(element, chosen);
      element.classList.toggle("off", !on);
      if (on && element.tagName === "FIGURE") figures++;
      if (on && element.tagName === "TR") rows++;
    }
    for (const section of all("section.part")) {
      const choosable = all(".pick", section);
      const note = section.querySelector(".nothing");
      note.hidden = choosable.length === 0 || choosable.some((element) => !element.classList.contains("off"));
    }
    document.getElementById("shown").textContent = figures + " figures, " + rows + " table rows";
  }

  function keep() {
    const chosen = choice();
    write({
      country: chosen.country, mineral: chosen.mineral, metric: chosen.metric,
      scenarios: chosen.everyScenario ? "" : chosen.scenarios.join(",") || "none",
    });
    apply();
  }

  function restore() {
    const state = read();
    for (const select of all("select", form)) {
      const wanted = state.get(select.name) || "";
      select.value = Array.from(select.options).some((option) => option.value === wanted) ? wanted : "";
    }
    const names = state.get("scenarios");
    for (const box of boxes) box.checked = names === null || names.split(",").includes(box.value);
    theme(state.get("theme") || "");
    apply();
    const place = document.getElementById(state.get("at") || "");
    if (place) place.scrollIntoView();
  }

  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(keep));
  window.addEventListener("hashchange", restore);

  // A link within the page must not lose the choice.
  for (const link of all(".contents a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const id = link.getAttribute("href").slice(1);
      write({ at: id });
      document.getElementById(id).scrollIntoView();
      document.getElementById(id + "-heading").focus({ preventScroll: true });
    });
  }

  // --- Light and dark ---

  const button = document.getElementById("theme");
  const darkOutside = window.matchMedia("(prefers-color-scheme: dark)");

  function theme(wanted) {
    if (wanted === "dark" || wanted === "light") document.documentElement.dataset.theme = wanted;
    else delete document.documentElement.dataset.theme;
    button.textContent = isDark() ? "Light colours" : "Dark colours";
  }

  function isDark() {
    return document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : darkOutside.matches;
  }

  button.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    write({ theme: next });
    theme(next);
  });
  darkOutside.addEventListener("change", () => theme(read().get("theme") || ""));

  // --- Values of charts ---

  const REACH = 40;

  function shown(text, unit) {
    const number = Number(text);
    if (text === "" || !Number.isFinite(number) || /^0\d/.test(text)) return text;
    const size = Math.abs(number);
    const digits = Number.isInteger(number) && size < 1e6 ? 0 : size >= 100 ? 0 : size >= 1 ? 2 : size >= 0.01 ? 3 : 4;
    return number.toLocaleString("en", { maximumFractionDigits: digits }).replace("-", "\u2212") + (unit && unit !== "1" ? " " + unit : "");
  }

  function watch(plot) {
    const figure = data.figures[plot.closest("figure").id];
    const canvas = plot.querySelector(".canvas");
    const picture = canvas.querySelector("svg");
    const tip = canvas.querySelector(".tip");
    const width = Number(canvas.dataset.width);
    let at = -1;
    let ring = null;

    function show(index) {
      at = index;
      const [row, x, y] = figure.marks[index];
      tip.replaceChildren();
      figure.columns.forEach(([name, unit], k) => {
        const text = figure.rows[row][k];
        if (text === "") return;
        const line = document.createElement("div");
        const label = document.createElement("b");
        label.textContent = name.replaceAll("_", " ") + " ";
        line.append(label, shown(text, unit));
        tip.append(line);
      });
      tip.hidden = false;
      if (!ring) {
        ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");
        ring.setAttribute("class", "ring");
        ring.setAttribute("r", "6");
        picture.append(ring);
      }
      ring.setAttribute("cx", x);
      ring.setAttribute("cy", y);
      const scale = picture.clientWidth / width;
      const left = x * scale + 14;
      const over = left + tip.offsetWidth > canvas.clientWidth;
      tip.style.left = Math.max(0, over ? x * scale - tip.offsetWidth - 14 : left) + "px";
      tip.style.top = Math.max(0, Math.min(y * scale + 10, canvas.clientHeight - tip.offsetHeight)) + "px";
    }

    function hide() {
      at = -1;
      tip.hidden = true;
      if (ring) ring.remove();
      ring = null;
    }

    plot.addEventListener("pointermove", (event) => {
      const box = picture.getBoundingClientRect();
      const scale = width / box.width;
      const x = (event.clientX - box.left) * scale;
      const y = (event.clientY - box.top) * scale;
      let best = -1;
      let least = REACH * REACH;
      figure.marks.forEach(([, left, top], index) => {
        const distance = (left - x) ** 2 + (top - y) ** 2;
        if (distance < least) { least = distance; best = index; }
      });
      if (best < 0) hide(); else if (best !== at) show(best);
    });
    plot.addEventListener("pointerleave", hide);
    plot.addEventListener("blur", hide);
    plot.addEventListener("keydown", (event) => {
      const last = figure.marks.length - 1;
      if (last < 0) return;
      const moves = {
        ArrowRight: Math.min(last, at + 1), ArrowDown: Math.min(last, at + 1), ArrowLeft: Math.max(0, at - 1),
        ArrowUp: Math.max(0, at - 1), Home: 0, End: last,
      };
      if (event.key === "Escape") hide();
      if (!(event.key in moves)) return;
      event.preventDefault();
      show(moves[event.key]);
    });
  }

  all(".plot").forEach(watch);

  // --- Files ---

  for (const get of all("[data-csv]")) {
    const figure = data.figures[get.dataset.csv];
    const head = figure.columns.map(([name, unit]) => unit ? name + " [" + unit + "]" : name);
    get.addEventListener("click", () => files.save(figure.name + ".csv", files.csv([head, ...figure.rows])));
  }

  // On a telephone the contents would fill the first screen.
  if (window.matchMedia("(max-width: 44rem)").matches) document.querySelector(".contents details").open = false;

  // Where the reader is, in the contents.
  const links = new Map(all(".contents a").map((link) => [link.getAttribute("href").slice(1), link]));
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      for (const link of links.values()) link.removeAttribute("aria-current");
      links.get(entry.target.id).setAttribute("aria-current", "location");
    }
  }, { rootMargin: "0px 0px -70% 0px" });
  all("section.part").forEach((section) => seen.observe(section));

  window.addEventListener("beforeprint", () => all("details.folded").forEach((one) => { one.open = true; }));

  restore();
})();
