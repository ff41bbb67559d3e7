import { ask, el, span } from "./dom.js";

// The form of one endpoint, the call, and what came of it. The emulator writes and signs the request; this page sends it.

const Longest = 200_000;

function typeOf(parameter) {
  const { min, max } = parameter;
  const range = min === null && max === null ? "" : min === null ? ` up to ${max}` : max === null ? ` from ${min}` : ` ${min} to ${max}`;
  return `${parameter.list ? "list of " : ""}${parameter.type}${range}${parameter.default !== null ? `, ${parameter.default} unless set` : ""}`;
}

function control(parameter) {
  const common = { name: parameter.name, required: parameter.required, autocomplete: "off", spellcheck: false };
  const options = parameter.type === "Bool" ? ["true", "false"] : parameter.list ? [] : parameter.values;
  if (parameter.type === "Bytes")
    return el("input", { ...common, type: "file" });
  if (options.length > 0)
    return el("select", { name: parameter.name, required: parameter.required }, el("option", { value: "" }, ""), ...options.map(value => el("option", { value }, value)));
  if (parameter.name === "body" || parameter.type === "Json")
    return el("textarea", { ...common, rows: 4 });
  return el("input", { ...common, type: "text", placeholder: parameter.list ? "one, two" : "" });
}

function field(parameter) {
  return el("label", { className: "field" },
    el("span", {}, el("code", {}, parameter.name), parameter.required ? span("must", " required") : ""),
    control(parameter),
    el("small", {}, [typeOf(parameter), parameter.doc, parameter.list && parameter.values.length > 0 ? parameter.values.join(", ") : null].filter(Boolean).join(". ")));
}

export function callForm(endpoint, callers) {
  const parameters = endpoint.parameters.filter(parameter => parameter.constant === null);
  if (endpoint.body !== null)
    parameters.unshift({ name: "body", type: endpoint.body, list: false, required: true, values: [], min: null, max: null, default: null, doc: "The body, as JSON." });
  const must = parameters.filter(parameter => parameter.required);
  const may = parameters.filter(parameter => !parameter.required);
  const schemes = [...new Set(endpoint.auth.map(one => one.scheme))];
  const caller = el("select", { id: "caller", name: "@user", ariaLabel: "Call as" });
  caller.dataset.product = endpoint.product;
  const form = el("form", { id: "call" },
    must.length > 0 ? el("div", { className: "fields" }, ...must.map(field)) : "",
    may.length > 0 ? el("details", { open: may.length <= 6 }, el("summary", {}, `${may.length} optional parameters`), el("div", { className: "fields" }, ...may.map(field))) : "",
    el("label", {}, "as ", caller),
    schemes.length > 0 ? el("label", {}, "with ", el("select", { name: "@scheme", ariaLabel: "Call with" }, el("option", { value: "" }, "what fits"), ...schemes.map(value => el("option", { value }, value)))) : "",
    el("button", { className: "main" }, "Call"));
  const outcome = el("div", { id: "answer", role: "status" });
  form.addEventListener("submit", event => {
    event.preventDefault();
    call(endpoint, form, outcome);
  });
  fill(caller, callers);
  return [form, outcome];
}

function fill(select, callers) {
  const before = select.value;
  const users = callers[select.dataset.product] ?? [];
  select.replaceChildren(...users.map(user => el("option", { value: user }, `@${user}`)));
  if (users.includes(before))
    select.value = before;
}

export function refillCallers(callers) {
  const select = document.querySelector("#caller");
  if (select)
    fill(select, callers);
}

function quote(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function curl(prepared) {
  const parts = ["curl", ...prepared.method === "GET" ? [] : ["-X", prepared.method]];
  for (const [name, value] of Object.entries(prepared.headers))
    parts.push("-H", quote(`${name}: ${value}`));
  if (prepared.body !== null)
    parts.push("-H", quote(`content-type: ${typeOfBody(prepared)}`), "-d", quote(prepared.body));
  return [...parts, quote(location.origin + prepared.address)].join(" ");
}

const typeOfBody = prepared => /^[[{]/.test(prepared.body) ? "application/json" : "application/x-www-form-urlencoded";

function body(prepared, data, endpoint) {
  if (prepared.body !== null)
    return prepared.body;
  const multipart = endpoint.parameters.filter(parameter => parameter.place === "Multipart" && (parameter.constant !== null || filled(data.get(parameter.name))));
  if (prepared.multipart) {
    const form = new FormData();
    for (const parameter of multipart)
      form.append(parameter.name, parameter.constant ?? data.get(parameter.name));
    return form;
  }
  const file = data.get("body");
  return file instanceof File ? file : undefined;
}

const filled = value => value instanceof File ? value.size > 0 : value !== null && value !== "";

async function call(endpoint, form, outcome) {
  const data = new FormData(form);
  const typed = Object.fromEntries([...data].filter(([name, value]) => !name.startsWith("@") && !(value instanceof File) && value !== ""));
  const cancel = new AbortController();
  const stop = el("button", { type: "button" }, "Stop");
  stop.addEventListener("click", () => cancel.abort());
  const verdict = el("p", {}, "Calling… ", stop);
  const text = el("pre", { tabIndex: 0, ariaLabel: "Answer" });
  outcome.replaceChildren(verdict);
  try {
    const prepared = JSON.parse(await ask("POST", "calls", { endpoint: endpoint.name, user: data.get("@user"), scheme: data.get("@scheme") || null, parameters: typed }));
    outcome.append(el("details", {}, el("summary", {}, "The same with curl"), el("pre", { tabIndex: 0 }, curl(prepared))), text);
    const content = body(prepared, data, endpoint);
    const began = performance.now();
    const answer = await fetch(prepared.address, {
      method: prepared.method, body: content, credentials: "omit", redirect: "manual", cache: "no-store", signal: cancel.signal,
      headers: typeof content === "string" ? { ...prepared.headers, "content-type": typeOfBody(prepared) } : prepared.headers,
    });
    const status = answer.type === "opaqueredirect" ? "elsewhere" : String(answer.status);
    verdict.replaceChildren(span(answer.ok || answer.type === "opaqueredirect" ? "pill" : "pill bad", status), ` ${Math.round(performance.now() - began)} ms `, stop);
    await show(answer, text);
    stop.remove();
    verdict.append(`${text.textContent.length} characters`);
  } catch (failed) {
    stop.remove();
    if (failed.name === "AbortError")
      verdict.append(" stopped");
    else
      verdict.replaceChildren(span("bad", failed instanceof TypeError ? "No answer came: the connection was dropped." : failed.message));
  }
}

// Shows what there is as it comes: a stream has no end.
async function show(answer, text) {
  if (answer.body === null)
    return;
  const decoder = new TextDecoder();
  let all = "";
  for await (const piece of chunks(answer.body.getReader())) {
    all = (all + decoder.decode(piece, { stream: true })).slice(-Longest);
    text.textContent = all;
  }
  try { text.textContent = JSON.stringify(JSON.parse(all, exact), null, 2); } catch { /* It is no JSON, or only the end of it. */ }
}

async function* chunks(reader) {
  for (let next = await reader.read(); !next.done; next = await reader.read())
    yield next.value;
}

// The numbers of this API are longer than this language's: they are shown as they came.
const exact = (key, value, context) => typeof value === "number" && !Number.isSafeInteger(value) && context?.source && JSON.rawJSON ? JSON.rawJSON(context.source) : value;
