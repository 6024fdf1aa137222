// The picture of an institution's electronic seal as SVG of our own making.

const RED = '#c8102e'
/** Of titles (lib/documents/pdf/faces.ts); a browser without it takes what it has. */
const FAMILY = 'Noto Serif SC, serif'
const RADIUS = 203
/** Where the feet of the name are, and the most of the circle that it takes. */
const FEET = 150
const MOST_DEGREES = 264
const LARGEST = 44

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c)

const STAR = Array.from({ length: 10 }, (_, index) => {
  const [radius, angle] = [index % 2 === 0 ? 62 : 23.7, (Math.PI * index) / 5]
  return `${(radius * Math.sin(angle)).toFixed(1)},${(-radius * Math.cos(angle)).toFixed(1)}`
}).join(' ')

/** A round seal (圆形印章): the institution's name along the edge, a star, and what it is below. */
export function drawSealSvg(inscription: string, name: string): string {
  const characters = [...inscription]
  const step = Math.min(24, MOST_DEGREES / Math.max(1, characters.length - 1))
  // A character is no wider than its part of the circle.
  const size = Math.min(LARGEST, (FEET * step * Math.PI) / 180 - 2)
  const first = (-step * (characters.length - 1)) / 2
  const along = characters.map((character, index) => {
    const turn = (first + step * index).toFixed(2)
    return `<text transform="rotate(${turn})" y="${-FEET}" font-size="${size.toFixed(1)}">${escaped(character)}</text>`
  })
  const below = Math.min(34, 190 / Math.max(1, [...name].length))
  const font = `fill="${RED}" font-family="${FAMILY}" font-weight="700" text-anchor="middle"`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-210 -210 420 420"><circle r="${RADIUS}" fill="none" stroke="${RED}" stroke-width="9"/><polygon points="${STAR}" fill="${RED}"/><g ${font}>${along.join('')}<text y="118" font-size="${below.toFixed(1)}">${escaped(name)}</text></g></svg>`
}

/** An uploaded picture in the same form. `width`, `height`: of the picture in points. */
export function pictureSvg(png: Uint8Array, width: number, height: number): string {
  const data = Buffer.from(png).toString('base64')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`
}
