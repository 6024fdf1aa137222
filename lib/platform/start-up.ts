import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { env } from './env'
import { stampPeer } from './forwarded'

type RequestStart = { readonly request: IncomingMessage }

/**
 * Checks the environment, so that a missing or malformed secret stops the server instead of its first page; and sees to it that each
 * request says who really sent it, since Next.js would believe whatever a client claims. Throws a ZodError.
 */
export function startUp(): void {
  const { HEYI_TRUSTED_PROXIES } = env()
  subscribe('http.server.request.start', (message) => {
    const { request } = message as RequestStart
    stampPeer(request.headers, request.socket.remoteAddress, HEYI_TRUSTED_PROXIES)
  })
}
