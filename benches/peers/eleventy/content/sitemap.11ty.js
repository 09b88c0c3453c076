export const data = { layout: null, permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

export function render({ site, collections }) {
	const urls = [...collections.all, ...collections.lists, { url: "/etiquetas/" }, ...collections.tagPages];
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map((item) => `<url><loc>${site.url}${item.url}</loc>${item.date ? `<lastmod>${item.date.toISOString().slice(0, 10)}</lastmod>` : ""}</url>`).join("\n")}
</urlset>
`;
}
