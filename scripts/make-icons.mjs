// npm run icons: writes components/ui/icons.svg, the sprite of the icons that icon-names.ts lists.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

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
