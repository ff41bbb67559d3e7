import { $, ask, el, span } from "./dom.js";

// Only what is new is fetched, and what had no answer yet.
const Kept = 200;
const rows = new Map();

function section(title, ...content) {
  return [el("h4", {}, title), ...content];
}

function drawRequest(request) {
  const failed = request.status === null || request.status >= 400;
  const details = el("details", { className: "request" },
    el("summary", {},
      span(failed ? "pill bad" : "pill", request.status === null ? "…" : String(request.status)),
      el("code", {}, span("verb", request.method), ` ${request.path}`),
      el("time", { className: "quiet", dateTime: request.at }, new Date(request.at).toLocaleTimeString()),
      span("about", `${request.endpoint ?? "no endpoint"} · ${request.user ? `@${request.user}` : request.auth}`),
      request.problem ? span("why", request.detail ? request.problem.replace(` ${request.detail}`, "") : request.problem) : ""));
  details.dataset.failed = failed;
  const inside = el("div", { className: "inside" });
  if (request.refused)
    inside.append(...section("Refused parameter", el("code", { className: "refused bad" }, request.refused)));
  if (request.detail)
    inside.append(...section("What the emulator knows", el("pre", { tabIndex: 0 }, request.detail)));
  if (request.parameters.length > 0)
    inside.append(...section("Parameters", el("table", {}, el("tbody", {}, ...request.parameters.map(one => el("tr", { className: one.name === request.refused ? "bad" : "" },
      el("td", {}, el("code", {}, one.name)), el("td", {}, one.value), el("td", { className: "quiet" }, one.place)))))));
  inside.append(el("p", { className: "quiet" }, `${request.body_bytes} bytes to ${request.host}, as ${request.auth}`));
  details.append(inside);
  return details;
}

export async function refreshRequests() {
  const unanswered = [...rows].filter(([, row]) => row.status === null).map(([number]) => number);
  const after = Math.min(...unanswered, Math.max(0, ...rows.keys()) + 1) - 1;
  const isFirst = rows.size === 0;
  for (const request of JSON.parse(await ask("GET", `requests?after=${after}&count=${Kept}`))) {
    const before = rows.get(request.number);
    if (before && before.status === request.status)
      continue;
    const element = drawRequest(request);
    if (before) {
      element.open = before.element.open;
      before.element.replaceWith(element);
    } else {
      element.classList.toggle("fresh", !isFirst);
      $("log").prepend(element);
    }
    rows.set(request.number, { element, status: request.status });
  }
  for (const [number, row] of [...rows].slice(0, Math.max(0, rows.size - Kept))) {
    row.element.remove();
    rows.delete(number);
  }
  sift();
}

export function sift() {
  const onlyBad = $("sift-kind").value === "bad";
  for (const { element } of rows.values())
    element.hidden = onlyBad && element.dataset.failed !== "true";
  $("no-requests").hidden = $("log").children.length > 0;
}

export async function forgetRequests() {
  await ask("DELETE", "requests");
  // Numbers go on where they were: the last row stays known, so that what is new is told from what is old.
  $("log").replaceChildren();
}

// The emulator that answers next may be another one, which counts from 1 again.
export function loseRequests() {
  rows.clear();
  $("log").replaceChildren();
}
