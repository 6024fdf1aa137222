import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { lacksTrustedProxy } from './allowed-hosts'
import { endOnSignals, isPortClosed } from './ending'
import { env } from './env'
import { stampPeer } from './forwarded'
import { log } from './logger'
import { makeRefusable } from './unreadable-request'

type RequestStart = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly server: Server
}

const NO_TRUSTED_PROXY =
  'HEYI_PUBLIC_URL is https, but HEYI_TRUSTED_PROXIES is 0: set it to the number of proxies in front. ' +
  'Until then cookies are not Secure, no HSTS is sent, and all clients share one address'

/**
 * Checks the environment, so that a missing or malformed secret stops the server at start; and has
 * each request carry its real sender, because Next.js would believe any claim of a client, and be
 * one that can be answered. Warns where https ends at a proxy that is not declared. Throws a
 * ZodError.
 */
export function startUp(): void {
  const { HEYI_TRUSTED_PROXIES } = env()
  if (lacksTrustedProxy(env())) log.warn(NO_TRUSTED_PROXY)
  const servers = new Set<Server>()
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as RequestStart
    servers.add(server)
    stampPeer(request.headers, request.socket.remoteAddress, HEYI_TRUSTED_PROXIES)
    if (makeRefusable(request) || isPortClosed()) response.setHeader('connection', 'close')
  })
  endOnSignals(servers, HEYI_TRUSTED_PROXIES > 0)
}
