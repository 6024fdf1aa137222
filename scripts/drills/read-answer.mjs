// One answer of the running application as text, whatever kind of file it is.
import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { textOfPdf } from './party-entrance.mjs'

const PATIENCE_MS = 30_000

/** The texts of all parts of a zip file: workbooks, Word files, exported dossiers. */
function textOfZip(bytes) {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const parts = []
      zip.on('entry', (entry) => {
        if (/\/$/.test(entry.fileName)) return zip.readEntry()
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed)
          buffer(stream)
            .then(async (content) => {
              parts.push(entry.fileName, await textOf(content))
              zip.readEntry()
            })
            .catch(reject)
        })
      })
      zip.on('error', reject)
      zip.on('end', () => resolve(parts.join('\n')))
      zip.readEntry()
    })
  })
}

/** @param {Buffer} bytes */
export async function textOf(bytes) {
  const begin = bytes.subarray(0, 4).toString('latin1')
  if (begin === '%PDF') return textOfPdf(bytes)
  if (begin.startsWith('PK')) return textOfZip(bytes)
  return bytes.toString('utf8')
}

/**
 * What an address answers to this person. A payload has an address of its own, to which the
 * framework sends a request for the page's.
 * @returns {Promise<{ status: number, text: string } | null>} null: it sent elsewhere
 */
export async function readAnswer(url, path, { cookie, isPayload = false }) {
  const headers = { ...(cookie && { cookie }), ...(isPayload && { rsc: '1' }) }
  const ask = (at) =>
    fetch(url + at, { headers, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) })
  let answer = await ask(path)
  const sentTo = answer.headers.get('location')
  if (isPayload && sentTo && /[?&]_rsc\b/.test(sentTo)) {
    await answer.body?.cancel()
    answer = await ask(sentTo.replace(url, ''))
  }
  const bytes = Buffer.from(await answer.arrayBuffer())
  return answer.status >= 300 && answer.status < 400
    ? null
    : { status: answer.status, text: await textOf(bytes) }
}
