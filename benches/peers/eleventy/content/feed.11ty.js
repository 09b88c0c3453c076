import { escape } from "./_includes/base.js";

export const data = { layout: null, pagination: { data: "collections.feeds", size: 1, alias: "feed" }, permalink: ({ feed }) => `${feed.of.url}feed.${feed.format}`, eleventyExcludeFromCollections: true };

const instant = (date) => date.toISOString();
const tagsOf = (page) => [page.section.title, ...page.tags];
const named = (site, of) => (of.title ? `${site.title}: ${of.title}` : site.title);

function atom(site, of, pages) {
	const entry = (page) => `<entry><title>${escape(page.title)}</title><id>${site.url}${page.url}</id><link rel="alternate" type="text/html" href="${site.url}${page.url}"/><updated>${instant(page.date)}</updated><published>${instant(page.date)}</published>${tagsOf(page).map((tag) => `<category term="${escape(tag)}"/>`).join("")}<summary>${escape(page.about)}</summary><content type="html">${escape(page.item.content)}</content></entry>`;
	const own = `${site.url}${of.url}`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-CL"><title>${named(site, of)}</title><subtitle>${of.about}</subtitle><id>${own}feed.xml</id><updated>${instant(pages[0]?.date ?? new Date(0))}</updated><link rel="self" type="application/atom+xml" href="${own}feed.xml"/><link rel="alternate" type="text/html" href="${own}"/><author><name>${site.title}</name></author>
${pages.map(entry).join("\n")}</feed>
`;
}

function json(site, of, pages) {
	const own = `${site.url}${of.url}`;
	const item = (page) => ({ id: site.url + page.url, url: site.url + page.url, title: page.title, summary: page.about, content_html: page.item.content, date_published: instant(page.date), tags: tagsOf(page) });
	return JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: named(site, of), home_page_url: own, feed_url: `${own}feed.json`, description: of.about, language: "es-CL", items: pages.map(item) });
}

export const render = ({ site, feed: { of, format, pages } }) => (format === "xml" ? atom : json)(site, of, pages);
