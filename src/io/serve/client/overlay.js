// The findings beside the page: a button in the corner, and behind it a list of what is wrong and what to do.
//
// It lives in a shadow root: the theme's style does not reach it, nor its style the theme.
import { element, fill, finding } from './finding.js';
import words from './words.js';

const TOLD = 'amigable:told';

/** As wide as the list and some of the page together need; narrower, the list has the screen for itself. */
const WIDE = matchMedia('(min-width: 48rem)');

export class Overlay {
  constructor(prefix) {
    this.prefix = prefix;
    this.state = null;
    this.host = element('amigable-findings', { lang: words.lang });
    const root = this.host.attachShadow({ mode: 'open' });
    const style = element('link', { rel: 'stylesheet', href: `${prefix}overlay.css` });
    this.news = element('p', { role: 'status', class: 'hidden' });
    this.badge = element('button', { type: 'button', class: 'badge', 'aria-expanded': 'false', 'aria-haspopup': 'dialog' });
    this.draft = element('span', { class: 'chip', text: words.draft, hidden: '' });
    this.edited = element('a', { class: 'edited', hidden: '' });
    const corner = element('aside', { 'aria-label': words.panel, class: 'corner' }, this.edited, element('p', { class: 'row' }, this.draft, this.badge), this.news);
    this.panel = this.makePanel();
    root.append(style, corner, this.panel);
    this.badge.addEventListener('click', () => (this.panel.open ? this.close() : this.open()));
    WIDE.addEventListener('change', () => this.panel.open && this.reopen());
    // Without its style it would be in the way.
    style.addEventListener('load', () => { this.host.dataset.ready = ''; });
    corner.hidden = true;
    this.corner = corner;
    document.body.append(this.host);
  }

