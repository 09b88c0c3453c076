// Who has which of the terms that are looked for, and how well: BM25+ (Lv and Zhai, 2011) over fields of different weight.
const K = 1.2, B = 0.7, D = 0.5;
// A word that is only begun counts less than a whole one.
const BEGUN = 0.4;
// How much it counts that an entry has all of what is asked.
const WHOLE = 1.5;

/** The index of `outputs/search/index.rs`: `terms` in their order, each with its postings by field; `lengths` of each field of each entry. */
export class Engine {
  #names;
  #postings;
  #lengths;
  #averages;

  constructor({ terms, lengths }) {
    this.#names = terms.map(([name]) => name);
    this.#postings = new Map(terms.map(([name, ...fields]) => [name, fields]));
    this.#lengths = lengths;
    this.#averages = lengths.map((field) => field.reduce((sum, length) => sum + length, 0) / field.length);
  }

  has(term) {
    return this.#postings.has(term);
  }

  /** The terms that begin so. */
  beginning(start) {
    let [from, to] = [0, this.#names.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#names[middle] < start) from = middle + 1;
      else to = middle;
    }
    const found = [];
    while (this.#names[from]?.startsWith(start)) found.push(this.#names[from++]);
    return found;
  }

  /**
   * Entries that have some of `asked`, the best first. An asked term has a weight, and may be the beginning of others. Terms that say the
   * same share a `sense`.
   */
  search(asked, weights, worth) {
    const found = new Map();
    const senses = new Map();
    for (const { term, weight, begun, sense } of asked) {
      const own = new Map();
      const near = begun ? this.beginning(term) : [term].filter((name) => this.has(name));
      if (!near.length) continue;
      const rarity = Math.min(...near.map((name) => this.#rarity(name)));
      senses.set(sense, Math.max(senses.get(sense) ?? 0, rarity));
      for (const name of near) {
        const share = name === term ? weight : (weight * BEGUN * term.length) / name.length;
        for (const [entry, score] of this.#scores(name, weights)) {
          const before = own.get(entry) ?? { score: 0, terms: [] };
          own.set(entry, { score: before.score + share * score, terms: [...before.terms, name] });
        }
      }
      for (const [entry, { score, terms }] of own) {
        const before = found.get(entry) ?? { met: new Map(), terms: [] };
        // Who says a thing in two ways does not say it twice.
        const same = before.met.get(sense) ?? { score: 0, rarity: 0 };
        before.met.set(sense, { score: Math.max(same.score, score), rarity: Math.max(same.rarity, rarity) });
        found.set(entry, { met: before.met, terms: [...before.terms, ...terms] });
      }
    }
    // Who has all that was asked answers better than who has one word of it often; and a word that few have says more of what is asked.
    const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);
    const all = sum([...senses.values()]);
    const results = [...found].map(([id, { met, terms }]) => {
      const part = sum([...met.values()].map(({ rarity }) => rarity)) / all;
      return { id, terms, score: sum([...met.values()].map(({ score }) => score)) * part ** WHOLE * worth(id) };
    });
    return results.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score || one.id - other.id);
  }

  /** How few entries have a term, in the field where most have it. */
  #rarity(term) {
    return Math.min(...(this.#postings.get(term) ?? []).map((postings) => this.#rare(postings.length / 2)));
  }

  #rare(having) {
    return Math.log(1 + (this.#lengths[0].length - having + 0.5) / (having + 0.5));
  }

  /** How well each entry has a term. */
  *#scores(term, weights) {
    const fields = this.#postings.get(term) ?? [];
    for (const [field, postings] of fields.entries()) {
      const rarity = this.#rare(postings.length / 2);
      let entry = 0;
      for (let at = 0; at < postings.length; at += 2) {
        entry += postings[at];
        const [count, length] = [postings[at + 1], this.#lengths[field][entry] / this.#averages[field]];
        yield [entry, weights[field] * rarity * (D + (count * (K + 1)) / (count + K * (1 - B + B * length)))];
      }
    }
  }
}
