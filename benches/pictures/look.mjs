// Bytes and look of every file: SSIM against the photo made as small, and what WebP needs for the same.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

const [work] = process.argv.slice(2);
const WIDTHS = [480, 720, 1280];
const QUALITIES = [60, 70, 75, 80, 90];
sharp.concurrency(1);

const luma = async (input, width, height) => {
  const image = sharp(input).toColourspace("srgb").removeAlpha();
  const sized = width ? image.resize(width, height, { kernel: "lanczos3", fit: "fill" }) : image;
  const { data, info } = await sized.raw().toBuffer({ resolveWithObject: true });
  const out = new Float32Array(info.width * info.height);
  for (let i = 0, p = 0; i < out.length; i += 1, p += info.channels) out[i] = 0.299 * data[p] + 0.587 * data[p + 1] + 0.114 * data[p + 2];
  return { out, width: info.width, height: info.height };
};

const ssim = (a, b) => {
  const [c1, c2, side] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2, 8];
  let [sum, count] = [0, 0];
  for (let y = 0; y + side <= a.height; y += 4) {
    for (let x = 0; x + side <= a.width; x += 4) {
      let [ma, mb, aa, bb, ab] = [0, 0, 0, 0, 0];
      for (let v = y; v < y + side; v += 1) {
        for (let i = v * a.width + x, end = i + side; i < end; i += 1) {
          const [p, q] = [a.out[i], b.out[i]];
          ma += p; mb += q; aa += p * p; bb += q * q; ab += p * q;
        }
      }
      const n = side * side;
      ma /= n; mb /= n;
      const [va, vb, cov] = [aa / n - ma * ma, bb / n - mb * mb, ab / n - ma * mb];
      sum += ((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma * ma + mb * mb + c1) * (va + vb + c2));
      count += 1;
    }
  }
  return sum / count;
};

const totals = {};
const add = (name, bytes, look) => {
  const total = (totals[name] ??= { files: 0, bytes: 0, look: 0 });
  total.files += 1; total.bytes += bytes; total.look += look;
};
const find = (folder, pattern) => readdirSync(folder, { recursive: true }).map(String).filter((name) => pattern.test(name)).map((name) => join(folder, name));
const photos = readdirSync(join(work, "photos")).filter((name) => name.endsWith(".jpg"));
for (const photo of photos) {
  const stem = photo.replace(".jpg", "");
  const bytes = readFileSync(join(work, "photos", photo));
  for (const width of WIDTHS) {
    const height = Math.round((width * 3) / 4);
    const wanted = await luma(bytes, width, height);
    for (const form of ["avif", "webp"]) {
      for (const file of find(join(work, "amigable/public/imagenes"), new RegExp(`^${stem}\\..*-${width}\\.${form}$`))) {
        add(`amigable ${form}`, statSync(file).size, ssim(wanted, await luma(file)));
      }
    }
    for (const file of find(join(work, "hugo/public", stem), /\.webp$/)) {
      const { width: own } = await sharp(file).metadata();
      if (own === width) add("hugo webp 75", statSync(file).size, ssim(wanted, await luma(file)));
    }
    const small = await sharp(bytes).resize(width, height, { kernel: "lanczos3", fit: "fill" }).png().toBuffer();
    for (const quality of QUALITIES) {
      const file = await sharp(small).webp({ quality, effort: 2 }).toBuffer();
      add(`libwebp ${quality}`, file.length, ssim(wanted, await luma(file)));
    }
  }
}
for (const [name, { files, bytes, look }] of Object.entries(totals)) {
  console.log(`${name.padEnd(16)} ${files} files ${String(bytes).padStart(10)} bytes  SSIM ${(look / files).toFixed(4)}`);
}
// What libwebp needs for a look, between the two qualities around it.
const curve = QUALITIES.map((quality) => totals[`libwebp ${quality}`]).map(({ bytes, look, files }) => [look / files, Math.log(bytes)]);
const needed = (look) => {
  const at = Math.max(1, curve.findIndex(([own]) => own >= look) === -1 ? curve.length - 1 : curve.findIndex(([own]) => own >= look));
  const [[l0, b0], [l1, b1]] = [curve[at - 1], curve[at]];
  return Math.exp(b0 + ((look - l0) / (l1 - l0)) * (b1 - b0));
};
for (const form of ["avif", "webp"]) {
  const own = totals[`amigable ${form}`];
  if (own) console.log(`amigable ${form}: ${((100 * own.bytes) / needed(own.look / own.files)).toFixed(1)} % of what WebP needs for the same SSIM`);
}
