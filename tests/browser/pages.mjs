// The pages of a built site: the addresses of its HTML files.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export function htmlFiles(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/**
 * Address, file and kind of each page, the kind of its first figure, and the mould of what the program makes by the dozen: a figure's own page,
 * a rule's. Pages that only send on to another have no kind.
 */
export function pages(folder) {
  return htmlFiles(folder).map((file) => {
    const path = relative(folder, file).split(sep).join('/');
    const html = readFileSync(file, 'utf8');
    const kind = /<body[^>]*\bkind-([a-z-]+)/.exec(html)?.[1] ?? null;
    const moved = /http-equiv="?refresh/i.test(html);
    const drawn = /<figure [^>]*\bclass="?(?:figure )?figure-([a-z-]+)/.exec(html)?.[1] ?? null;
    const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
    const mould = kind === 'figure' ? 'figure' : /\/como-revisamos\/[^/]+\/[^/]+\/$/.test(url) ? 'rule' : null;
    return { url, file, kind, moved, drawn, mould };
  });
}
