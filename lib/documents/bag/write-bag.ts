import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { sha256 } from '@/lib/platform/sha256'

/** A file of the payload; its size and hash are known before it is read. */
export type BagFile = {
  /** Below data/. */
  readonly path: string
  readonly size: number
  readonly sha256: string
  readonly open: () => Promise<Readable>
}

export type Bag = {
  /** Of the folder within the ZIP: letters, digits and hyphens. */
  readonly name: string
  /** What bag-info.txt says; each value becomes one line. */
  readonly info: Readonly<Record<string, string>>
  readonly files: readonly BagFile[]
  /** Further files beside the lists, by name. */
  readonly tags?: Readonly<Record<string, string>>
  /** The time of every file in the ZIP. */
  readonly at: Date
}

const LONGEST_NAME = 80
/** As chmod shows it: a file that all may read. */
const MODE = 0o100644

/** A file that is in memory. */
export function bagFileOf(path: string, bytes: Uint8Array): BagFile {
  const open = async () => Readable.from([Buffer.from(bytes)])
  return { path, size: bytes.length, sha256: sha256(bytes), open }
}

/**
 * `0001-照片.jpg`: the number of an item, and its own name without what a file system does not take.
 */
export function numberedFileName(no: number, fileName: string): string {
  const plain = fileName.normalize('NFC').replace(/[\p{C}\p{Z}\\/:*?"<>|%~]+/gu, '_')
  const end = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? ''
  const start = [...plain.slice(0, plain.length - end.length)].slice(0, LONGEST_NAME).join('')
  return `${String(no).padStart(4, '0')}-${start}${end}`
}

const linesOf = (files: readonly (readonly [path: string, hash: string])[]) =>
  files.map(([path, hash]) => `${hash}  ${path}\n`).join('')

function infoLines({ info, files, at }: Bag): string {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const fields = {
    ...info,
    'Bagging-Date': at.toISOString().slice(0, 10),
    'Payload-Oxum': `${size}.${files.length}`,
  }
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ').trim()}\n`)
    .join('')
}

/**
 * A bag of BagIt 1.0 (RFC 8493) as a ZIP: its files below data/, their hashes, and the hashes of
 * the lists. Files are read one after the other while it is sent, and stored as they are, because
 * scans and photographs are compressed already. A file that cannot be read, or has another size,
 * ends the stream with its error. The same files at the same time give the same bytes.
 */
export function writeBag(bag: Bag): Readable {
  const { name, files, at } = bag
  const tags = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': infoLines(bag),
    'manifest-sha256.txt': linesOf(files.map((file) => [`data/${file.path}`, file.sha256])),
    ...bag.tags,
  }
  const tagList = linesOf(Object.entries(tags).map(([path, text]) => [path, sha256(text)]))
  const zip = new ZipFile()
  const options = { mtime: at, mode: MODE, compress: false, forceDosTimestamp: true }
  for (const [path, text] of Object.entries({ ...tags, 'tagmanifest-sha256.txt': tagList }))
    zip.addBuffer(Buffer.from(text), `${name}/${path}`, options)
  for (const { path, size, open } of files)
    zip.addReadStreamLazy(`${name}/data/${path}`, { ...options, size }, (done) => {
      open().then(
        (stream) => done(null, stream),
        (error: unknown) => done(error, Readable.from([])),
      )
    })
  zip.end()
  const out = new PassThrough()
  zip.outputStream.pipe(out)
  zip.on('error', (error: Error) => out.destroy(error))
  return out
}
