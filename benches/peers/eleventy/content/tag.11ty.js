import { base, HOME, listing } from "./_includes/base.js";

export const data = { layout: null, pagination: { data: "collections.tagPages", size: 1, alias: "tag" }, permalink: ({ tag }) => tag.url, eleventyExcludeFromCollections: true };

export function render(data) {
	const { title, about, groups } = data.tag;
	const main = `<div class="flow">${groups.map((group) => `<div class="prose"><h2>${group.title}</h2></div>\n${listing(group.pages)}`).join("\n")}</div>`;
	return base({ ...data, title, about, kind: "term", crumbs: [HOME, { url: "/etiquetas/", title: "Etiquetas" }], main });
}
