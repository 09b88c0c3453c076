export const data = { layout: null, permalink: "/robots.txt", eleventyExcludeFromCollections: true };

export const render = ({ site }) => `User-agent: *\nSitemap: ${site.url}/sitemap.xml\n`;
