import { base, escape, HOME, link } from "./base.js";

const DATE = new Intl.DateTimeFormat("es-CL", { dateStyle: "long", timeZone: "UTC" });

function toc(headings) {
	const parts = [];
	for (const heading of headings) {
		if (heading.level === 2) parts.push({ ...heading, inner: [] });
		else if (heading.level === 3) parts.at(-1)?.inner.push(heading);
	}
	const item = (heading) => `<a href="#${heading.id}">${escape(heading.title)}</a>`;
	const inner = (list) => (list.length ? `<ul>${list.map((heading) => `<li>${item(heading)}</li>`).join("")}</ul>` : "");
	return `<nav class="toc" aria-labelledby="toc-title"><p class="nav-title" id="toc-title">En esta página</p><ul>
${parts.map((part) => `<li>${item(part)}${inner(part.inner)}</li>`).join("\n")}</ul></nav>`;
}

function share(url, { title, about }) {
	const text = (...lines) => encodeURIComponent(lines.join("\n\n"));
	return `<div class="share"><p class="nav-title">Comparte esta página</p><ul class="ways">
<li><a href="https://wa.me/?text=${text(`*${title}*`, about, url)}" rel="noreferrer nofollow">WhatsApp</a></li>
<li><a href="mailto:?subject=${text(title)}&amp;body=${text(about, url)}">Correo</a></li>
<li><button type="button" class="copy" value="${url}" data-done="Enlace copiado" aria-live="polite" hidden>Copiar enlace</button></li></ul></div>`;
}

function around(site, { section, place }) {
	const neighbour = (page, kind, name) => (page ? `<li class="is-${kind}"><a href="${page.url}" rel="${kind}"><span>${name}</span> ${escape(page.title)}</a></li>` : "");
	const own = section.pages[place];
	return `<div class="wrap page-after">
${share(site.url + own.url, own)}
<nav class="prev-next" aria-label="Página anterior y siguiente"><ul>
${neighbour(section.pages[place - 1], "prev", "Anterior")}
${neighbour(section.pages[place + 1], "next", "Siguiente")}
</ul></nav>
<nav class="section-nav" aria-labelledby="section-nav-title"><h2 id="section-nav-title">Más en «${section.title}»</h2>
<ul>${section.pages.slice(0, 20).map((page) => `<li>${link(page, page === own ? ' aria-current="page"' : "")}</li>`).join("\n")}</ul></nav>
</div>`;
}

export function render(data) {
	const { collections, page, title, description, content } = data;
	const own = collections.places[page.url];
	if (!own) return base({ ...data, about: description, kind: "home", crumbs: [], main: `<div class="flow"><div class="prose">${content}</div></div>` });
	const lead = `<ul class="page-meta"><li>Se lee en ${Math.ceil(own.words / 200)} minutos</li><li><time datetime="${page.date.toISOString().slice(0, 10)}">Publicado: ${DATE.format(page.date)}</time></li></ul>`;
	const main = `${toc(this.contents(page.inputPath))}
<div class="flow"><div class="prose">${content}</div></div>`;
	return base({ ...data, about: description, kind: "page", crumbs: [HOME, own.section], section: own.section, lead, main, after: around(data.site, own) });
}
