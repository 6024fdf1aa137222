import { createHash } from 'node:crypto'

// The place of a signature within a PDF (ISO 32000-1, 12.8): an incremental update behind the file,
// which stays as it is. Files to sign are our own, with a table of cross-references; nothing is
// looked for in what they contain.

export type SignatureOrder = {
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly at: Date
  readonly reason: string
  readonly name: string
  /** How many bytes the signature may have. */
  readonly room: number
}

export type PlacedSignature = {
  readonly pdf: Uint8Array<ArrayBuffer>
  /** Where the hexadecimal digits of the signature go. */
  readonly contentsAt: number
  /** SHA-256 of everything but the signature with its brackets. */
  readonly digest: Uint8Array
}

const LONGEST_TAIL = 2_048
const LONGEST_OBJECT = 1_000_000
/** Enough for files of ten gigabytes; what is not needed are blanks. */
const RANGE_DIGITS = 10

function notOurs(why: string): Error {
  return new Error(`this PDF cannot be signed: ${why}`)
}

type Trailer = {
  readonly size: number
  readonly root: number
  readonly info: string
  readonly id: string | null
  readonly xrefAt: number
}

function readTrailer(pdf: Buffer): Trailer {
  const tail = pdf.subarray(Math.max(0, pdf.length - LONGEST_TAIL)).toString('latin1')
  const text = tail.slice(tail.lastIndexOf('trailer'))
  const match = /^trailer\s*<<([^]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)
  if (!match) throw notOurs('it has no trailer at its end')
  const [, fields = '', xrefAt] = match
  if (/\/Prev\b/.test(fields)) throw notOurs('it was changed after it was made')
  const reference = (name: string) => new RegExp(`/${name}\\s+(\\d+)\\s+0\\s+R`).exec(fields)
  const [root, size] = [reference('Root')?.[1], /\/Size\s+(\d+)/.exec(fields)?.[1]]
  if (!root || !size) throw notOurs('its trailer names no catalog')
  return {
    size: Number(size),
    root: Number(root),
    info: reference('Info')?.[0] ?? '',
    id: /\/ID\s*\[\s*(\([^()\\]*\)|<[0-9a-fA-F]*>)/.exec(fields)?.[1] ?? null,
    xrefAt: Number(xrefAt),
  }
}

/** Reads dictionaries of a file by their number, from its table of cross-references. */
function dictionaryReader(pdf: Buffer, { xrefAt, size }: Trailer): (no: number) => string {
  const head = /^xref\s+0 (\d+)\s*\n/.exec(pdf.toString('latin1', xrefAt, xrefAt + 40))
  if (!head || Number(head[1]) !== size) throw notOurs('its cross-references are of another form')
  const entriesAt = xrefAt + head[0].length
  return (no) => {
    const entry = pdf.toString('latin1', entriesAt + no * 20, entriesAt + no * 20 + 18)
    const offset = /^(\d{10}) 00000 n/.exec(entry)?.[1]
    if (!offset) throw notOurs('an object is missing')
    const text = pdf.toString('latin1', Number(offset), Number(offset) + LONGEST_OBJECT)
    const found = /^(\d+) 0 obj\s*(<<[^]*?>>)\s*endobj/.exec(text)
    if (!found || Number(found[1]) !== no) throw notOurs('an object is of another form')
    return found[2]!
  }
}

/** The first page. `Kids` of our files are pages or, in large files, groups of pages. */
function findFirstPage(read: (no: number) => string, catalog: string): number {
  let no = Number(/\/Pages\s+(\d+)\s+0\s+R/.exec(catalog)?.[1])
  for (let depth = 0; depth < 20; depth += 1) {
    const text = read(no)
    if (!/\/Type\s*\/Pages\b/.test(text)) return no
    no = Number(/\/Kids\s*\[\s*(\d+)\s+0\s+R/.exec(text)?.[1])
  }
  throw notOurs('it has no page')
}

const addTo = (dictionary: string, entry: string) => `${dictionary.slice(0, -2)}${entry}\n>>`
const hexText = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
const pdfDate = (at: Date) => `(D:${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`

/**
 * Adds an empty signature to a PDF of ours, without a visible mark. Throws where the file was
 * changed after it was made, is signed, or is not of the form of our files.
 */
export function placeSignature(order: SignatureOrder): PlacedSignature {
  const pdf = Buffer.from(order.pdf.buffer, order.pdf.byteOffset, order.pdf.byteLength)
  const trailer = readTrailer(pdf)
  const read = dictionaryReader(pdf, trailer)
  const catalog = read(trailer.root)
  if (catalog.includes('/AcroForm')) throw notOurs('it has a form')
  const page = findFirstPage(read, catalog)
  if (read(page).includes('/Annots')) throw notOurs('its first page has annotations')
  const [signature, widget] = [trailer.size, trailer.size + 1]
  const range = `/ByteRange [0 ${[1, 2, 3].map(() => '0'.padEnd(RANGE_DIGITS)).join(' ')}]`
  const contents = `/Contents <${'0'.repeat(order.room * 2)}>`
  const objects = [
    [page, addTo(read(page), `/Annots [${widget} 0 R]`)],
    [trailer.root, addTo(catalog, `/AcroForm << /Fields [${widget} 0 R] /SigFlags 3 >>`)],
    [
      signature,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached\n${range}\n${contents}\n` +
        `/M ${pdfDate(order.at)} /Name ${hexText(order.name)} /Reason ${hexText(order.reason)} >>`,
    ],
    [
      widget,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /F 132 /T (Heyi)\n` +
        `/V ${signature} 0 R /P ${page} 0 R >>`,
    ],
  ] as const
  return fillIn(pdf, writeUpdate(pdf, trailer, objects), range, contents)
}

/** The objects of an update with their cross-references and trailer, to stand behind the file. */
function writeUpdate(
  pdf: Buffer,
  { size, root, info, id, xrefAt }: Trailer,
  objects: readonly (readonly [no: number, text: string])[],
): string {
  let text = pdf.at(-1) === 0x0a ? '' : '\n'
  const rows = objects.map(([no, object]) => {
    const offset = String(pdf.length + text.length).padStart(10, '0')
    text += `${no} 0 obj\n${object}\nendobj\n`
    return `${no} 1\n${offset} 00000 n \n`
  })
  const own = createHash('sha256').update(pdf).digest('hex').slice(0, 32)
  const xref = `xref\n0 1\n0000000000 65535 f \n${rows.join('')}`
  const fields = `/Size ${size + 2} /Root ${root} 0 R ${info} /Prev ${xrefAt}`
  return (
    `${text}${xref}trailer\n<< ${fields} /ID [${id ?? `<${own}>`} <${own}>] >>\n` +
    `startxref\n${pdf.length + text.length}\n%%EOF\n`
  )
}

function fillIn(pdf: Buffer, update: string, range: string, contents: string): PlacedSignature {
  const whole = Buffer.alloc(pdf.length + update.length)
  pdf.copy(whole)
  whole.write(update, pdf.length, 'latin1')
  const gapAt = pdf.length + update.indexOf(contents) + '/Contents '.length
  const gapEnd = pdf.length + update.indexOf(contents) + contents.length
  const numbers = [gapAt, gapEnd, whole.length - gapEnd]
  const filled = numbers.map((number) => String(number).padEnd(RANGE_DIGITS)).join(' ')
  whole.write(`/ByteRange [0 ${filled}]`, pdf.length + update.indexOf(range), 'latin1')
  const digest = createHash('sha256')
    .update(whole.subarray(0, gapAt))
    .update(whole.subarray(gapEnd))
    .digest()
  return { pdf: whole, contentsAt: gapAt + 1, digest: new Uint8Array(digest) }
}
