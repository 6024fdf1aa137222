import 'server-only'
import { promisify } from 'node:util'
import { constants, inflate } from 'node:zlib'
import { isTooLarge } from './is-too-large'

// Whether a PDF would run something when it is opened or clicked (ISO 32000-1, 12.6.4): scripts and programs have no
// place in evidence; nor has what sends it elsewhere, opens other files, or shows what our reader does not. One rule for
// every entry (docs/decisions/0014-file-kinds-by-our-own-check.md).

const MOST_EXPANDED_BYTES = 50 * 1024 * 1024
/** A document of a thousand pages has a few hundred. */
const MOST_STREAMS = 10_000
/** How far before its data the dictionary of a stream begins at most. */
const LONGEST_DICTIONARY = 4_096

/** A name as the file may write it: each letter plain or as `#` and two hexadecimal digits. */
function nameSource(name: string): string {
  const letters = [...name].map((letter) => {
    const hex = letter.charCodeAt(0).toString(16)
    return `(?:${letter}|#${hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`
  })
  return `/${letters.join('')}(?![^\\s\\0/<>\\[\\](){}%])`
}

/** Kept: links to addresses (URI), jumps within the document (GoTo), and embedded files, which invoices have. */
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
const XFA = `${nameSource('XFA')}\\s*(?:\\[|<|\\d)`
const ACTION = new RegExp([...REFUSED.map(nameSource), XFA].join('|'))
const OBJECT_STREAM = new RegExp(nameSource('ObjStm'))
const FILTER = new RegExp(nameSource('Filter'))
const ENCRYPTED = new RegExp(`${nameSource('Encrypt')}\\s*(?:\\d+\\s+\\d+\\s+R|<<)`)

const unpack = promisify(inflate)

/** Whether a PDF has a password or limits, which keep it from being read for as long as it is kept. */
export function isPdfEncrypted(text: string): boolean {
  return ENCRYPTED.test(text)
}

/** The data of each compressed stream that holds further objects, one at a time. */
function* findObjectStreams(bytes: Buffer, text: string): Generator<Buffer> {
  // Read on from where the last end was: without it, many streams with one end would be read to it each.
  let end = -1
  for (const { index, 0: mark } of text.matchAll(/\bstream\r?\n/g)) {
    const before = text.slice(Math.max(0, index - LONGEST_DICTIONARY), index)
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    if (!OBJECT_STREAM.test(dictionary) || !FILTER.test(dictionary)) continue
    const start = index + mark.length
    if (end < start) end = text.indexOf('endstream', start)
    if (end < 0) end = bytes.length
    yield bytes.subarray(start, end)
  }
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
  for (const packed of findObjectStreams(bytes, text)) {
    streams += 1
    if (left <= 0 || streams > MOST_STREAMS) return 'FILE_EXPANDS_TOO_MUCH'
    try {
      const objects = await unpack(packed, {
        maxOutputLength: left,
        finishFlush: constants.Z_SYNC_FLUSH,
      })
      if (ACTION.test(objects.toString('latin1'))) return 'FILE_RUNS_CODE'
      left -= objects.length
    } catch (error) {
      return isTooLarge(error) ? 'FILE_EXPANDS_TOO_MUCH' : 'FILE_DAMAGED'
    }
  }
  return null
}
