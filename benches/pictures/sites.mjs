// The same pages for amigable and for Hugo: one photo on each, the same three widths, the same filter.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [photos, work] = process.argv.slice(2);
const write = (path, text) => {
  mkdirSync(join(work, path, ".."), { recursive: true });
  writeFileSync(join(work, path), text);
};
write("amigable/amigable.yaml", "titulo: Fotos\ndescripcion: Medición.\ndireccion: https://example.org/\nimagenes: {peso_maximo: 10000}\n");
write("amigable/content/_index.md", "---\ntitulo: Fotos\ndescripcion: Medición.\nlista: {}\n---\n");
write("hugo/hugo.toml", 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[imaging]\nquality = 75\nresampleFilter = "lanczos"\n');
const resize = (width) => `{{ ($i.Resize "${width}x webp").RelPermalink }} ${width}w`;
write("hugo/layouts/home.html", "<p>Fotos</p>\n");
write("hugo/layouts/page.html", `{{ range .Resources.ByType "image" }}{{ $i := . }}<img srcset="${[480, 720, 1280].map(resize).join(", ")}" alt="Foto">{{ end }}\n`);
for (const name of readdirSync(photos).filter((name) => name.endsWith(".jpg"))) {
  const stem = name.replace(".jpg", "");
  write(`amigable/content/${stem}.md`, `---\ntitulo: ${stem}\ndescripcion: Una foto.\n---\n![Un paisaje](${name})\n`);
  copyFileSync(join(photos, name), join(work, "amigable/content", name));
  // `false`: the photo itself is not published, as it is not by amigable.
  write(`hugo/content/${stem}/index.md`, `---\ntitle: ${stem}\nbuild: {publishResources: false}\n---\n`);
  copyFileSync(join(photos, name), join(work, "hugo/content", stem, name));
}
