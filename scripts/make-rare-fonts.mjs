// Writes app/fonts/rare/*.woff2 and app/styles/rare-characters.css: characters of names that many
// machines have no font for (CJK Extension A, planes 2 and 3), so that they show on every machine
// and on paper. Run by hand after
// `npm install --no-save subset-font@2.9.0 @expo-google-fonts/noto-sans-sc@0.4.3 fontkit@2`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const { create } = require('fontkit')
const subsetFont = require('subset-font')
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const source = readFileSync(
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
)
const EXTENSION_A = [0x3400, 0x4dbf]
const PLANES_2_AND_3 = [0x20000, 0x3ffff]
/** A page fetches only the slices it has characters of; 256 characters are about 40 KB. */
const SLICE = 256

const within =
  ([from, to]) =>
  (code) =>
    code >= from && code <= to
const covered = create(source).characterSet

/** U+3400-34FF,U+3502 of ascending code points. */
function unicodeRange(codes) {
  const ranges = []
  for (const code of codes) {
    const last = ranges.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  const hex = (code) => code.toString(16).toUpperCase()
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ')
}

const slices = new Map()
for (const code of covered) {
  const isRare = within(EXTENSION_A)(code) || within(PLANES_2_AND_3)(code)
  if (!isRare) continue
  const name = code > 0xffff ? 'planes-2-3' : Math.floor(code / SLICE).toString(16)
  slices.set(name, [...(slices.get(name) ?? []), code])
}

rmSync(at('app/fonts/rare'), { recursive: true, force: true })
mkdirSync(at('app/fonts/rare'), { recursive: true })
const faces = []
let bytes = 0
for (const [name, codes] of slices) {
  const text = codes.map((code) => String.fromCodePoint(code)).join('')
  const font = await subsetFont(source, text, { targetFormat: 'woff2' })
  writeFileSync(at(`app/fonts/rare/${name}.woff2`), font)
  bytes += font.length
  faces.push(`@font-face {
  font-family: 'Heyi Rare Characters';
  src: url('../fonts/rare/${name}.woff2') format('woff2');
  font-display: swap;
  unicode-range: ${unicodeRange(codes)};
}`)
}
writeFileSync(
  at('app/styles/rare-characters.css'),
  `/* Written by scripts/make-rare-fonts.mjs. The font: Noto Sans SC, app/fonts/rare/OFL.txt. */\n${faces.join('\n')}\n`,
)
writeFileSync(
  at('app/fonts/rare/OFL.txt'),
  readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/LICENSE_FONT')),
)
console.log(`${slices.size} 个文件，${Math.round(bytes / 1024)} KB`)
