// Comfort only: all pages can be read without it. What it alone can do is hidden until it is here.
"use strict";

// Letters as somebody would type them in a hurry: without marks, and without what tells variants of an Arabic letter or digit apart.
const fold = (text) =>
  text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15)
    .replace(/\u0671/g, "\u0627").replace(/[\u0649\u06cc]/g, "\u064a").replace(/\u0629/g, "\u0647").replace(/\u06a9/g, "\u0643");

// The cells of a matrix hold a sign and a number; the legend tells the class and the words.
function explain(table) {
  const known = new Map();
  for (const badge of document.querySelectorAll(".signs .badge")) {
    known.set(badge.textContent[0], [badge.classList[1], badge.textContent.slice(1).trim()]);
  }
  for (const cell of table.querySelectorAll("td:nth-child(n + 3)")) {
    const sign = known.get(cell.textContent[0]);
    if (!sign || !/^.\d*$/.test(cell.textContent)) continue;
    const count = cell.textContent.slice(1);
    cell.className = sign[0];
    cell.title = count ? `${sign[1]} · ${count}` : sign[1];
  }
}

// The other languages are read at the same place, with the same choice.
function follow() {
  for (const link of document.querySelectorAll(".languages a")) link.hash = location.hash;
}
follow();
addEventListener("hashchange", follow);

// Shows the rows that fit; the address keeps what was chosen, so that it can be passed on.
function filter(form, table) {
  const search = form.elements.q;
  const selects = [...form.querySelectorAll("select")];
  const output = form.querySelector("output b");
  const none = form.querySelector(".none");
  const rows = [...table.querySelectorAll("tr[data-f]")].map((row) => {
    const link = row.querySelector("a");
    const id = decodeURIComponent(link.getAttribute("href")).replace(/^.*\/|\.html$/g, "");
    return { row, numbers: row.dataset.f.split(".").map(Number), words: fold(`${link.textContent} ${id}`) };
  });
  const places = selects.filter((select) => select.dataset.place);
  const checks = selects.filter((select) => !select.dataset.place);
  const show = () => {
    const chosen = places.filter((select) => select.selectedIndex > 0);
    // an affiliate has a bit for each level and verdict of its checks: one check must have what was chosen
    const asked = checks.some((select) => select.selectedIndex > 0);
    const bits = checks.reduce((bits, select) => bits & select.selectedOptions[0].dataset.bits, -1);
    const fits = (numbers) =>
      chosen.every((select) => numbers[select.dataset.place] === select.selectedIndex) && (!asked || (numbers[3] & bits) !== 0);
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, numbers, words: own } of rows) {
      const shown = fits(numbers) && words.every((word) => own.includes(word));
      row.hidden = !shown;
      count += shown;
    }
    for (const group of table.tBodies) group.hidden = !group.querySelector("tr[data-f]:not([hidden])");
    if (output.textContent !== String(count)) output.textContent = count;
    none.hidden = count > 0;
  };
  const fields = [search, ...selects];
  const keep = () => {
    const kept = new URLSearchParams(fields.filter((field) => field.value).map((field) => [field.name, field.value.trim()]));
    // other fragments stay where nothing is chosen
    if (!kept.size && !location.hash.includes("=")) return;
    history.replaceState(null, "", `${location.pathname}${location.search}${kept.size ? `#${kept}` : ""}`);
    follow();
  };
  const restore = () => {
    const kept = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      field.value = kept.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    }
    show();
  };
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { show(); keep(); }, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { show(); keep(); search.focus(); }));
  // a way to a part of the page leads there, and what was chosen stays in the address
  addEventListener("hashchange", () => { if (location.hash.includes("=") || !location.hash) restore(); else keep(); });
  form.hidden = false;
  if (location.hash.includes("=")) restore();
}

for (const table of document.querySelectorAll(".matrix table")) {
  explain(table);
  const form = document.querySelector("form.filter");
  if (form) filter(form, table);
}

// What applies to us: leads to the page and the age that fit what was chosen.
(() => {
  const form = document.getElementById("applies");
  if (!form) return;
  const field = (id) => document.getElementById(id);
  const links = [...document.querySelectorAll("a[data-kind]")];
  const ages = form.dataset.ages.split(" ").map((age) => age.split(":").map(Number));
  // a place that changes nothing has no page of its own
  const page = (kind, country, emerging) => {
    const at = (code) => links.filter((link) => link.dataset.kind === kind && link.dataset.country === code);
    const here = country && at(country).length ? at(country) : at("");
    return here.find((link) => (link.dataset.emerging === "1") === emerging) || here[0];
  };
  const reached = ([months, days], recognised) => {
    const day = new Date(Date.UTC(recognised.getUTCFullYear(), recognised.getUTCMonth() + months, 1));
    const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
    day.setUTCDate(Math.min(recognised.getUTCDate(), last) + days);
    return day <= new Date();
  };
  const age = () => {
    if (field("recognised").value) return ages.filter((age) => reached(age, new Date(field("recognised").value))).pop();
    const years = Number(field("years").value || 0);
    return ages.filter(([months, days]) => months / 12 + days / 365 <= years).pop();
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const link = page(field("kind").value, field("country")?.value || "", field("emerging")?.checked || false);
    const [months, days] = age() || ages[0];
    if (link) location.href = link.getAttribute("href") + "#m" + months + (days ? "d" + days : "");
  });
})();
