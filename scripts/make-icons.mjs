// npm run icons: writes components/ui/icons.svg, the sprite of the icons that icon-names.ts lists,
// and app/favicon.ico, the site's icon for browsers that request that address whatever the page
// links to.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'

const { icons } = createRequire(import.meta.url)('lucide-react')
const inKit = (file) => fileURLToPath(new URL(`../components/ui/${file}`, import.meta.url))

const pascalCase = (name) =>
  name
    .split('-')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('')

/** The shapes of one icon, without the library's own svg element around them. */
function shapesOf(name) {
  const icon = icons[pascalCase(name)]
  if (!icon) throw new Error(`图标库里没有 ${name}`)
  return renderToStaticMarkup(createElement(icon)).replace(/^<svg[^>]*>|<\/svg>$/g, '')
}

const names = [
  ...readFileSync(inKit('icon-names.ts'), 'utf8').matchAll(/^ {2}'([a-z0-9-]+)',$/gm),
].map(([, name]) => name)
const symbols = names.map(
  (name) => `<symbol id="${name}" viewBox="0 0 24 24">${shapesOf(name)}</symbol>`,
)
writeFileSync(
  inKit('icons.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24">\n${symbols.join('\n')}\n</svg>\n`,
)
console.log(`${names.length} 个图标`)

const inApp = (file) => fileURLToPath(new URL(`../app/${file}`, import.meta.url))

/** Sizes of the site's icon, in pixels: tab, bookmark, desktop. */
const SIZES = [16, 32, 48]
const HEAD_BYTES = 6
const ENTRY_BYTES = 16

/** An .ico: a head, one entry for each image, the images as PNG. */
function packIco(images) {
  const head = Buffer.alloc(HEAD_BYTES + ENTRY_BYTES * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of images.entries()) {
    const at = HEAD_BYTES + ENTRY_BYTES * index
    head.set([size, size], at)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

const images = await Promise.all(
  SIZES.map(async (size) => ({
    size,
    png: await sharp(readFileSync(inApp('icon.svg')), { density: 600 })
      .resize(size, size)
      .png({ compressionLevel: 9 })
      .toBuffer(),
  })),
)
writeFileSync(inApp('favicon.ico'), packIco(images))
console.log(`${SIZES.length} 种尺寸的网站图标`)
