/**
 * What the page does beyond being read: filters, keys, views. Plain JavaScript as browsers of the last years know it; no
 * content is ever made markup, and nothing is kept or sent. What is filtered by stands in the items already (`class`,
 * `data-*`, `lang`), so that a page without script lacks nothing but the controls.
 */
export const SCRIPT = String.raw`
(() => {
"use strict";
const root = document.documentElement;
const main = document.querySelector("main");
const form = document.getElementById("tools");
const help = document.getElementById("help");
const count = form.querySelector("output");
const field = (name) => form.elements.namedItem(name);
const FACETS = ["action", "kind", "locale", "reason", "finding"];

// One entry for each item, one for each heading with the number of items shown under it.
const entries = [];
const headings = [];
for (const element of main.children) {
  if (/^part-/.test(element.id)) {
    headings.push({ element, level: element.tagName, shown: 0 });
  } else if (element.tagName === "ARTICLE") {
    entries.push({
      element, heading: headings[headings.length - 1], isShown: true, text: undefined, locale: new Set(), finding: new Set(),
      action: new Set([element.classList[1]]), kind: new Set([element.dataset.r]),
      reason: new Set(element.dataset.w ? [element.dataset.w] : []),
    });
  }
}
const entryOf = new Map(entries.map((entry) => [entry.element, entry]));

// What can be filtered by, named as the page names it.
const labels = { action: new Map(), kind: new Map(), locale: new Map(), reason: new Map(), finding: new Map() };
const learn = (facet, value, label) => {
  if (!labels[facet].has(value)) labels[facet].set(value, label().textContent);
};
for (const { element, action, kind, reason } of entries) {
  for (const value of action) learn("action", value, () => element.querySelector(".badge"));
  for (const value of kind) learn("kind", value, () => element.querySelector(".kind"));
  for (const value of reason) learn("reason", value, () => element.querySelector(".note p"));
}
for (const change of main.querySelectorAll(".changes>li")) {
  const value = change.dataset.l || "-";
  entryOf.get(change.closest("article")).locale.add(value);
  learn("locale", value, () => (value === "-" ? { textContent: form.dataset.all } : change.querySelector("b")));
}
for (const finding of main.querySelectorAll("[data-c]")) {
  const value = finding.dataset.c;
  entryOf.get(finding.closest("article")).finding.add(value);
  learn("finding", value, () => finding.querySelector("code"));
}
for (const facet of FACETS) {
  const select = field(facet);
  const options = [...labels[facet]].map(([value, label]) => ({ value, label }));
  options.sort((left, right) => left.label.localeCompare(right.label, root.lang));
  for (const { value, label } of options) {
    const option = new Option(label, value);
    option.dataset.label = label.length > 60 ? label.slice(0, 59) + "…" : label;
    select.append(option);
  }
  select.parentElement.hidden = options.length < (facet === "finding" ? 1 : 2);
}

// Changes in other languages are hidden by one rule, not one by one.
const sheet = document.styleSheets[0];
const firstOwnRule = sheet.cssRules.length;
const showLocale = (locale) => {
  while (sheet.cssRules.length > firstOwnRule) sheet.deleteRule(firstOwnRule);
  if (locale !== "") {
    const others = locale === "-" ? "[data-l]" : ':not([data-l="' + CSS.escape(locale) + '"])';
    sheet.insertRule(".changes>li" + others + "{display:none}", firstOwnRule);
  }
};

const number = new Intl.NumberFormat(root.lang);
const textOf = (entry) => (entry.text ??= entry.element.textContent.toLowerCase());
const filter = () => {
  const wanted = Object.fromEntries(FACETS.map((facet) => [facet, field(facet).value]));
  const words = field("q").value.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  for (const heading of headings) heading.shown = 0;
  let shown = 0;
  for (const entry of entries) {
    const missed = FACETS.filter((facet) => wanted[facet] !== "" && !entry[facet].has(wanted[facet]));
    if (missed.length > 1 || !words.every((word) => textOf(entry).includes(word))) {
      setShown(entry, false);
      continue;
    }
    // What an option counts is what would be shown if it were chosen.
    for (const facet of missed.length === 0 ? FACETS : missed) {
      for (const value of entry[facet]) counts[facet].set(value, (counts[facet].get(value) || 0) + 1);
    }
    setShown(entry, missed.length === 0);
    if (missed.length === 0) {
      shown += 1;
      if (entry.heading) entry.heading.shown += 1;
    }
  }
  let below = 0;
  for (const heading of [...headings].reverse()) {
    below += heading.shown;
    const isEmpty = heading.level === "H2" ? below === 0 : heading.shown === 0;
    if (heading.level === "H2") below = 0;
    heading.element.hidden = isEmpty;
    const intro = heading.element.nextElementSibling;
    if (intro && intro.matches("p.quiet")) intro.hidden = isEmpty;
  }
  for (const facet of FACETS) {
    for (const option of field(facet).options) {
      if (option.value !== "") option.textContent = option.dataset.label + " (" + number.format(counts[facet].get(option.value) || 0) + ")";
    }
  }
  showLocale(wanted.locale);
  count.textContent = form.dataset.count.replace("{shown}", number.format(shown)).replace("{total}", number.format(entries.length));
};
const setShown = (entry, isShown) => {
  if (entry.isShown !== isShown) {
    entry.isShown = isShown;
    entry.element.hidden = !isShown;
  }
};

// The state of the filter stands in the address: #?locale=fr&q=invoice
const writeAddress = () => {
  const state = new URLSearchParams();
  for (const name of ["q", ...FACETS]) if (field(name).value !== "") state.set(name, field(name).value);
  const fragment = [...state].length === 0 ? "#" : "#?" + state;
  try {
    history.replaceState(null, "", fragment);
  } catch {
    location.hash = fragment;
  }
};
const readAddress = () => {
  if (location.hash.startsWith("#?")) {
    const state = new URLSearchParams(location.hash.slice(2));
    for (const name of ["q", ...FACETS]) field(name).value = state.get(name) || "";
    // An option that is not there leaves nothing chosen.
    for (const facet of FACETS) if (field(facet).selectedIndex < 0) field(facet).value = "";
    filter();
    return;
  }
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const entry = target && entryOf.get(target);
  if (entry) {
    if (!entry.isShown) {
      form.reset();
      filter();
    }
    open(entry, true);
    target.scrollIntoView();
  }
};
const clear = () => {
  for (const name of ["q", ...FACETS]) field(name).value = "";
  filter();
  writeAddress();
};

// Before and after beside each other are made of the one text that has both, when they come to be seen.
const split = (scope) => {
  if (field("layout").value !== "sides") return;
  for (const both of scope.querySelectorAll(".both:not(.halved)")) {
    both.classList.add("halved");
    const halves = [["before", "−", "ins"], ["after", "+", "del"]].map(([side, sign, other]) => {
      const half = both.cloneNode(true);
      half.className = "side half " + side;
      half.querySelector(".sign").textContent = sign;
      for (const element of half.querySelectorAll(other)) element.remove();
      for (const block of half.querySelectorAll("li,p,blockquote,pre,ul,ol")) if (block.textContent.trim() === "") block.remove();
      return half;
    });
    both.after(...halves);
  }
};
const setViews = () => {
  root.classList.toggle("split", field("layout").value === "sides");
  root.classList.toggle("sources", field("bodies").value === "source");
  root.dataset.theme = field("theme").value;
  for (const { element } of entries) {
    const fold = element.firstElementChild;
    if (fold.tagName !== "DETAILS" || fold.open) split(element);
  }
  if (field("bodies").value === "source") for (const fold of main.querySelectorAll("details.src")) fold.open = true;
};
const open = (entry, isOpen) => {
  const fold = entry.element.firstElementChild;
  if (fold.tagName === "DETAILS") fold.open = isOpen ?? !fold.open;
};
const openAll = (isOpen) => {
  for (const entry of entries) if (entry.isShown) open(entry, isOpen);
};

let current;
const move = (step) => {
  const focused = entryOf.get(document.activeElement && document.activeElement.closest("article"));
  let index = entries.indexOf(focused || current);
  if (index < 0 && step < 0) index = entries.length;
  do index += step; while (index >= 0 && index < entries.length && !entries[index].isShown);
  if (index < 0 || index >= entries.length) return;
  current = entries[index];
  current.element.tabIndex = -1;
  current.element.focus({ preventScroll: true });
  current.element.scrollIntoView({ block: "start" });
};
const KEYS = {
  j: () => move(1), k: () => move(-1), o: () => current && open(current),
  e: () => openAll(true), c: () => openAll(false),
  "/": () => field("q").focus(), "?": () => help.showModal(), Escape: clear,
};
document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || help.open || !KEYS[key]) return;
  if (target.matches("input,select,textarea")) {
    if (key === "Escape") { target.blur(); event.preventDefault(); }
    return;
  }
  if (!help.querySelector("input").checked && key !== "Escape") return;
  event.preventDefault();
  KEYS[key]();
});
let waiting;
form.addEventListener("input", ({ target }) => {
  if (["layout", "bodies", "theme"].includes(target.name)) { setViews(); return; }
  clearTimeout(waiting);
  waiting = setTimeout(() => { filter(); writeAddress(); }, target.name === "q" ? 120 : 0);
});
form.addEventListener("submit", (event) => event.preventDefault());
const ACTIONS = { clear, expand: () => openAll(true), collapse: () => openAll(false), help: () => help.showModal(), close: () => help.close() };
document.addEventListener("click", ({ target }) => {
  const button = target.closest("button[data-do]");
  if (button) ACTIONS[button.dataset.do]();
});
document.addEventListener("toggle", ({ target }) => { if (target.open && target.closest) split(target); }, true);
addEventListener("hashchange", readAddress);
addEventListener("beforeprint", () => openAll(true));

const hasFolds = main.querySelector("article>details") !== null;
for (const name of ["expand", "collapse"]) form.querySelector('[data-do="' + name + '"]').hidden = !hasFolds;
form.hidden = false;
filter();
readAddress();
})();
`;
