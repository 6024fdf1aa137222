/** Characters by ranges, in ascending order. */
export type CharacterRanges = readonly (readonly [first: number, last: number])[]

/** What setting needs to know of a font: its family as Typst names it, and its characters. */
export type FontFile = { readonly family: string; readonly characters: CharacterRanges }

const FAMILY_NAME = 1
const WINDOWS = 3

/**
 * Reads the names and the character map (formats 4 and 12) of an OpenType font or of the first font
 * of a collection. Throws where the file is not such a font.
 * Source: OpenType specification 1.9, `name` and `cmap`.
 */
export function readFontFile(bytes: Buffer): FontFile {
  const isCollection = bytes.toString('latin1', 0, 4) === 'ttcf'
  const tables = findTables(bytes, isCollection ? bytes.readUInt32BE(12) : 0)
  return { family: readFamily(tables('name')), characters: readCharacters(tables('cmap')) }
}

function findTables(bytes: Buffer, start: number): (tag: string) => Buffer {
  const count = bytes.readUInt16BE(start + 4)
  return (tag) => {
    for (let at = start + 12; at < start + 12 + count * 16; at += 16)
      if (bytes.toString('latin1', at, at + 4) === tag)
        return bytes.subarray(bytes.readUInt32BE(at + 8))
    throw new Error(`no font: its table ${tag} is missing`)
  }
}

/** The first family name that Typst can read: the one in UTF-16, or of a Macintosh in one byte. */
function readFamily(names: Buffer): string {
  const texts = names.readUInt16BE(4)
  for (let at = 6; at < 6 + names.readUInt16BE(2) * 12; at += 12) {
    if (names.readUInt16BE(at + 6) !== FAMILY_NAME) continue
    const [platform, encoding] = [names.readUInt16BE(at), names.readUInt16BE(at + 2)]
    const from = texts + names.readUInt16BE(at + 10)
    const text = names.subarray(from, from + names.readUInt16BE(at + 8))
    if (platform === 1 && encoding === 0) return text.toString('latin1')
    if (platform === 0 || (platform === WINDOWS && [0, 1, 10].includes(encoding)))
      return Buffer.from(text).swap16().toString('utf16le')
  }
  throw new Error('no font: it has no family name')
}

function readCharacters(maps: Buffer): CharacterRanges {
  const offsets = Array.from({ length: maps.readUInt16BE(2) }, (_, index) =>
    maps.readUInt32BE(4 + index * 8 + 4),
  )
  const byFormat = (format: number) =>
    offsets.map((offset) => maps.subarray(offset)).find((map) => map.readUInt16BE(0) === format)
  const full = byFormat(12)
  if (full) return readGroups(full)
  const basic = byFormat(4)
  if (basic) return readSegments(basic)
  throw new Error('no font: it has no character map in Unicode')
}

/** Format 12: groups of characters up to U+10FFFF. */
function readGroups(map: Buffer): CharacterRanges {
  return Array.from({ length: map.readUInt32BE(12) }, (_, index) => {
    const at = 16 + index * 12
    return [map.readUInt32BE(at), map.readUInt32BE(at + 4)] as const
  })
}

/** Format 4: segments of characters up to U+FFFF, in which single ones can be missing. */
function readSegments(map: Buffer): CharacterRanges {
  const twice = map.readUInt16BE(6)
  const [ends, starts] = [14, 16 + twice]
  const [deltas, offsets] = [starts + twice, starts + twice * 2]
  const ranges: [number, number][] = []
  for (let at = 0; at < twice; at += 2) {
    const [first, last] = [map.readUInt16BE(starts + at), map.readUInt16BE(ends + at)]
    const [delta, offset] = [map.readUInt16BE(deltas + at), map.readUInt16BE(offsets + at)]
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const glyph = offset
        ? map.readUInt16BE(offsets + at + offset + (code - first) * 2)
        : (code + delta) % 0x10000
      const before = ranges.at(-1)
      if (glyph === 0) continue
      if (before && before[1] === code - 1) before[1] = code
      else ranges.push([code, code])
    }
  }
  return ranges
}
