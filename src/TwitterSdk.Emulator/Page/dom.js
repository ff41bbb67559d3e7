// Elements and questions. Everything that comes from outside becomes a text node: no markup is ever made of it.

export const $ = id => document.getElementById(id);

export function el(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return element;
}

export async function ask(method, address, body) {
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

// Makes a list show items, newest first: elements of items that did not change stay, with their focus, pictures and scroll position.
export function keep(list, items, key, draw) {
  const known = new Map([...list.children].map(child => [child.dataset.key, child]));
  const elements = items.map(item => {
    const text = JSON.stringify(item);
    const before = known.get(key(item));
    if (before && before.dataset.made === text)
      return before;
    const element = draw(item);
    element.dataset.key = key(item);
    element.dataset.made = text;
    if (!before && known.size > 0)
      element.classList.add("fresh");
    return element;
  });
  if (elements.length !== list.children.length || elements.some((element, at) => list.children[at] !== element))
    list.replaceChildren(...elements);
}

export function span(className, text) {
  return el("span", { className }, text);
}

const units = [[86400, "d"], [3600, "h"], [60, "min"], [1, "s"]];

export function duration(seconds) {
  const [size, unit] = units.find(([size]) => seconds >= size) ?? [1, "s"];
  return `${Math.max(0, Math.floor(seconds / size))}\u00a0${unit}`;
}
