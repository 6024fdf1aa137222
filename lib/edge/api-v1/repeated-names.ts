import { endOfString, presentable, QUOTE } from './json-bounds'

const [OPEN_OBJECT, OPEN_LIST, CLOSE_OBJECT, CLOSE_LIST, COMMA] = [0x7b, 0x5b, 0x7d, 0x5d, 0x2c]

/** An object being read, with the names it has so far, or a list. */
type Level = { readonly names: Set<string> | null; at: string | number; expectsName: boolean }

/**
 * Names that occur twice in one object, by path. JSON parsers disagree about which of the two
 * counts, so that what one system checked may not be what another reads (RFC 8259, 4). The text
 * must be JSON.
 */
export function findRepeatedNames(text: Buffer): Readonly<Record<string, 'NAME_REPEATED'>> {
  const mistakes: Record<string, 'NAME_REPEATED'> = Object.create(null)
  const levels: Level[] = []
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at]
    const level = levels.at(-1)
    if (byte === QUOTE) {
      const end = endOfString(text, at)
      if (end < 0) return mistakes
      if (level?.names && level.expectsName) {
        const name = readName(text.subarray(at, end + 1))
        level.at = name
        if (level.names.has(name))
          mistakes[presentable(levels.map((each) => each.at).join('.'))] = 'NAME_REPEATED'
        level.names.add(name)
        level.expectsName = false
      }
      at = end
    } else if (byte === OPEN_OBJECT) levels.push({ names: new Set(), at: '', expectsName: true })
    else if (byte === OPEN_LIST) levels.push({ names: null, at: 0, expectsName: false })
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) levels.pop()
    else if (byte === COMMA && level) {
      if (typeof level.at === 'number') level.at += 1
      else level.expectsName = true
    }
  }
  return mistakes
}

/** A name as the parser reads it: two spellings with escapes may be one name. */
function readName(quoted: Buffer): string {
  return String(JSON.parse(quoted.toString('utf8')))
}
