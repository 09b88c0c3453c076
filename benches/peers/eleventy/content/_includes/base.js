// What all pages have around them.
export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

const MARK = '<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle class="d-clay" cx="6" cy="12" r="3.9"/><circle class="d-sun" cx="16" cy="8" r="3.9"/><circle class="d-plum" cx="26" cy="12" r="3.9"/><ellipse class="d-green" cx="16" cy="22" rx="15" ry="6.5"/></svg>';

export const link = (page, more = "") => `<a href="${page.url}"${more}>${escape(page.title)}</a>`;

export const listing = (pages) => `<ul class="listing">${pages.map((page) => `<li>${link(page)}<p>${escape(page.about)}</p></li>\n`).join("")}</ul>`;

export function base({ site, collections, page, title, about, kind, crumbs, section, lead = "", main, after = "" }) {
	const { sections } = collections;
	const url = site.url + page.url;
	const feeds = [section, { url: "/", title: site.title }].filter((of) => of).flatMap(({ url, title }) => [["atom+xml", `${url}feed.xml`, title], ["feed+json", `${url}feed.json`, title]]);
	const current = (way) => (way === section ? ' aria-current="true"' : "");
	return `<!DOCTYPE html>
<html lang="es-CL">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} | ${site.title}</title>
<meta name="description" content="${escape(about)}">
<link rel="canonical" href="${url}">
${feeds.map(([type, href, title]) => `<link rel="alternate" type="application/${type}" title="Novedades por RSS: ${title}" href="${href}">`).join("\n")}
<meta property="og:type" content="article">
<meta property="og:title" content="${escape(title)}">
<meta property="og:description" content="${escape(about)}">
<meta property="og:url" content="${url}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:locale" content="es_CL">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fdf9f2" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#1a1613" media="(prefers-color-scheme: dark)">
<link rel="stylesheet" href="/site.css">
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
</head>
<body class="kind-${kind}">
<a class="skip-link" href="#main-content">Saltar al contenido</a>
<header class="site-header"><div class="wrap">
<a class="site-name" href="/">${MARK} ${site.title}</a>
<nav aria-label="Menú principal"><ul class="menu">${sections.map((way) => `<li>${link(way, current(way))}</li>`).join("\n")}
<li><a href="/etiquetas/">Etiquetas</a></li></ul></nav>
</div></header>
${crumbs.length ? `<nav class="breadcrumbs" aria-label="Estás en"><div class="wrap"><ol>${crumbs.map((crumb) => `<li>${link(crumb)}</li>`).join("\n")}</ol></div></nav>` : ""}
<main id="main-content" tabindex="-1">
<div class="page-head"><div class="wrap"><h1>${escape(title)}</h1><p class="lead">${escape(about)}</p>${lead}</div></div>
<div class="wrap page-body">${main}</div>
${after}
</main>
<footer class="site-footer"><div class="wrap">
<p class="print-only">Dirección de esta página: ${url}</p>
<nav aria-label="Sobre este sitio"><ul class="footer-links"><li><a href="/feed.xml" type="application/atom+xml">Novedades por RSS</a></li></ul></nav>
<p class="footer-about"><strong>${site.title}.</strong> ${site.about}</p>
</div></footer>
</body>
</html>
`;
}

export const HOME = { url: "/", title: "Inicio" };
