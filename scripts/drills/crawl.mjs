// What one person finds by following every link from where they begin, as pages and as payloads.
import { readAnswer } from './read-answer.mjs'

/**
 * Addresses of one shape (ids and queries left out) that are followed: the hundredth case says no
 * more than the fortieth.
 */
const OF_ONE_SHAPE = 40
const AT_ONCE = 4
/** Streams never end; signing out would end the crawl. */
const LEFT_OUT = /^\/api\/auth\/|\/stream(\?|$)|^\/_next\//

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const shapeOf = (path) =>
  path
    .replace(UUID, '*')
    .replace(/=[^&]*/g, '=')
    .replace(/\/\d+(?=\/|\?|$)/g, '/#')

const plain = (href) => href.replaceAll('&amp;', '&').replace(/#.*$/, '')

/** Links of a page or a payload to this application. */
const linksIn = (text) => [
  ...new Set(
    [...text.matchAll(/href\\?"?[=:]\s?\\?"(\/[^"\\]*)/g)]
      .map(([, href]) => plain(href))
      .filter((href) => href !== ''),
  ),
]

/**
 * @param {object} person `cookie`, and `begin`: where they begin
 * @param {(answer: { path: string, text: string, status: number }) => void} onAnswer
 * @param {number} most answers
 * @returns {Promise<Set<string>>} the addresses that were read
 */
export async function crawl(url, { cookie, begin }, onAnswer, most) {
  const seen = new Set()
  const shapes = new Map()
  const waiting = []
  let read = 0
  const add = (path) => {
    if (seen.has(path) || LEFT_OUT.test(path)) return
    const shape = shapeOf(path)
    const count = shapes.get(shape) ?? 0
    if (count >= OF_ONE_SHAPE) return
    shapes.set(shape, count + 1)
    seen.add(path)
    waiting.push(path)
  }
  begin.forEach(add)
  async function work() {
    for (let path = waiting.shift(); path !== undefined && read < most; path = waiting.shift())
      for (const isPayload of path.startsWith('/api/') ? [false] : [false, true]) {
        const answer = await readAnswer(url, path, { cookie, isPayload })
        if (!answer) continue
        read += 1
        onAnswer({ path, ...answer })
        if (answer.status === 200) linksIn(answer.text).forEach(add)
      }
  }
  // A reader that finds nothing waiting may be followed by one that has just found links.
  while (waiting.length > 0 && read < most) await Promise.all(Array.from({ length: AT_ONCE }, work))
  return seen
}

/** The same addresses for someone else. */
export async function tryAll(url, { cookie }, paths, onAnswer) {
  const waiting = paths.filter((path) => !LEFT_OUT.test(path))
  async function work() {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      for (const isPayload of path.startsWith('/api/') ? [false] : [false, true]) {
        const answer = await readAnswer(url, path, { cookie, isPayload })
        if (answer) onAnswer({ path, ...answer })
      }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
