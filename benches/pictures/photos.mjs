// Photos of 12 megapixels, as telephones take them: two crops of each real photo of a folder.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

const [from, to] = process.argv.slice(2);
const COUNT = 50;
// Each crop takes this part of both sides, so that the two differ.
const PART = 0.85;
mkdirSync(to, { recursive: true });
const names = readdirSync(from).filter((name) => /\.jpe?g$/i.test(name)).sort();
let made = 0;
for (const name of names) {
  const { width, height } = await sharp(join(from, name)).metadata();
  if (width < 2000) continue;
  const size = { width: Math.floor(width * PART), height: Math.floor(height * PART) };
  for (const corner of [{ left: 0, top: 0 }, { left: width - size.width, top: height - size.height }]) {
    if (made === COUNT) break;
    const file = join(to, `f${String(made).padStart(2, "0")}.jpg`);
    await sharp(join(from, name)).extract({ ...corner, ...size }).resize(4000, 3000, { fit: "cover" }).jpeg({ quality: 92 }).toFile(file);
    made += 1;
  }
}
console.log(`${made} photos in ${to}`);
