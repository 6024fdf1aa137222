import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'

/** The texts of all parts of a zip file, by their names: what is really in an exported workbook. */
export async function unzipped(file: Buffer): Promise<Readonly<Record<string, string>>> {
  const parts = await unzippedBytes(file)
  return Object.fromEntries([...parts].map(([name, bytes]) => [name, bytes.toString('utf8')]))
}

/** The parts of a zip file as they are, by their names, in their order. */
export function unzippedBytes(file: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const parts = new Map<string, Buffer>()
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed)
          buffer(stream).then((content) => {
            parts.set(entry.fileName, content)
            zip.readEntry()
          }, reject)
        })
      })
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.readEntry()
    })
  })
}
