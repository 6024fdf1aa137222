import { text } from 'node:stream/consumers'
import yauzl from 'yauzl'

/** The texts of all parts of a zip file, by their names: what is really in an exported workbook. */
export function unzipped(file: Buffer): Promise<Readonly<Record<string, string>>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const parts: Record<string, string> = {}
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed)
          text(stream).then((content) => {
            parts[entry.fileName] = content
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
