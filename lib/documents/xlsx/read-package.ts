import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { MAX_SHEET_BYTES, type SheetFault } from '@/lib/domain/import/sheet'
import { refuse, ok, type Result } from '@/lib/domain/time/result'
import { makeXmlReader, XmlDamaged, type XmlHandler } from './read-xml'

// An XLSX as a package of parts (ECMA-376 Part 2). The directory is checked before anything is
// unpacked, and each part's size is compared with the directory while it is unpacked.

const ZIP_MAGIC = 0x04034b50
/** The compound file of Excel 97, and the wrapping of every encrypted XLSX (MS-OFFCRYPTO). */
const COMPOUND_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

const MOST_PARTS = 2_000
const LARGEST_PART = 192 * 1_048_576
const LARGEST_PACKAGE = 256 * 1_048_576

export type Package = {
  readonly has: (part: string) => boolean
  /** Reads a part to its end, or until the handler's `isDone`. Throws XmlDamaged. */
  readonly read: (
    part: string,
    handler: XmlHandler & { readonly isDone?: () => boolean },
  ) => Promise<void>
  readonly close: () => void
}

function openZip(bytes: Buffer): Promise<ZipFile | null> {
  return new Promise((resolve) =>
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) =>
      resolve(error ? null : zip),
    ),
  )
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry> | null> {
  return new Promise((resolve) => {
    const entries = new Map<string, Entry>()
    zip.on('error', () => resolve(null))
    zip.on('entry', (entry: Entry) => {
      // Of two parts with one name, each program reads another.
      if (entries.has(entry.fileName) || entries.size >= MOST_PARTS) resolve(null)
      else {
        entries.set(entry.fileName, entry)
        zip.readEntry()
      }
    })
    zip.on('end', () => resolve(entries))
    zip.readEntry()
  })
}

function findFault(entries: ReadonlyMap<string, Entry>): SheetFault | null {
  if (!entries.has('xl/workbook.xml')) return { code: 'SHEET_NOT_XLSX' }
  if (entries.has('xl/vbaProject.bin')) return { code: 'SHEET_MACROS' }
  const all = [...entries.values()]
  if (all.some((entry) => (entry.generalPurposeBitFlag & 1) === 1))
    return { code: 'SHEET_PASSWORD' }
  const whole = all.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  return whole > LARGEST_PACKAGE ||
    all.some(({ uncompressedSize }) => uncompressedSize > LARGEST_PART)
    ? { code: 'SHEET_EXPANDS' }
    : null
}

function readPart(
  zip: ZipFile,
  entry: Entry,
  handler: XmlHandler & { readonly isDone?: () => boolean },
): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(new XmlDamaged())
        return
      }
      const reader = makeXmlReader(handler)
      const letters = new TextDecoder('utf-8', { fatal: true })
      const fail = () => {
        stream.destroy()
        reject(new XmlDamaged())
      }
      stream.on('error', () => reject(new XmlDamaged()))
      stream.on('data', (chunk: Buffer) => {
        try {
          reader.feed(letters.decode(chunk, { stream: true }))
          if (!handler.isDone?.()) return
          stream.destroy()
          resolve()
        } catch {
          fail()
        }
      })
      stream.on('end', () => {
        try {
          reader.feed(letters.decode())
          reader.end()
          resolve()
        } catch {
          fail()
        }
      })
    })
  })
}

/** Opens a file as an XLSX package, or returns why it cannot be read. */
export async function openPackage(bytes: Buffer): Promise<Result<Package, SheetFault>> {
  if (bytes.length > MAX_SHEET_BYTES) return refuse({ code: 'SHEET_TOO_LARGE' })
  if (bytes.subarray(0, 8).equals(COMPOUND_MAGIC))
    return refuse({ code: bytes.includes(ENCRYPTED) ? 'SHEET_PASSWORD' : 'SHEET_OLD_FORMAT' })
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== ZIP_MAGIC)
    return refuse({ code: 'SHEET_NOT_XLSX' })
  const zip = await openZip(bytes)
  if (!zip) return refuse({ code: 'SHEET_DAMAGED' })
  const entries = await listEntries(zip)
  const fault: SheetFault | null = entries ? findFault(entries) : { code: 'SHEET_DAMAGED' }
  if (!entries || fault) {
    zip.close()
    return refuse(fault ?? { code: 'SHEET_DAMAGED' })
  }
  return ok({
    has: (part) => entries.has(part),
    read: async (part, handler) => {
      const entry = entries.get(part)
      if (!entry) throw new XmlDamaged()
      await readPart(zip, entry, handler)
    },
    close: () => zip.close(),
  })
}
