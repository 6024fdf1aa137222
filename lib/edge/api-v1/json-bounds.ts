// Cheap bounds first: oversized structures are refused before parsing, and what a database cannot
// store before a schema checks it. A million elements or braces cost one pass over the bytes.

export const QUOTE = 0x22
const [BACKSLASH, COMMA, COLON] = [0x5c, 0x2c, 0x3a]
const OPENING: readonly number[] = [0x7b, 0x5b]
const CLOSING: readonly number[] = [0x7d, 0x5d]

/** A complete referral has five levels and some 7,000 structural characters. */
const DEEPEST = 12
const MOST_MARKS = 20_000

/** Whether a JSON text's structure is small enough to parse; not whether it is valid. */
export function isModestJson(text: Buffer): boolean {
  let depth = 0
  let marks = 0
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] ?? 0
    if (byte === QUOTE) {
      at = endOfString(text, at)
      if (at < 0) return true // unfinished: the parser will say so
      continue
    }
    const opens = OPENING.includes(byte)
    if (opens) depth += 1
    if (CLOSING.includes(byte)) depth -= 1
    if (opens || byte === COMMA || byte === COLON) marks += 1
    if (depth > DEEPEST || marks > MOST_MARKS) return false
  }
  return true
}

/** Where the string that begins at `start` ends; -1: nowhere. */
export function endOfString(text: Buffer, start: number): number {
  for (let end = text.indexOf(QUOTE, start + 1); end >= 0; end = text.indexOf(QUOTE, end + 1)) {
    let backslashes = 0
    while (text[end - 1 - backslashes] === BACKSLASH) backslashes += 1
    if (backslashes % 2 === 0) return end
  }
  return -1
}

/** Longest list allowed. */
const LONGEST_LIST = 50
const LONGEST_NAME = 100
const MOST_MISTAKES = 100

type Mistakes = Record<string, 'TOO_MANY' | 'UNKNOWN_FIELD' | 'TEXT_UNSTORABLE'>

const isStorable = (text: string) => !text.includes('\u0000') && text.isWellFormed()

/**
 * Names that no field has, including those every object seems to have (`__proto__`, `constructor`).
 */
const isImpossibleName = (name: string) =>
  name.length > LONGEST_NAME || name in Object.prototype || !isStorable(name)

/**
 * Mistakes found before any schema runs, by path: lists far too long, impossible names, text that
 * PostgreSQL cannot store (U+0000, lone surrogates). Empty where the value may be validated.
 */
export function findStructureMistakes(value: unknown): Readonly<Mistakes> {
  // A null prototype: a field called `__proto__` is a mistake like any other.
  const mistakes: Mistakes = Object.create(null)
  const waiting: { readonly value: unknown; readonly path: string }[] = [{ value, path: '' }]
  for (
    let next = waiting.pop();
    next && Object.keys(mistakes).length < MOST_MISTAKES;
    next = waiting.pop()
  ) {
    const { value: current, path } = next
    if (typeof current === 'string' && !isStorable(current))
      mistakes[path || 'body'] = 'TEXT_UNSTORABLE'
    if (current === null || typeof current !== 'object') continue
    if (Array.isArray(current) && current.length > LONGEST_LIST) {
      mistakes[path || 'body'] = 'TOO_MANY'
      continue
    }
    for (const [name, item] of Object.entries(current)) {
      const at = path ? `${path}.${name}` : name
      if (isImpossibleName(name)) mistakes[presentable(at)] = 'UNKNOWN_FIELD'
      else waiting.push({ value: item, path: at })
    }
  }
  return mistakes
}

/** A printable path, however long and odd its last name is. */
export function presentable(path: string): string {
  return path
    .toWellFormed()
    .replace(/\p{Cc}/gu, '\ufffd')
    .slice(0, 200)
}
