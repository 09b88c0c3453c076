// Searches the pages of a language. The engine, the index and the texts are loaded when a reader asks, never before; the words of
// the page stand in the form's data attributes. What is asked is cut into terms by the rules that made the index.
const form = document.querySelector(".search-form");
const [input, kind, region] = ["q", "tipo", "region"].map((name) => form.elements[name]);
const found = document.querySelector(".search-found");
const [heading, status, list, more, hit] = ["h2", "p", "ol", "button", "template"].map((name) => found.querySelector(name));
const everything = document.querySelector(".search-list");
const says = form.dataset;

// How many results are shown at once.
const PART = 10;
// About two lines of a wide page, four of a phone.
const EXCERPT = 180;

const fold = (text) => text.normalize("NFC").toLowerCase().replace(/[^ñ]/g, (sign) => sign.normalize("NFD").replace(/\p{M}/gu, ""));
const near = (name) => new URL(name, form.action);
const get = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
};

let engine;
const load = () =>
  (engine ??= Promise.all([import(new URL(says.engine, document.baseURI)), get(near("index.json")).then((answer) => answer.json())]).then(
    ([{ Engine }, data]) => ({ ...data, engine: new Engine(data), small: new Set(data.rules.small) }),
  ));
load.again = () => (engine = slips = undefined);

let slips;
const written = () => (slips ??= get(near("words.txt")).then((answer) => answer.text()).then((text) => text.trim().split("\n").map((word) => [fold(word), word])));

function term(word, { endings }) {
  for (const [ending, instead, least] of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= least) return word.slice(0, word.length - ending.length) + instead;
  }
  return word;
}

/** The words of what is asked that say something. */
const words = (text, { small }) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => (/\p{L}/u.test(word) ? word.length > 1 : /^(19|20)..$/.test(word)) && !small.has(word));

/** Whether one letter more, less or another, or two that changed places, make `a` of `b`. */
function slip(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const rest = (text, skip) => text.slice(from + skip);
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1) || (a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2));
}

/** `word` with ñ for n, where the site has that. */
const enie = (word, has) => [...word.matchAll(/n/g)].map(({ index }) => `${word.slice(0, index)}ñ${word.slice(index + 1)}`).find((other) => has(other));

/** What is looked for: terms that the site has, one of which it has the beginning, words of the same meaning, and what a word was taken for. */
async function understand(text, data) {
  const asked = words(text, data);
  const all = ` ${fold(text).split(/[^\p{L}\p{N}]+/u).map((word) => term(word, data.rules)).join(" ")} `;
  const single = new Set(asked.map((word) => term(word, data.rules)));
  const has = (word) => data.engine.has(term(word, data.rules));
  const begins = (word) => data.engine.beginning(term(word, data.rules)).length > 0;
  const query = { exact: [], begun: [], same: [], senses: new Map(), instead: new Map() };
  let known = "";
  for (const [number, group] of data.synonyms.entries()) {
    // «como» is not «comer», though both are cut to the same: only in phrases do small words count.
    const said = group.filter(([phrase]) => (phrase.includes(" ") ? all.includes(` ${phrase} `) : single.has(phrase)));
    if (!said.length) continue;
    known += said.map(([phrase]) => ` ${phrase} `).join("");
    query.same.push(...group.filter((one) => !said.includes(one)).flatMap(([, terms]) => terms));
    for (const one of group.flatMap(([, terms]) => terms)) query.senses.set(one, number);
  }
  for (let at = 0; at < asked.length; at++) {
    const word = asked[at];
    const pair = asked[at + 1] && word + asked[at + 1];
    if (pair && has(pair)) {
      // «bio bio»: the site writes it as one.
      query.exact.push(term(pair, data.rules));
      at++;
    } else if (has(word)) {
      query.exact.push(term(word, data.rules));
    } else if (!known.includes(` ${term(word, data.rules)} `)) {
      const other = enie(word, has);
      const isBegun = !other && at === asked.length - 1 && word.length > 2 && begins(word);
      if (isBegun) query.begun.push(term(word, data.rules));
      const meant = other ? [other, other] : !isBegun && word.length > 3 && (await written()).find(([other]) => slip(word, other));
      if (!meant) continue;
      query.instead.set(word, meant[1]);
      query.exact.push(term(meant[0], data.rules));
    }
  }
  return { ...query, empty: !asked.length && !query.same.length };
}

// A word of the same meaning counts less than the word itself.
const SAME = 0.6;

function search(query, { engine, entries, fields }) {
  const same = new Set(query.same.filter((term) => !query.exact.includes(term)));
  const asked = [
    ...query.exact.map((term) => ({ term, weight: 1 })),
    ...query.begun.map((term) => ({ term, weight: 1, begun: true })),
    ...[...same].map((term) => ({ term, weight: SAME })),
  ].map((one) => ({ ...one, sense: query.senses.get(one.term) ?? one.term }));
  const wanted = ([, , sort, place]) => (!kind.value || sort === kind.value) && (!region?.value || place === +region.value);
  return engine.search(asked, fields, (id) => (wanted(entries[id]) ? entries[id][4] : 0));
}

