import { $, ask, duration, el, keep } from "./dom.js";
import { drawTimeline } from "./timeline.js";
import { forgetRequests, loseRequests, refreshRequests, sift } from "./requests.js";
import { drawChannels, drawCallers, endpointNames, find, findFirst, loadEndpoints } from "./explorer.js";

const Pause = 500;

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
let now = Date.now();

async function view(key, addresses, draw) {
  const texts = await Promise.all(addresses.map(address => ask("GET", address)));
  const told = texts.join("\n");
  if (drawn.get(key) === told)
    return;
  draw(...texts.map(text => JSON.parse(text)));
  drawn.set(key, told);
}

function drawClock(clock) {
  now = Date.parse(clock.now);
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
  drawCallers(users);
}

function drawLimits(windows) {
  keep($("windows"), windows.map(one => ({ ...one, left: duration((Date.parse(one.reset) - now) / 1000) })), one => `${one.app} ${one.user} ${one.bucket}`, one =>
    el("li", { className: "window" },
      el("div", {}, el("code", {}, one.bucket), el("strong", {}, `${one.remaining} of ${one.limit}`)),
      el("meter", { min: 0, max: one.limit, value: one.remaining, low: one.limit / 4, high: one.limit / 2, optimum: one.limit, ariaLabel: `Left of ${one.bucket}` }),
      el("div", { className: "quiet" }, el("span", {}, one.user ? `@${one.user}` : one.app ?? ""), el("span", {}, `anew in ${one.left}`))));
  if (windows.length === 0)
    $("windows").replaceChildren(el("li", { className: "empty" }, "Nothing was counted yet."));
}

function drawFaults(faults) {
  $("waiting").replaceChildren(...faults.map(fault => {
    const off = el("button", { type: "button", ariaLabel: `Switch off ${fault.kind} of ${fault.endpoint ?? "a test"}` }, "Off");
    off.disabled = fault.endpoint === null;
    off.addEventListener("click", () => act(() => ask("DELETE", `faults?${new URLSearchParams({ endpoint: fault.endpoint })}`)));
    return el("li", {}, `${fault.endpoint ?? "by a condition"}: ${fault.kind}, ${fault.times === 1 ? "once" : `${fault.times} times`}`, off);
  }));
  $("calm").disabled = faults.length === 0;
}

// The loop. What a person does and what the clock does may meet: they take turns.

let turn = Promise.resolve();

function tell(isLive, text) {
  $("status").dataset.live = isLive;
  if ($("status").textContent !== text)
    $("status").textContent = text;
}

function refresh() {
  turn = turn.then(async () => {
    try {
      await view("clock", ["clock"], drawClock);
      await Promise.all([
        view("users", ["users"], drawUsers),
        view("channels", ["channels"], drawChannels),
        view("timeline", ["timeline", "media"], (tweets, uploads) => drawTimeline(tweets, uploads, now)),
        view("limits", ["limits"], drawLimits),
        view("faults", ["faults"], drawFaults),
        view("streams", ["streams"], streams => { $("open").textContent = `${streams.open} open`; }),
        refreshRequests(),
      ]);
      tell(true, "Live");
      // Last, for it is the most: the rest is there while it comes.
      if (endpointNames().length === 0) {
        await loadEndpoints();
        $("endpoint-names").replaceChildren(...endpointNames().map(name => el("option", { value: name })));
      }
    } catch (lost) {
      tell(false, "The emulator does not answer");
      drawn.clear();
      loseRequests();
      if (!(lost instanceof TypeError))
        throw lost;
    }
  }).catch(error => {
    $("problem").textContent = error.message;
    $("problem").hidden = false;
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
$("find").addEventListener("submit", event => {
  event.preventDefault();
  findFirst();
});
$("find-text").addEventListener("input", find);
$("fault-kind").addEventListener("change", askWhatTheFaultNeeds);
$("sift-kind").addEventListener("change", sift);
$("calm").addEventListener("click", () => act(() => ask("DELETE", "faults")));
$("forget").addEventListener("click", () => act(forgetRequests));

// Whoever writes wants to send without leaving the keyboard.
for (const form of document.forms) {
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea"))
      form.requestSubmit();
  });
}

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

askWhatTheFaultNeeds();
run();
