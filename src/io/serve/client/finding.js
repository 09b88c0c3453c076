// One finding as an item of the overlay's list.
import words from './words.js';

/** An element with text and attributes. Nothing here is ever read as HTML. */
export function element(name, { text, ...attributes } = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) made.setAttribute(key, value);
  }
  if (text !== undefined) made.textContent = text;
  made.append(...children.filter(Boolean));
  return made;
}

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function button(text, key, work) {
  const made = element('button', { type: 'button', text, 'data-key': key });
  made.addEventListener('click', () => work(made));
  return made;
}

function link(text, key, href, elsewhere) {
  const made = element('a', { text, href, 'data-key': key });
  if (elsewhere) {
    made.target = '_blank';
    made.append(element('span', { class: 'hidden', text: ` (${words.newWindow})` }));
  }
  return made;
}

/** `actions` opens a place or copies it. */
export function finding(line, { opens, here, actions }) {
  const key = `${line.rule} ${line.shown ?? ''}`;
  const says = element('span', { class: 'message', text: line.message });
  const level = element('span', { class: 'level', text: words[line.level] });
  const parts = [element('p', { class: 'says' }, level, ' ', says)];
  if (line.shown) parts.push(element('p', { class: 'place' }, element('code', { text: line.shown })));
  if (line.help) parts.push(element('p', { class: 'help', text: line.help }));
  if (line.mends) parts.push(element('p', { class: 'help', text: words.mends }));
  const ways = element('p', { class: 'ways' });
  if (line.place && opens) ways.append(button(words.open, `open ${key}`, () => actions.open(line)));
  if (line.place) ways.append(button(words.copy, `copy ${key}`, () => actions.copy(line)));
  if (line.page && !here) ways.append(link(words.page, `page ${key}`, line.page));
  ways.append(link(words.rule, `rule ${key}`, line.rule_url, true));
  return element('li', { class: line.level }, ...parts, ways);
}
