/**
 * What the page does in a browser: sends decisions and shows how they stand. It makes elements and texts and never
 * markup, which the page's policy forbids. One key, one verdict; what is being typed is left alone.
 */
export const PAGE_SCRIPT = `(() => {
"use strict";
const { words: said, token } = document.body.dataset;
const words = JSON.parse(said);
const number = new Intl.NumberFormat(document.documentElement.lang);
const status = document.getElementById("status");
const boxes = [...document.querySelectorAll(".decide[data-change]")];
const byId = new Map(boxes.map((box) => [box.dataset.change, box]));
let current = null;

function tell(text, isBad) {
  status.textContent = text;
  status.classList.toggle("bad", isBad === true);
}

async function post(path, body) {
  let reply;
  try {
    reply = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Review-Token": token },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error(words.gone);
  }
  const text = await reply.text();
  if (reply.ok) {
    return JSON.parse(text);
  }
  let reason = text;
  try {
    reason = JSON.parse(text).error;
  } catch {}
  throw new Error(reason);
}

function show({ standings, counts }) {
  for (const [standing, count] of Object.entries(counts)) {
    document.getElementById("count-" + standing).textContent = number.format(count);
  }
  for (const { id, standing, label, comment } of standings) {
    const box = byId.get(id);
    if (box !== undefined) {
      box.dataset.standing = standing;
      box.querySelector(".state").textContent = label;
      const shown = box.querySelector(".said");
      shown.textContent = comment;
      shown.hidden = comment === "";
      for (const button of box.querySelectorAll("[data-verdict]")) {
        button.setAttribute("aria-pressed", String(button.dataset.verdict === standing));
      }
    }
  }
}

async function decide(scope, verdict, comment) {
  tell(words.saving);
  try {
    show(await post("decisions", { scope, verdict, ...(comment === undefined ? {} : { comment }) }));
    tell(words.saved);
    return true;
  } catch (error) {
    tell(words.notSaved.replace("{reason}", () => error.message), true);
    return false;
  }
}

const VERDICTS = { approved: "approve", rejected: "reject", open: "undo" };

function scopeOf(box) {
  return box.dataset.change === undefined
    ? { operation: box.dataset.operation }
    : { changes: [box.dataset.change] };
}

function write(box) {
  const open = box.querySelector("textarea");
  if (open !== null) {
    open.focus();
    return;
  }
  const field = document.createElement("textarea");
  field.maxLength = 2000;
  field.setAttribute("aria-label", words.comment);
  field.value = box.querySelector(".said").textContent;
  const save = document.createElement("button");
  save.textContent = words.save;
  const cancel = document.createElement("button");
  cancel.textContent = words.cancel;
  const close = () => {
    for (const part of [field, save, cancel]) {
      part.remove();
    }
    box.focus();
  };
  const keep = async () => {
    if (await decide(scopeOf(box), VERDICTS[box.dataset.standing], field.value.trim())) {
      close();
    }
  };
  save.addEventListener("click", keep);
  cancel.addEventListener("click", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      void keep();
    }
  });
  box.append(field, save, cancel);
  field.focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const box = button?.closest(".decide") ?? null;
  if (box !== null && button.dataset.verdict !== undefined) {
    void decide(scopeOf(box), VERDICTS[button.dataset.verdict]);
  } else if (box !== null && button.dataset.comment !== undefined) {
    write(box);
  } else if (button?.dataset.every !== undefined) {
    void decideEvery(button);
  }
});

async function decideEvery(button) {
  const { every, query, expect } = button.dataset;
  const scope = { query: JSON.parse(query), expect: Number(expect) };
  const question = words.confirm
    .replace("{action}", () => button.textContent)
    .replace("{number}", () => number.format(scope.expect));
  if (confirm(question)) {
    if (await decide(scope, VERDICTS[every])) {
      location.reload();
    }
  }
}

function reveal(box) {
  for (let part = box.parentElement; part !== null; part = part.parentElement) {
    if (part.localName === "details") {
      part.open = true;
    }
  }
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "center" });
}

function move(by) {
  const next = current === null ? (by > 0 ? 0 : boxes.length - 1) : boxes.indexOf(current) + by;
  if (boxes[next] !== undefined) {
    reveal(boxes[next]);
  } else {
    document.querySelector(by > 0 ? "a[rel=next]" : "a[rel=prev]")?.click();
  }
}

document.addEventListener("focusin", (event) => {
  const box = event.target.closest(".decide[data-change]");
  if (box !== null) {
    current = box;
  }
});

const KEYS = { a: "approved", r: "rejected", u: "open" };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("textarea, input, select") !== null) {
    return;
  }
  const standing = KEYS[event.key.toLowerCase()];
  if (event.key === "j" || event.key === "k") {
    move(event.key === "j" ? 1 : -1);
  } else if (current !== null && event.key === "c") {
    write(current);
  } else if (current !== null && standing !== undefined) {
    const isWhole = event.key !== event.key.toLowerCase();
    const scope = isWhole ? { operation: current.dataset.operation } : scopeOf(current);
    void decide(scope, VERDICTS[standing]);
  } else {
    return;
  }
  event.preventDefault();
});

addEventListener("focus", async () => {
  const ids = [...byId.keys()].slice(0, 500);
  try {
    show(await post("standings", ids));
  } catch (error) {
    tell(error.message, true);
  }
});
})();
`;
