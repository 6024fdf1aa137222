import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { env } from './env'
import { stampPeer } from './forwarded'

type RequestStart = { readonly request: IncomingMessage }

/**
 * Checks the environment, so that a missing or malformed secret stops the server at start; and has
 * each request carry its real sender, because Next.js would believe any claim of a client. Throws a
 * ZodError.
 */
export function startUp(): void {
  const { HEYI_TRUSTED_PROXIES } = env()
  subscribe('http.server.request.start', (message) => {
    const { request } = message as RequestStart
    stampPeer(request.headers, request.socket.remoteAddress, HEYI_TRUSTED_PROXIES)
  })
}
