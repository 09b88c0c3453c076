import { base, HOME, listing } from "./_includes/base.js";

export const data = { layout: null, pagination: { data: "collections.lists", size: 1, alias: "list" }, permalink: ({ list }) => list.url, eleventyExcludeFromCollections: true };

function pagination({ number, total, address }) {
	if (total < 2) return "";
	const near = (to, kind, name) => (to >= 1 && to <= total ? `<li><a href="${address(to)}" rel="${kind}">${name}</a></li>` : "");
	const page = (to) => `<li><a href="${address(to)}" aria-label="Página ${to}"${to === number ? ' aria-current="page"' : ""}>${to}</a></li>\n`;
	return `<nav class="pagination" aria-label="Páginas de esta lista"><p>Página ${number} de ${total}</p><ul>
${near(number - 1, "prev", "Anterior")}
${Array.from({ length: total }, (_, at) => page(at + 1)).join("")}${near(number + 1, "next", "Siguiente")}
</ul></nav>`;
}

export function render(data) {
	const { section, pages } = data.list;
	const main = `<div class="flow">${listing(pages)}
${pagination(data.list)}
<p class="needs-site"><a href="${section.url}feed.xml" type="application/atom+xml">Novedades por RSS: ${section.title}</a></p></div>`;
	return base({ ...data, title: section.title, about: section.about, kind: "section", section, crumbs: [HOME], main });
}
