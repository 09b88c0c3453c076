import { escape } from "./_includes/base.js";

export const data = { layout: null, pagination: { data: "collections.feeds", size: 1, alias: "feed" }, permalink: ({ feed }) => `${feed.section.url}feed.xml`, eleventyExcludeFromCollections: true };

const instant = (date) => date.toISOString();

export function render({ site, feed: { section, pages } }) {
	const entry = (page) => `<entry><title>${escape(page.title)}</title><id>${site.url}${page.url}</id><link rel="alternate" type="text/html" href="${site.url}${page.url}"/><updated>${instant(page.date)}</updated><published>${instant(page.date)}</published>${page.tags.map((tag) => `<category term="${escape(tag)}"/>`).join("")}<summary>${escape(page.about)}</summary></entry>`;
	const own = `${site.url}${section.url}`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-CL"><title>${site.title}: ${section.title}</title><subtitle>${section.about}</subtitle><id>${own}feed.xml</id><updated>${instant(pages[0]?.date ?? new Date(0))}</updated><link rel="self" type="application/atom+xml" href="${own}feed.xml"/><link rel="alternate" type="text/html" href="${own}"/><author><name>${site.title}</name></author>
${pages.map(entry).join("\n")}</feed>
`;
}