/** Puts `text` into `place`, with what was found marked. */
function mark(place, text, terms, rules) {
  place.replaceChildren(
    ...text.split(/([\p{L}\p{N}]+)/u).map((part, at) => {
      if (at % 2 === 0 || !terms.has(term(fold(part), rules))) return part;
      const marked = document.createElement("mark");
      marked.textContent = part;
      return marked;
    }),
  );
}

/** The part of a text that has most of the terms. */
function excerpt(lines, terms, rules) {
  const having = (text) => new Set(fold(text).split(/[^\p{L}\p{N}]+/u).map((word) => term(word, rules)).filter((word) => terms.has(word))).size;
  let [best, most] = [lines[0] ?? "", 0];
  for (const line of lines) {
    const count = having(line);
    if (count > most) [best, most] = [line, count];
  }
  if (best.length <= EXCERPT) return best;
  const first = best.match(/\S+\s*/g).reduce(([at, done], word) => [done ? at : at + word.length, done || having(word) > 0], [0, false])[0];
  const from = first < EXCERPT * 0.7 ? 0 : best.indexOf(" ", first - EXCERPT / 2) + 1;
  const to = from + EXCERPT >= best.length ? best.length : best.lastIndexOf(" ", from + EXCERPT);
  return `${from ? "…" : ""}${best.slice(from, to)}${to < best.length ? "…" : ""}`;
}

function show({ id, terms: met }, { entries, rules }) {
  const [url, title, sort, , , about, hasText] = entries[id];
  const terms = new Set(met);
  const item = hit.content.cloneNode(true);
  const [eyebrow, link, text] = ["p", "a", ".search-excerpt"].map((name) => item.querySelector(name));
  eyebrow.textContent = form.querySelector(`option[value="${sort}"]`)?.textContent ?? "";
  link.href = url;
  mark(link, title, terms, rules);
  mark(text, excerpt([about], terms, rules), terms, rules);
  const said = new Set(words(`${title} ${about}`, { small: new Set() }).map((word) => term(word, rules)));
  if (hasText && [...terms].some((one) => !said.has(one))) {
    const path = url.slice(says.base.length).replace(/^\/|\/$/g, "") || "index";
    get(near(`text/${path}.txt`))
      .then((answer) => answer.text())
      .then((lines) => mark(text, excerpt([about, ...lines.split("\n")], terms, rules), terms, rules))
      .catch(() => {}); // What it is about stands there already.
  }
  list.append(item);
}

const tell = (text, asked, count) => text.replace("%n", count).replace("%q", () => asked);
let asking = 0;

async function answer() {
  const asked = input.value.trim();
  const turn = ++asking;
  for (const part of [heading, list]) part.hidden = !asked;
  everything.hidden = !!asked;
  more.hidden = true;
  if (!asked) {
    list.replaceChildren();
    status.textContent = "";
    return;
  }
  if (!list.children.length) status.textContent = says.loading;
  try {
    const data = await load();
    const query = await understand(asked, data);
    if (turn !== asking) return;
    const results = search(query, data);
    const filtered = kind.value || region?.value;
    const count = results.length;
    const instead = [...query.instead].map(([word, meant]) => tell(says.instead, word).replace("%w", () => meant));
    const taken = asked.replace(/[\p{L}\p{N}]+/gu, (word) => query.instead.get(fold(word)) ?? word);
    const message = query.empty ? says.small : count ? (count === 1 ? says.one : says.many) : filtered ? says.filtered : says.nothing;
    status.textContent = [...instead, tell(message, taken, count)].join(" ");
    everything.hidden = count > 0;
    heading.hidden = !count;
    list.hidden = !count;
    list.replaceChildren();
    const next = () => {
      const from = list.children.length;
      for (const result of results.slice(from, from + PART)) show(result, data);
      more.hidden = list.children.length >= count;
      return list.children[from];
    };
    next();
    more.onclick = () => next().querySelector("a").focus();
  } catch {
    if (turn !== asking) return;
    load.again();
    everything.hidden = false;
    for (const part of [heading, list]) part.hidden = true;
    status.textContent = says.failed;
  }
}

/** The address keeps what was asked, so that it can be passed on and the way back leads to the results. */
function keep() {
  const asked = String(new URLSearchParams([...new FormData(form)].filter(([, value]) => value)));
  history.replaceState(null, "", asked ? `?${asked}` : location.pathname);
}

let waiting;
const soon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => answer().then(keep), 100);
};
input.addEventListener("focus", () => load().catch(load.again), { once: true });
input.addEventListener("input", soon);
for (const filter of [kind, region]) filter?.addEventListener("change", soon);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  answer().then(keep);
});

const asked = new URLSearchParams(location.search);
for (const field of [input, kind, region]) if (field && asked.get(field.name)) field.value = asked.get(field.name);
if (input.value) answer();

// For who compares it with what made the index.
export { fold, term, words };
