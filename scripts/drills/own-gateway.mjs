// The gateway of a drill that takes SMS in place of an operator: it keeps what it was given, and
// answers that it was delivered. A program of production reaches it by https alone.
import { ownFolder } from './own-data-folder.mjs'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { makeCertificate } from './own-proxy.mjs'
import { until } from './until.mjs'

/**
 * @returns {Promise<{ settings: Record<string, string>, textTo: (phone: string) => Promise<object>,
 *   close: () => void }>} settings: of the installation that sends by it; textTo: the newest SMS to
 *   this phone, once there is one more than was read before
 */
export async function openGateway() {
  const folder = join(ownFolder, 'gateway')
  mkdirSync(folder, { mode: 0o700 })
  const { key, certificate } = makeCertificate(folder)
  const sent = []
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    async (request, response) => {
      sent.push({ ...(await json(request)), isRead: false })
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ id: randomUUID(), status: 'delivered' }))
    },
  )
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    settings: {
      HEYI_SMS_PROVIDER: 'generic',
      HEYI_SMS_ENDPOINT: `https://localhost:${server.address().port}/`,
      HEYI_SMS_KEY_SECRET: randomBytes(16).toString('hex'),
      NODE_EXTRA_CA_CERTS: certificate,
    },
    async textTo(phone) {
      const isNew = (each) => each.to.endsWith(phone) && !each.isRead
      const text = await until('短信', () => sent.findLast(isNew))
      text.isRead = true
      return text
    },
    close: () => server.close(),
  }
}
