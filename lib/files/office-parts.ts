import 'server-only'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { isTooLarge } from './is-too-large'
import { packedData, readZipDirectory, type ZipEntry } from './zip-directory'

// What a DOCX or XLSX says of its own parts (ISO/IEC 29500-2): macros under another name, and what
// it would load from elsewhere when it is opened. Links that a reader clicks, and values of other
// workbooks, are usual and stay.

/** The list of kinds, and what each part refers to. */
const READ = /^\[Content_Types\]\.xml$|(^|\/)_rels\/[^/]*\.rels$/
const MOST_EXPANDED_BYTES = 8 * 1024 * 1024

const MACRO_KIND = /vbaProject|vbaData|macroEnabled|macrosheet|intlMacro|activeX/i
const LOADED =
  /Type\s*=\s*["'][^"']*\/(attachedTemplate|oleObject|package|frame|subDocument|control|aFChunk)["']/i
const EXTERNAL = /TargetMode\s*=\s*["']External["']/i

const unpack = promisify(inflateRaw)

/**
 * FILE_HAS_MACROS where a part holds macros or would be loaded from elsewhere; FILE_DAMAGED where a
 * part cannot be read; FILE_EXPANDS_TOO_MUCH where they are larger than any document's.
 */
export async function findOfficeMistake(
  bytes: Buffer,
): Promise<'FILE_HAS_MACROS' | 'FILE_DAMAGED' | 'FILE_EXPANDS_TOO_MUCH' | null> {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return 'FILE_DAMAGED'
  let left = MOST_EXPANDED_BYTES
  for (const entry of directory.value.filter(({ name }) => READ.test(name))) {
    if (left <= 0) return 'FILE_EXPANDS_TOO_MUCH'
    const part = await readPart(bytes, entry, left)
    if (part === null) return 'FILE_DAMAGED'
    if (part === 'too large') return 'FILE_EXPANDS_TOO_MUCH'
    left -= part.length
    const text = asText(part)
    if (MACRO_KIND.test(text) || loadsFromElsewhere(text)) return 'FILE_HAS_MACROS'
  }
  return null
}

async function readPart(
  bytes: Buffer,
  entry: ZipEntry,
  most: number,
): Promise<Buffer | 'too large' | null> {
  const packed = packedData(bytes, entry)
  if (!packed || (entry.method !== 0 && entry.method !== 8)) return null
  if (entry.method === 0) return packed
  try {
    return await unpack(packed, { maxOutputLength: most })
  } catch (error) {
    return isTooLarge(error) ? 'too large' : null
  }
}

/**
 * XML in one of the encodings that readers of documents know, with its character references
 * resolved.
 */
function asText(part: Buffer): string {
  const isWide = part.length > 1 && (part[0] === 0xff || part[0] === 0xfe || part.includes(0))
  const text = isWide
    ? new TextDecoder(part[0] === 0xfe || part[0] === 0 ? 'utf-16be' : 'utf-16le').decode(part)
    : part.toString('utf8')
  return text.replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (whole, digits: string) => {
    const code = Number(digits.toLowerCase().startsWith('x') ? `0${digits}` : digits)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function loadsFromElsewhere(text: string): boolean {
  return [...text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].some(
    ([relationship]) => EXTERNAL.test(relationship) && LOADED.test(relationship),
  )
}
