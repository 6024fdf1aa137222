import 'server-only'
import { lookup, type LookupAddress } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps, type RequestOptions } from 'node:https'
import type { LookupFunction } from 'node:net'
import { findAddressMistake, type AddressRules } from '@/lib/domain/webhook/address'
import type { WebhookResult } from '@/lib/domain/webhook/attempts'

export type OutgoingWebhook = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
export type SendWebhook = (message: OutgoingWebhook) => Promise<WebhookResult>

/**
 * Of the body of an answer so much is let through, so that the receiver can end it; none of it is
 * kept.
 */
const MOST_BYTES = 64 * 1024

/** The name leads to an address that may not be reached. */
class AddressRefused extends Error {}

/**
 * Looks a name up and gives on only what may be reached: the connection goes to these addresses and
 * no others.
 */
const lookupWithin =
  ({ isReachable }: AddressRules): LookupFunction =>
  (hostname, options, callback) => {
    // Of a name that is not found there is no list at all, whatever the types say.
    const answer = (error: NodeJS.ErrnoException | null, listed?: LookupAddress[]) => {
      const found = listed ?? []
      const [first] = found
      if (error || !first) callback(error ?? new AddressRefused(), [])
      else if (!found.every(({ address }) => isReachable(address)))
        callback(new AddressRefused(), [])
      else if (options.all) callback(null, found)
      else callback(null, first.address, first.family)
    }
    lookup(hostname, { ...options, all: true }, answer)
  }

/**
 * Sends webhooks by HTTP, each on a connection of its own, within a time limit from the look-up of
 * the name to the status of the answer. Follows no redirect; of an answer the status alone counts.
 */
export function createWebhookSender(rules: AddressRules, timeoutMs: number): SendWebhook {
  const lookUp = lookupWithin(rules)
  return ({ url, headers, body }) => {
    if (findAddressMistake(url, rules) !== null)
      return Promise.resolve({ trouble: 'address_refused' })
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      lookup: lookUp,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        connection: 'close',
      },
    }
    return new Promise((resolve) => {
      const request = url.startsWith('https:') ? requestHttps : requestHttp
      const outgoing = request(url, options, (response) => {
        response.on('error', () => undefined)
        resolve({ status: response.statusCode ?? 0 })
        let bytes = 0
        response.on('data', (part: Buffer) => {
          bytes += part.length
          if (bytes > MOST_BYTES) response.destroy()
        })
      })
      outgoing.on('error', (error: NodeJS.ErrnoException) => {
        const isTimeout = options.signal?.aborted ?? false
        resolve({
          trouble:
            error instanceof AddressRefused
              ? 'address_refused'
              : isTimeout
                ? 'timeout'
                : 'unreachable',
        })
      })
      outgoing.end(body)
    })
  }
}
