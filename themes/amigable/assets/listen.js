// Reads the page aloud with a voice of the device, and marks the sentence. Fetched when asked for.
const LEFT_OUT = "nav, svg, table, details, [popover], .definitions, .page-meta, .share, .sources, .figure-source, [hidden]";
const BLOCK = "h1, h2, h3, h4, p, li, dt, dd";
const speech = speechSynthesis;
const lang = document.documentElement.lang;
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
let parts, button, at = 0, speaking = false;

function range(nodes, from, to) {
  const found = new Range();
  for (const node of nodes) {
    const length = node.data.length;
    if (from >= 0 && from < length) found.setStart(node, from);
    if (to <= length) {
      found.setEnd(node, to);
      return found;
    }
    from -= length;
    to -= length;
  }
}

function sentences() {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const blocks = new Map();
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.data.trim() || parent.closest(LEFT_OUT)) continue;
    const block = parent.closest(BLOCK) ?? parent;
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  const cut = (text) => Intl.Segmenter ? new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text) : [{ segment: text, index: 0 }];
  return [...blocks.values()].flatMap((nodes) =>
    [...cut(nodes.map((node) => node.data).join(""))]
      .filter(({ segment }) => segment.trim())
      .map(({ segment, index }) => ({ text: segment.trim(), range: range(nodes, index, index + segment.length) })));
}

function mark(part) {
  CSS.highlights?.delete("listen");
  if (!part) return;
  CSS.highlights?.set("listen", new Highlight(part.range));
  const { top, bottom } = part.range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3, behavior: calm ? "auto" : "smooth" });
}

function say() {
  const part = parts[at];
  mark(part);
  if (!part) {
    at = 0;
    return rest("play");
  }
  const words = new SpeechSynthesisUtterance(part.text);
  const near = speech.getVoices().filter((voice) => voice.lang.slice(0, 2) === lang.slice(0, 2));
  words.voice = near.find((voice) => voice.lang.replace("_", "-") === lang) ?? near[0] ?? null;
  words.lang = words.voice?.lang ?? lang;
  words.onend = () => {
    if (!speaking) return;
    at += 1;
    say();
  };
  words.onerror = () => speaking && rest("resume");
  speech.speak(words);
}

function rest(label) {
  speaking = false;
  speech.cancel();
  button.textContent = button.dataset[label];
  button.classList.toggle("is-on", label === "resume");
}

/** Starts, pauses, goes on. Not every device can stop within a sentence: a pause goes back to its beginning. */
export function toggle(pressed) {
  button = pressed;
  if (speaking) return rest("resume");
  parts ??= sentences();
  speaking = true;
  button.textContent = button.dataset.pause;
  button.classList.add("is-on");
  say();
}

addEventListener("pagehide", () => speech.cancel());
