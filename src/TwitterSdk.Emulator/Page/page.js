"use strict";

// Everything that comes from outside becomes a text node: no markup is ever made of it.
const $ = id => document.getElementById(id);
const Pause = 1000;
const Kept = 200;

function el(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return element;
}

async function ask(method, address, body) {
  const options = { method, cache: "no-store" };
  if (body)
    Object.assign(options, { body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  const answer = await fetch(address, options);
  const text = await answer.text();
  if (answer.ok)
    return text;
  let message = text;
  try { message = JSON.parse(text).errors[0].message; } catch { /* The text says it. */ }
  throw new Error(message || `The emulator answered ${answer.status}.`);
}

// Does what a person asked for, shows at once what came of it, and says what was refused.
async function act(work) {
  try {
    await work();
    $("problem").hidden = true;
  } catch (refused) {
    $("problem").textContent = refused.message;
    $("problem").hidden = false;
  }
  await refresh();
}

function submit(form, work) {
  $(form).addEventListener("submit", event => {
    event.preventDefault();
    act(() => work(new FormData(event.target), event.target));
  });
}

// Views: each is drawn anew only when its answer has changed.

const drawn = new Map();

async function view(key, addresses, draw) {
  const texts = await Promise.all(addresses.map(address => ask("GET", address)));
  const now = texts.join("\n");
  if (drawn.get(key) === now)
    return;
  draw(...texts.map(text => JSON.parse(text)));
  drawn.set(key, now);
}

const clockTime = at => new Date(at).toLocaleTimeString();

function drawClock(clock) {
  $("now").textContent = new Date(clock.now).toLocaleString();
  $("now").dateTime = clock.now;
  for (const control of $("clock").elements)
    control.disabled = clock.speed === null;
}

function drawUsers(users) {
  const chosen = $("post-user").value;
  $("post-user").replaceChildren(...users.map(user => el("option", { value: user.screen_name }, `@${user.screen_name}`)));
  if (chosen)
    $("post-user").value = chosen;
}

function drawTimeline(tweets, uploads) {
  const byId = new Map(uploads.map(upload => [upload.id, upload]));
  const picture = id => {
    const upload = byId.get(id);
    return el("figure", {}, upload
      ? el("figcaption", {}, `${upload.type}, ${upload.bytes} bytes, ${upload.state}${upload.percent < 100 ? ` ${upload.percent} %` : ""}. ${upload.alt_text ?? "No alt text."}`)
      : el("figcaption", {}, `Media ${id}`));
  };
  $("tweets").replaceChildren(...tweets.map(tweet => el("li", {},
    el("strong", {}, `@${tweet.user}`),
    el("span", { className: "quiet" }, ` ${clockTime(tweet.at)} · ${tweet.likes} ♥${tweet.reply_to ? ` · answers ${tweet.reply_to}` : ""}${tweet.retweet_of ? ` · repeats ${tweet.retweet_of}` : ""}`),
    el("p", { className: "text" }, tweet.text),
    ...tweet.media.map(picture))));
}

function drawLimits(windows) {
  $("windows").replaceChildren(...windows.map(one => el("li", {},
    el("div", {}, `${one.bucket} `, el("span", { className: "quiet" }, `${one.user ? `@${one.user}` : one.app ?? ""} · ${one.remaining} of ${one.limit} left until ${clockTime(one.reset)}`)),
    el("meter", { min: 0, max: one.limit, value: one.remaining, low: one.limit / 4, high: one.limit / 2, optimum: one.limit, ariaLabel: `Left of ${one.bucket}` }))));
  if (windows.length === 0)
    $("windows").append(el("li", { className: "quiet" }, "Nothing was counted yet."));
}

function drawFaults(faults) {
  $("waiting").replaceChildren(...faults.map(fault => {
    const off = el("button", { type: "button", ariaLabel: `Switch off ${fault.kind} of ${fault.endpoint ?? "a test"}` }, "Off");
    off.disabled = fault.endpoint === null;
    off.addEventListener("click", () => act(() => ask("DELETE", `faults?${new URLSearchParams({ endpoint: fault.endpoint })}`)));
    return el("li", {}, `${fault.endpoint ?? "by a condition"}: ${fault.kind}, ${fault.times} times `, off);
  }));
  $("calm").disabled = faults.length === 0;
}

// Requests: only what is new is fetched, and what had no answer yet.

const rows = new Map();

function drawRequest(request) {
  const failed = request.status === null || request.status >= 400;
  const details = el("details", { className: "request" },
    el("summary", {},
      el("span", { className: failed ? "bad" : "good" }, request.status === null ? "no answer" : String(request.status)),
      el("code", {}, `${request.method} ${request.path}`),
      el("span", { className: "quiet" }, `${request.endpoint ?? "no endpoint"} ${request.user ? `@${request.user}` : request.auth} ${clockTime(request.at)}`)));
  details.dataset.failed = failed;
  if (request.problem)
    details.append(el("p", { className: "bad" }, request.problem));
  if (request.refused)
    details.append(el("p", {}, "Refused parameter: ", el("code", { className: "refused" }, request.refused)));
  if (request.detail)
    details.append(el("pre", { tabIndex: 0 }, request.detail));
  if (request.parameters.length > 0)
    details.append(el("table", {}, el("tbody", {}, ...request.parameters.map(one => el("tr", { className: one.name === request.refused ? "bad" : "" },
      el("td", {}, el("code", {}, one.name)), el("td", {}, one.value), el("td", { className: "quiet" }, one.place))))));
  return details;
}

async function refreshRequests() {
  const unanswered = [...rows].filter(([, row]) => row.status === null).map(([number]) => number);
  const after = Math.min(...unanswered, Math.max(0, ...rows.keys()) + 1) - 1;
  for (const request of JSON.parse(await ask("GET", `requests?after=${after}&count=${Kept}`))) {
    const before = rows.get(request.number);
    if (before && before.status === request.status)
      continue;
    const element = drawRequest(request);
    if (before) {
      element.open = before.element.open;
      before.element.replaceWith(element);
    } else {
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

function sift() {
  const onlyBad = $("sift-kind").value === "bad";
  for (const { element } of rows.values())
    element.hidden = onlyBad && element.dataset.failed !== "true";
}

// The explorer: the specs do not change, so they are fetched once.

let endpoints = [];

function typeOf(parameter) {
  const { min, max } = parameter;
  const range = min === null && max === null ? "" : min === null ? ` up to ${max}` : max === null ? ` from ${min}` : ` ${min} to ${max}`;
  const usual = parameter.constant !== null ? `, always ${parameter.constant}` : parameter.default !== null ? `, ${parameter.default} unless set` : "";
  return `${parameter.list ? "list of " : ""}${parameter.type}${range}${usual}`;
}

function drawEndpoint(endpoint) {
  const details = el("details", {}, el("summary", {}, el("strong", {}, endpoint.name), el("code", {}, `${endpoint.method} ${endpoint.host}/${endpoint.path}`)));
  // Hundreds of endpoints: the inside is made when somebody looks.
  details.addEventListener("toggle", () => details.append(
    el("p", {}, endpoint.doc),
    endpoint.deprecated ? el("p", { className: "bad" }, endpoint.deprecated) : "",
    el("p", { className: "quiet" }, [
      ...endpoint.auth.map(one => `${one.scheme}${one.scopes.length > 0 ? ` (${one.scopes.join(" ")})` : ""}`),
      ...endpoint.limits.map(one => `${one.calls} calls in ${one.seconds} s as ${one.scheme}`)].join(" · ")),
    endpoint.parameters.length === 0 ? "" : el("table", {},
      el("thead", {}, el("tr", {}, ...["Parameter", "Type", "What"].map(title => el("th", { scope: "col" }, title)))),
      el("tbody", {}, ...endpoint.parameters.map(one => el("tr", {},
        el("td", {}, el("code", {}, one.name), one.required ? " required" : "", el("div", { className: "quiet" }, one.place)),
        el("td", {}, typeOf(one)),
        el("td", {}, one.doc ?? "", one.values.length > 0 ? el("div", { className: "quiet" }, one.values.join(", ")) : "")))))), { once: true });
  return details;
}

function find() {
  const words = $("find-text").value.toLowerCase().split(/\s+/).filter(word => word !== "");
  const found = endpoints.filter(endpoint => words.every(word => endpoint.searched.includes(word)));
  $("found").textContent = `${found.length} of ${endpoints.length} endpoints`;
  $("endpoints").replaceChildren(...found.map(drawEndpoint));
}

async function loadEndpoints() {
  endpoints = JSON.parse(await ask("GET", "endpoints"));
  for (const endpoint of endpoints)
    endpoint.searched = `${endpoint.name} ${endpoint.path} ${endpoint.auth.flatMap(one => one.scopes).join(" ")}`.toLowerCase();
  $("endpoint-names").replaceChildren(...endpoints.map(endpoint => el("option", { value: endpoint.name })));
  find();
}

// The loop. What a person does and what the clock does may meet: they take turns.

let turn = Promise.resolve();

function refresh() {
  turn = turn.then(async () => {
    try {
      if (endpoints.length === 0)
        await loadEndpoints();
      await Promise.all([
        view("clock", ["clock"], drawClock),
        view("users", ["users"], drawUsers),
        view("timeline", ["timeline", "media"], drawTimeline),
        view("limits", ["limits"], drawLimits),
        view("faults", ["faults"], drawFaults),
        view("streams", ["streams"], streams => { $("open").textContent = streams.open; }),
        refreshRequests(),
      ]);
      $("status").textContent = "Live";
    } catch {
      $("status").textContent = "The emulator does not answer";
      // The one that answers next may be another one, which counts from 1 again.
      drawn.clear();
      rows.clear();
      $("log").replaceChildren();
    }
  });
  return turn;
}

async function run() {
  if (!document.hidden)
    await refresh();
  setTimeout(run, Pause);
}

// Forms and keys.

function askWhatTheFaultNeeds() {
  const asked = ($("fault-kind").selectedOptions[0].dataset.asks ?? "").split(" ");
  for (const label of document.querySelectorAll("#fault [data-for]")) {
    label.hidden = !asked.includes(label.dataset.for);
    label.querySelector("input, textarea").disabled = label.hidden;
  }
}

submit("post", async (data, form) => {
  await ask("POST", "timeline", Object.fromEntries(data));
  form.elements.text.value = "";
});
submit("fault", data => ask("POST", "faults", Object.fromEntries(data)));
submit("feed", data => ask("POST", "streams", Object.fromEntries(data)));
submit("clock", data => ask("POST", "clock", Object.fromEntries(data)));
$("find").addEventListener("submit", event => event.preventDefault());
$("find-text").addEventListener("input", find);
$("fault-kind").addEventListener("change", askWhatTheFaultNeeds);
$("sift-kind").addEventListener("change", sift);
$("calm").addEventListener("click", () => act(() => ask("DELETE", "faults")));
$("forget").addEventListener("click", () => act(async () => {
  await ask("DELETE", "requests");
  // Numbers go on where they were: the last row stays known, so that what is new is told from what is old.
  for (const { element } of rows.values())
    element.remove();
}));

const keys = { t: "post-text", r: "sift-kind", l: "limits", f: "fault-endpoint", s: "feed-line", "/": "find-text" };

document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, textarea, select");
  if (event.key === "Escape" && typing)
    typing.blur();
  if (typing || event.ctrlKey || event.altKey || event.metaKey || !Object.hasOwn(keys, event.key))
    return;
  event.preventDefault();
  $(keys[event.key]).focus();
  $(keys[event.key]).scrollIntoView({ block: "nearest" });
});

$("limits").tabIndex = -1;
askWhatTheFaultNeeds();
run();
