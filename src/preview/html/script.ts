/**
 * What a page does beyond being read: it walks from mark to mark by its links and by the keys n and p, on to other pages, and
 * filters the list of all pages. Plain JavaScript; no content is ever made markup, and nothing is kept or sent. Without it,
 * links lead from each mark to the next, too.
 */
export const SCRIPT = String.raw`
(() => {
"use strict";
const places = [...document.querySelectorAll(".place")];
const links = { on: document.querySelector(".walk .on"), back: document.querySelector(".walk .back") };
let at = places.findIndex((place) => "#" + place.id === location.hash);
document.addEventListener("focusin", ({ target }) => {
  const place = target.closest(".place");
  if (place) at = places.indexOf(place);
});
const walk = (way) => {
  const next = way === "on" ? at + 1 : at - 1;
  const place = places[next];
  if (place) {
    at = next;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
  } else if (links[way] && links[way].dataset.beyond) {
    location.href = links[way].dataset.beyond;
  }
};
for (const way of ["on", "back"]) {
  if (links[way]) links[way].addEventListener("click", (event) => {
    event.preventDefault();
    walk(way);
  });
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input,select")) return;
  if (event.key === "n") walk("on");
  if (event.key === "p") walk("back");
});
const form = document.getElementById("find");
if (form) {
  const rows = [...document.querySelectorAll("#all > li")];
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = rows.map((row) => fold(row.querySelector("a").textContent));
  const count = new Intl.NumberFormat(document.documentElement.lang);
  const output = form.querySelector("output");
  const filter = () => {
    const wanted = fold(form.elements.q.value).split(/\s+/).filter(Boolean);
    const kind = form.elements.kind.value;
    let shown = 0;
    rows.forEach((row, index) => {
      const kinds = row.dataset.k;
      const fits = (kind === "" || (kind === "*" ? kinds !== "" : kinds.split(" ").includes(kind))) &&
        wanted.every((word) => words[index].includes(word));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    output.textContent = output.dataset.shown.replace("{shown}", count.format(shown)).replace("{all}", count.format(rows.length));
  };
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
}
})();
`;