  makePanel() {
    this.heading = element('h2', { id: 'title', tabindex: '-1', text: words.title });
    const close = element('button', { type: 'button', class: 'close', text: words.close });
    close.addEventListener('click', () => this.close());
    this.summary = element('p', { class: 'summary' });
    this.notes = element('div', { class: 'notes' });
    this.answer = element('p', { class: 'answer', role: 'status' });
    this.list = element('div', { class: 'lists' });
    const body = element('div', { class: 'body' }, this.summary, this.notes, this.list);
    const panel = element('dialog', { 'aria-labelledby': 'title' }, element('div', { class: 'head' }, this.heading, close), body, this.answer);
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.close();
    });
    panel.addEventListener('cancel', (event) => { event.preventDefault(); this.close(); });
    this.body = body;
    return panel;
  }

  open({ focus = true } = {}) {
    if (WIDE.matches) this.panel.show();
    else this.panel.showModal();
    this.badge.setAttribute('aria-expanded', 'true');
    if (focus) this.heading.focus();
  }

  close() {
    const inside = this.panel.contains(this.host.shadowRoot.activeElement);
    this.panel.close();
    this.badge.setAttribute('aria-expanded', 'false');
    this.answer.textContent = '';
    if (inside) this.badge.focus();
  }

  /** The window has become wide or narrow while the list was open. */
  reopen() {
    const { activeElement } = this.host.shadowRoot;
    this.panel.close();
    this.open({ focus: false });
    activeElement?.focus({ preventScroll: true });
  }

  /** What is lost when the page is loaded again. */
  keep() {
    const { activeElement } = this.host.shadowRoot;
    return { open: this.panel.open, y: this.body.scrollTop, key: activeElement?.dataset.key ?? null, inside: Boolean(activeElement) };
  }

  restore(kept) {
    this.kept = kept?.open || kept?.inside ? kept : null;
  }

  /** The first state after a reload finds the list as it was. */
  giveBack() {
    const { kept } = this;
    this.kept = null;
    if (!kept) return;
    if (kept.open && !this.panel.open) this.open({ focus: false });
    this.body.scrollTop = kept.y;
    if (kept.inside) this.focusOn(kept.key);
  }

  focusOn(key) {
    const same = key && [...this.panel.querySelectorAll('[data-key]')].find((one) => one.dataset.key === key);
    (same || (this.panel.open ? this.heading : this.badge)).focus({ preventScroll: true });
  }

  show(state) {
    this.state = state;
    const worst = ['error', 'warning', 'advice'].find((_, index) => state.counts[index] > 0) ?? 'clean';
    this.host.dataset.worst = state.current ? worst : 'error';
    delete this.host.dataset.away;
    this.corner.hidden = false;
    this.draft.hidden = !state.draft;
    this.edited.hidden = !state.edited;
    if (state.edited) {
      this.edited.textContent = fill(words.edited, { what: state.edited.title });
      this.edited.href = state.edited.url;
    }
    const here = state.here.length > 0 ? ` · ${fill(words.hereCount, { n: state.here.length })}` : '';
    this.badge.textContent = state.summary + here;
    this.fillPanel(state);
    this.giveBack();
    this.tell(state.notes.length > 0 ? `${state.notes[0]} ${state.summary}` : state.summary, state.generation);
  }

  fillPanel(state) {
    const focused = this.panel.contains(this.host.shadowRoot.activeElement) ? this.host.shadowRoot.activeElement.dataset.key : undefined;
    this.summary.textContent = state.summary;
    this.notes.replaceChildren(...state.notes.map((text) => element('p', { text })));
    const total = state.here.length + state.elsewhere.length;
    const parts = [];
    if (total === 0) {
      parts.push(element('p', { class: 'well', text: words.allWell }));
    } else {
      // What stands for the site of before says nothing of this page as it is now written.
      if (state.here.length > 0) parts.push(...this.part(words.here, state.here, true, state));
      else if (state.current) parts.push(element('p', { class: 'well', text: words.nothingHere }));
      const rest = state.current ? words.elsewhere : words.everywhere;
      if (state.elsewhere.length > 0) parts.push(...this.part(rest, state.elsewhere, false, state));
      if (state.more > 0) parts.push(element('p', { class: 'more', text: fill(words.more, { n: state.more }) }));
    }
    const { scrollTop } = this.body;
    this.list.replaceChildren(...parts);
    this.body.scrollTop = scrollTop;
    if (focused !== undefined) this.focusOn(focused);
  }

  part(title, lines, here, { opens }) {
    const count = element('span', { class: 'count', text: String(lines.length) });
    const heading = element('h3', {}, `${title} `, count);
    const actions = { open: (line) => this.openFile(line), copy: (line) => this.copy(line) };
    return [heading, element('ol', {}, ...lines.map((line) => finding(line, { opens, here, actions })))];
  }

  /** Says it once for each build, also when the page was loaded again meanwhile. */
  tell(text, generation) {
    let told = null;
    try {
      told = sessionStorage.getItem(TOLD);
      sessionStorage.setItem(TOLD, String(generation));
    } catch {
      // Then it is said again.
    }
    // Nobody has edited anything yet: the page itself is news enough.
    if (told === null || told === String(generation)) return;
    // A region must be there for a moment before what it says is heard.
    setTimeout(() => { this.news.textContent = text; }, 200);
  }

  away() {
    if (!this.state) return;
    this.host.dataset.away = '';
    this.badge.textContent = words.awayShort;
    this.notes.replaceChildren(element('p', { text: words.away }));
  }

  async openFile({ place }) {
    const settings = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(place) };
    try {
      const answer = await (await fetch(`${this.prefix}open`, settings)).json();
      this.answer.textContent = answer.message;
    } catch {
      this.answer.textContent = words.failed;
    }
  }

  async copy({ shown }) {
    try {
      await navigator.clipboard.writeText(shown);
      this.answer.textContent = fill(words.copied, { what: shown });
    } catch {
      this.answer.textContent = fill(words.notCopied, { what: shown });
    }
  }
}
