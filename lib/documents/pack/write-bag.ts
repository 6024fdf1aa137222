import 'server-only'
import { ZipFile } from 'yazl'
import { sha256 } from '@/lib/platform/sha256'

/** A file of a bag; `name`: its path below data/. */
export type BagFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * A BagIt bag (RFC 8493, version 1.0) as ZIP: the files below data/, their hashes, and the hashes of the bag's own files. The same
 * files at the same time give the same bytes.
 * @param root the folder in the ZIP that is the bag
 */
export async function writeBag(
  root: string,
  files: readonly BagFile[],
  info: Readonly<Record<string, string>>,
  at: Date,
): Promise<Buffer> {
  const lines = (entries: readonly (readonly [string, Uint8Array])[]) =>
    Buffer.from(entries.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join(''))
  const payload = files.map(({ name, bytes }) => [`data/${name}`, bytes] as const)
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const fields = { ...info, 'Payload-Oxum': `${size}.${files.length}` }
  const tags = [
    ['bagit.txt', Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    [
      'bag-info.txt',
      Buffer.from(
        Object.entries(fields)
          .map(([name, value]) => `${name}: ${value}\n`)
          .join(''),
      ),
    ],
    ['manifest-sha256.txt', lines(payload)],
  ] as const
  const zip = new ZipFile()
  for (const [name, bytes] of [
    ...tags,
    ['tagmanifest-sha256.txt', lines(tags)] as const,
    ...payload,
  ])
    // Scans and photographs are compressed already.
    zip.addBuffer(Buffer.from(bytes), `${root}/${name}`, { mtime: at, compress: false })
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
