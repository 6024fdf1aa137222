import 'server-only'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { isTooLarge } from './is-too-large'

// Streams that hold further objects of a PDF (ISO 32000-1, 7.5.7). Their dictionaries are read
// token by token, as readers do: in a text search, a string or a comment within a dictionary could
// hide the rest of it.

const WHITE = /[\0\t\n\f\r ]+|%[^\r\n]*/y
const NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y
const OTHER = /<[^<>]*>|[^\0\t\n\f\r ()<>[\]{}/%]+|[^]/y
/** Readers skip whatever is left of the line. */
const STREAM = /stream[^\r\n]*(?:\r\n|\r|\n)/y
const OBJECT = /(?<!end)obj/g

/** The place behind a token that begins here; the same place where none does. */
function skip(token: RegExp, text: string, at: number): number {
  token.lastIndex = at
  return token.test(text) ? token.lastIndex : at
}

/** The place behind spaces, line ends and comments. */
function skipWhite(text: string, from: number): number {
  let at = from
  for (let next = skip(WHITE, text, at); next > at; next = skip(WHITE, text, at)) at = next
  return at
}

/** The place behind a string, whose brackets may be nested or escaped. */
function skipString(text: string, at: number): number {
  let depth = 0
  for (let place = at; place < text.length; place += 1) {
    const letter = text[place]
    if (letter === '\\') place += 1
    else if (letter === '(') depth += 1
    else if (letter === ')' && (depth -= 1) === 0) return place + 1
  }
  return text.length
}

const plainName = (name: string) =>
  name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

type Dictionary = {
  /** Every name in it, with those of dictionaries within. */
  readonly names: readonly string[]
  /** The place behind it. */
  readonly end: number
}

/**
 * The dictionary that begins here; null where none does. One that does not end goes to the end of
 * the text.
 */
function readDictionary(text: string, from: number): Dictionary | null {
  let at = skipWhite(text, from)
  if (!text.startsWith('<<', at)) return null
  const names: string[] = []
  let depth = 0
  while (at < text.length) {
    const isBegin = text.startsWith('<<', at)
    if (isBegin || text.startsWith('>>', at)) {
      depth += isBegin ? 1 : -1
      at += 2
      if (depth === 0) break
    } else if (text[at] === '(') at = skipString(text, at)
    else if (text[at] === '/') {
      const end = skip(NAME, text, at)
      names.push(plainName(text.slice(at + 1, end)))
      at = end
    } else at = skip(OTHER, text, at)
    at = skipWhite(text, at)
  }
  return { names, end: at }
}

const FLATE = ['FlateDecode', 'Fl']

/**
 * Whether it is packed once by the usual filter, without parameters, which would change the bytes
 * again.
 */
function isPackedOnce(names: readonly string[]): boolean {
  const isPlain = !names.some((name) => name === 'DecodeParms' || name === 'DP')
  const filters = names.filter((name) => /Decode$|^(?:Fl|AHx|A85|LZW|RL|Crypt)$/.test(name))
  return isPlain && filters.length === 1 && FLATE.includes(filters[0]!)
}

/** Where packed objects begin; `null` where they are packed in a way that no usual program uses. */
export function* findPackedObjects(text: string): Generator<number | null> {
  // Objects do not overlap: one that is read again within others is there to keep us busy.
  let left = 2 * text.length
  for (const { index } of text.matchAll(OBJECT)) {
    const dictionary = readDictionary(text, index + 'obj'.length)
    if (!dictionary) continue
    const { names, end } = dictionary
    left -= end - index
    if (left < 0) yield null
    if (left < 0) return
    const data = skipWhite(text, end)
    const start = names.includes('ObjStm') ? skip(STREAM, text, data) : data
    if (start === data || !names.some((name) => name === 'Filter' || name === 'F')) continue
    yield isPackedOnce(names) ? start : null
  }
}

/** The method of compression in the first byte (RFC 1950, 2.2). */
const DEFLATE = 8
const HEADER_BYTES = 2
const unpack = promisify(inflateRaw)

/**
 * Unpacks objects that begin here. Where they end is known by the data itself: `endstream` may be
 * among it. Its check sum is not compared, because readers do not either.
 */
export async function unpackObjects(
  packed: Buffer,
  most: number,
): Promise<Buffer | 'FILE_DAMAGED' | 'FILE_EXPANDS_TOO_MUCH'> {
  if (((packed[0] ?? 0) & 0xf) !== DEFLATE) return 'FILE_DAMAGED'
  try {
    return await unpack(packed.subarray(HEADER_BYTES), { maxOutputLength: most })
  } catch (error) {
    return isTooLarge(error) ? 'FILE_EXPANDS_TOO_MUCH' : 'FILE_DAMAGED'
  }
}
