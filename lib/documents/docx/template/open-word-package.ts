import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { TemplateRefused } from './template-refused'

// A Word file as a package of parts (ECMA-376 Part 2), unpacked within bounds.

const MOST_PARTS = 400
const LARGEST_PART = 8 * 1_048_576
const LARGEST_PACKAGE = 24 * 1_048_576

const MACROS = /vba(project|data)|macro/i
/**
 * Text, tables and images. All else, as embedded objects, files to be included or controls, is
 * refused.
 */
const ALLOWED = [
  /^\[Content_Types\]\.xml$/,
  /^(docProps\/|customXml\/|word\/|word\/theme\/|word\/glossary\/)?(_rels\/)?[\w.-]*\.(xml|rels)$/,
  /^docProps\/thumbnail\.(jpe?g|png|emf|wmf)$/,
  /^word\/media\/[\w.-]+\.(png|jpe?g|gif|bmp|emf|wmf)$/i,
  /^word\/fonts\/[\w.-]+\.odttf$/,
]
const DOCUMENT = 'word/document.xml'

/** The parts of a Word file by their names, in its order. */
export type WordPackage = ReadonlyMap<string, Buffer>

/**
 * Unpacks a Word file. Sizes are compared with the directory before and while it is unpacked.
 * @throws TemplateRefused
 */
export async function openWordPackage(bytes: Uint8Array): Promise<WordPackage> {
  const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  try {
    const entries = await listEntries(zip)
    const parts = new Map<string, Buffer>()
    for (const entry of entries) parts.set(entry.fileName, await unpack(zip, entry))
    if (!parts.has(DOCUMENT)) throw new TemplateRefused('TEMPLATE_NOT_WORD')
    return parts
  } finally {
    zip.close()
  }
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(new TemplateRefused('TEMPLATE_DAMAGED')) : resolve(zip),
    ),
  )
}

function listEntries(zip: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    const names = new Set<string>()
    let whole = 0
    const add = (entry: Entry) => {
      const { fileName, uncompressedSize } = entry
      whole += uncompressedSize
      if (uncompressedSize > LARGEST_PART || whole > LARGEST_PACKAGE || names.size >= MOST_PARTS)
        throw new TemplateRefused('TEMPLATE_EXPANDS')
      // Of two parts with one name, each program reads another.
      if (names.has(fileName.toLowerCase()) || (entry.generalPurposeBitFlag & 1) === 1)
        throw new TemplateRefused('TEMPLATE_DAMAGED', fileName)
      if (MACROS.test(fileName)) throw new TemplateRefused('TEMPLATE_MACROS')
      if (!ALLOWED.some((allowed) => allowed.test(fileName)))
        throw new TemplateRefused('TEMPLATE_EMBEDDED', fileName)
      names.add(fileName.toLowerCase())
      entries.push(entry)
    }
    zip.on('error', () => reject(new TemplateRefused('TEMPLATE_DAMAGED')))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      try {
        if (!entry.fileName.endsWith('/')) add(entry)
        zip.readEntry()
      } catch (error) {
        reject(error)
      }
    })
    zip.readEntry()
  })
}

function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new TemplateRefused('TEMPLATE_DAMAGED', entry.fileName))
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        fail()
        return
      }
      const chunks: Buffer[] = []
      stream.on('error', fail)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}
