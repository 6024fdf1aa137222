import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { dossierExport } from '@/lib/labels/zh-CN/dossier-export'
import { sha256 } from '@/lib/platform/sha256'
import { composeCheckPage } from './check-page'

/** A file of the payload, whose hash is known before it is read. */
export type BagFile = {
  readonly sha256: string
  readonly size: number
  readonly open: () => Promise<Readable>
}

export type BagOrder = {
  /** Of the folder within the ZIP: letters, digits and hyphens. */
  readonly name: string
  /** 卷号. */
  readonly number: string
  readonly institutionName: string
  readonly boundAt: Date
  /** As its bytes are kept. */
  readonly manifest: string
  readonly pdf: BagFile
  /** An item whose file is gone has none here. */
  readonly originals: readonly (BagFile & { readonly no: number; readonly fileName: string })[]
  /** The folder of the application. */
  readonly root: string
}

const LONGEST_NAME = 80
/** As chmod shows it: a file that all may read. */
const MODE = 0o100644

/** `data/originals/0001-照片.jpg`, a name that every system accepts. */
function originalPath(no: number, fileName: string): string {
  const plain = fileName.normalize('NFC').replace(/[\p{C}\p{Z}\\/:*?"<>|%~]+/gu, '_')
  const end = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? ''
  const start = [...plain.slice(0, plain.length - end.length)].slice(0, LONGEST_NAME).join('')
  return `data/originals/${String(no).padStart(4, '0')}-${start}${end}`
}

const linesOf = (files: readonly (readonly [path: string, hash: string])[]) =>
  files.map(([path, hash]) => `${hash}  ${path}\n`).join('')

/** In BagIt a value is one line. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * A bag of BagIt 1.0 (RFC 8493) as a ZIP: the bound PDF, the originals, the list of the dossier, and the page that checks them
 * offline. Files are read one after the other while it is sent, and stored as they are. A file that cannot be read ends
 * the stream with its error.
 */
export function writeBag(order: BagOrder): Readable {
  const { name, number, institutionName, boundAt, manifest, pdf, originals, root } = order
  const listed: readonly (readonly [path: string, file: BagFile])[] = [
    ['data/dossier.pdf', pdf],
    ...originals.map((each) => [originalPath(each.no, each.fileName), each] as const),
  ]
  const manifestBytes = Buffer.from(manifest)
  const payload = linesOf([
    ...listed.map(([path, file]) => [path, file.sha256] as const),
    ['data/manifest.json', sha256(manifestBytes)],
  ])
  const size = listed.reduce((sum, [, file]) => sum + file.size, manifestBytes.length)
  const info = [
    `Source-Organization: ${oneLine(institutionName)}`,
    `External-Identifier: ${oneLine(number)}`,
    `External-Description: ${oneLine(dossierExport.description(number))}`,
    `Bagging-Date: ${boundAt.toISOString().slice(0, 10)}`,
    `Payload-Oxum: ${size}.${listed.length + 1}`,
  ]
  const tags: readonly (readonly [path: string, text: string])[] = [
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['bag-info.txt', `${info.join('\n')}\n`],
    ['manifest-sha256.txt', payload],
    [dossierExport.checkPage, composeCheckPage(root)],
  ]
  const tagList = linesOf(tags.map(([path, text]) => [path, sha256(text)] as const))
  const zip = new ZipFile()
  const options = { mtime: boundAt, mode: MODE, compress: false, forceDosTimestamp: true }
  for (const [path, text] of [...tags, ['tagmanifest-sha256.txt', tagList] as const])
    zip.addBuffer(Buffer.from(text), `${name}/${path}`, options)
  zip.addBuffer(manifestBytes, `${name}/data/manifest.json`, options)
  for (const [path, file] of listed)
    zip.addReadStreamLazy(`${name}/${path}`, { ...options, size: file.size }, (done) => {
      file.open().then(
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
