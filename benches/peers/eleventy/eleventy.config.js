// The same site as amigable's default theme makes of the corpus. Pages are not minified: Eleventy has nothing for it.
import footnotes from "markdown-it-footnote";

const SECTIONS = { barrios: "Barrios", comunas: "Comunas", encuestas: "Encuestas", talleres: "Talleres" };
const ABOUT_TAGS = "Los informes por tema, grupo y ciclo.";

export const slug = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

// Headings of each page, by its file: Markdown is read before the layout draws the contents.
const contents = new Map();

function headings(markdown) {
	markdown.core.ruler.push("headings", (state) => {
		const list = [];
		state.tokens.forEach((token, at) => {
			if (token.type !== "heading_open") return;
			const title = state.tokens[at + 1].content;
			token.attrSet("id", slug(title));
			list.push({ level: Number(token.tag[1]), id: slug(title), title });
		});
		contents.set(state.env.page?.inputPath, list);
	});
}

const words = (item) => item.rawInput.split(/\s+/).length;

function site(api) {
	const all = api.getFilteredByGlob("content/*/pagina-*.md").sort((a, b) => a.data.weight - b.data.weight);
	const sections = Object.entries(SECTIONS).map(([name, title]) => ({ name, title, url: `/${name}/`, about: `Todos los informes de ${title.toLowerCase()}.`, pages: [] }));
	const byName = new Map(sections.map((section) => [section.name, section]));
	const tags = new Map();
	for (const item of all) {
		const section = byName.get(item.url.split("/")[1]);
		const entry = { url: item.url, title: item.data.title, about: item.data.description, date: item.date, tags: item.data.etiquetas, words: words(item), item, section, place: section.pages.length };
		section.pages.push(entry);
		for (const tag of entry.tags) {
			if (!tags.has(tag)) tags.set(tag, []);
			tags.get(tag).push(entry);
		}
	}
	return { sections, tags };
}

const newest = (pages, most) => [...pages].sort((a, b) => b.date - a.date).slice(0, most);

function lists({ sections }) {
	return sections.flatMap((section) => {
		const total = Math.max(1, Math.ceil(section.pages.length / 20));
		const url = (number) => (number === 1 ? section.url : `${section.url}page/${number}/`);
		return Array.from({ length: total }, (_, at) => ({ url: url(at + 1), section, number: at + 1, total, address: url, pages: section.pages.slice(at * 20, at * 20 + 20) }));
	});
}

function tagPages({ sections, tags }) {
	const capital = (text) => text[0].toUpperCase() + text.slice(1);
	const pages = [...tags].map(([tag, entries]) => ({
		url: `/etiquetas/${slug(tag)}/`,
		title: capital(tag),
		about: `Los informes con la etiqueta «${tag}».`,
		groups: sections.map((section) => ({ title: section.title, pages: newest(entries.filter((entry) => entry.section === section), 20) })).filter((group) => group.pages.length),
	}));
	return pages.sort((a, b) => (a.url < b.url ? -1 : 1));
}

export default function (config) {
	config.addPassthroughCopy({ static: "/" });
	config.amendLibrary("md", (markdown) => markdown.use(footnotes).use(headings));
	// Asked for several times, made once a build.
	let made;
	config.on("eleventy.before", () => (made = undefined));
	const once = (api) => (made ??= site(api));
	config.addCollection("sections", (api) => once(api).sections);
	config.addCollection("places", (api) => Object.fromEntries(once(api).sections.flatMap((section) => section.pages.map((page) => [page.url, page]))));
	config.addCollection("lists", (api) => lists(once(api)));
	config.addCollection("tagPages", (api) => tagPages(once(api)));
	config.addCollection("feeds", (api) => {
		const { sections } = once(api);
		const site = { url: "/", about: "Un sitio para medir.", pages: sections.flatMap((section) => section.pages) };
		return [site, ...sections].flatMap((of) => ["xml", "json"].map((format) => ({ of, format, pages: newest(of.pages, 30) })));
	});
	config.addJavaScriptFunction("contents", (path) => contents.get(path) ?? []);
	config.addGlobalData("site", { title: "Muchas páginas", about: "Un sitio para medir.", url: "https://muchas.example", aboutTags: ABOUT_TAGS });
	return { dir: { input: "content", output: "public" }, markdownTemplateEngine: false };
}
