import 'server-only'
import { findPackedObjects, unpackObjects } from './pdf-object-streams'

// Whether a PDF would run something when it is opened or clicked (ISO 32000-1, 12.6.4): scripts and
// programs have no place in evidence; nor has what sends it elsewhere, opens other files, or shows
// what our reader does not. One rule for every entry
// (docs/decisions/0014-file-kinds-by-our-own-check.md).

const MOST_EXPANDED_BYTES = 50 * 1024 * 1024
/** A document of a thousand pages has a few hundred. */
const MOST_STREAMS = 10_000
/** What may be between a name and its value (7.2.2, 7.2.3). */
const BETWEEN = '(?:[\\0\\s]|%[^\\r\\n]*[\\r\\n])*'

/** A name as the file may write it: each letter plain or as `#` and two hexadecimal digits. */
function nameSource(name: string): string {
  const letters = [...name].map((letter) => {
    const hex = letter.charCodeAt(0).toString(16)
    return `(?:${letter}|#${hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`
  })
  return `/${letters.join('')}(?![^\\s\\0/<>\\[\\](){}%])`
}

/**
 * Kept: links to addresses (URI), jumps within the document (GoTo), and embedded files, which
 * invoices have.
 */
const REFUSED = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'RichMedia',
  'Rendition',
]
/** A form that other readers draw in place of the pages: ours would show something else. */
const XFA = `${nameSource('XFA')}${BETWEEN}(?:\\[|<|\\d)`
const ACTION = new RegExp([...REFUSED.map(nameSource), XFA].join('|'))
const ENCRYPTED = new RegExp(`${nameSource('Encrypt')}${BETWEEN}(?:\\d|<<)`)

/**
 * Whether a PDF has a password or limits, which keep it from being read for as long as it is kept.
 */
export function isPdfEncrypted(text: string): boolean {
  return ENCRYPTED.test(text)
}

/**
 * FILE_RUNS_CODE where an action of the PDF runs a script or a program; FILE_DAMAGED where its
 * objects cannot be unpacked; FILE_EXPANDS_TOO_MUCH where they are larger than any document's.
 */
export async function findPdfAction(
  bytes: Buffer,
): Promise<'FILE_RUNS_CODE' | 'FILE_DAMAGED' | 'FILE_EXPANDS_TOO_MUCH' | null> {
  const text = bytes.toString('latin1')
  if (ACTION.test(text)) return 'FILE_RUNS_CODE'
  let left = MOST_EXPANDED_BYTES
  let streams = 0
  for (const start of findPackedObjects(text)) {
    streams += 1
    if (start === null) return 'FILE_DAMAGED'
    if (left <= 0 || streams > MOST_STREAMS) return 'FILE_EXPANDS_TOO_MUCH'
    const objects = await unpackObjects(bytes.subarray(start), left)
    if (typeof objects === 'string') return objects
    if (ACTION.test(objects.toString('latin1'))) return 'FILE_RUNS_CODE'
    left -= objects.length
  }
  return null
}
