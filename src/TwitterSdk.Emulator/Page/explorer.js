import { $, ask, el, span } from "./dom.js";
import { callForm, refillCallers } from "./call.js";

// What is newest comes first.
const Order = ["V2.", "", "Helix.", "EventSub.", "Kraken"];

// Hundreds of endpoints match the empty search: nobody reads them all.
const Shown = 60;

let endpoints = [];
let chosen = null;
const callers = { Twitter: [], Twitch: [] };

export const endpointNames = () => endpoints.map(endpoint => endpoint.name);

export async function loadEndpoints() {
  endpoints = JSON.parse(await ask("GET", "endpoints"));
  endpoints.sort((one, other) => rank(one) - rank(other));
  for (const endpoint of endpoints)
    endpoint.searched = `${endpoint.name} ${endpoint.method} ${endpoint.path} ${endpoint.auth.flatMap(one => one.scopes).join(" ")}`.toLowerCase();
  find();
}

export function drawCallers(users) {
  callers.Twitter = users.map(user => user.screen_name);
  refillCallers(callers);
}

export function drawChannels(channels) {
  callers.Twitch = channels.map(channel => channel.login);
  refillCallers(callers);
}

function rank(endpoint) {
  const at = Order.findIndex(prefix => prefix !== "" && endpoint.name.startsWith(prefix));
  return at >= 0 ? at : endpoint.product === "Twitter" ? 1 : Order.length;
}

function found() {
  const words = $("find-text").value.toLowerCase().split(/\s+/).filter(word => word !== "");
  return endpoints.filter(endpoint => words.every(word => endpoint.searched.includes(word)));
}

export function find() {
  const all = found();
  $("found").textContent = all.length > Shown ? `${all.length} of ${endpoints.length} endpoints, the first ${Shown} shown` : `${all.length} of ${endpoints.length} endpoints`;
  $("endpoints").replaceChildren(...all.slice(0, Shown).map(endpoint => {
    const button = el("button", { type: "button" },
      span(endpoint.deprecated ? "old" : "", endpoint.name), el("code", {}, `${endpoint.method} ${endpoint.host}/${endpoint.path}`));
    if (endpoint === chosen)
      button.setAttribute("aria-current", "true");
    button.addEventListener("click", () => choose(endpoint));
    return el("li", {}, button);
  }));
}

export function findFirst() {
  const [first] = found();
  if (first)
    choose(first);
}

function limitOf(limit) {
  const minutes = limit.seconds / 60;
  return `${limit.calls} calls in ${limit.seconds < 60 ? `${limit.seconds} s` : minutes >= 1440 ? `${minutes / 1440} d` : `${minutes} min`} (${limit.scheme})`;
}

function choose(endpoint) {
  chosen = endpoint;
  find();
  const facts = [
    ["Takes", endpoint.auth.map(one => `${one.scheme}${one.scopes.length > 0 ? ` (${one.scopes.join(" ")})` : ""}`).join(", ")],
    ["Limits", endpoint.limits.map(limitOf).join(", ")],
  ].filter(([, text]) => text !== "");
  $("endpoint").replaceChildren(
    el("h3", {}, endpoint.name),
    el("p", {}, el("code", {}, `${endpoint.method} ${endpoint.host}/${endpoint.path}`)),
    el("p", {}, endpoint.doc ?? ""),
    endpoint.deprecated ? el("p", { className: "bad" }, endpoint.deprecated) : "",
    el("table", {}, el("tbody", {}, ...facts.map(([name, text]) => el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, text))))),
    ...callForm(endpoint, callers));
  ($("endpoint").querySelector("form input, form textarea, form select") ?? $("endpoint")).focus({ preventScroll: true });
  $("endpoint").scrollIntoView({ block: "nearest" });
}
