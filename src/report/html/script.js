
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
