import { base, HOME, listing } from "./_includes/base.js";

export const data = { layout: null, permalink: "/etiquetas/", eleventyExcludeFromCollections: true };

export function render(data) {
	const main = `<div class="flow">${listing(data.collections.tagPages)}</div>`;
	return base({ ...data, title: "Etiquetas", about: data.site.aboutTags, kind: "section", crumbs: [HOME], main });
}
