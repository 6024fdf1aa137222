import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a gateway received. */
export type ReceivedRequest = {
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** How it answers: a status and JSON or text; `null` never answers. */
export type GatewayAnswer = {
  readonly status: number
  readonly body: unknown
  /** Where a redirect leads. */
  readonly location?: string
} | null

/**
 * A real HTTP server on the loopback address in place of a provider of SMS. `answer` decides about
 * each request; a request that gets no answer is cut when the server ends.
 */
export async function startGateway(
  answer: (request: ReceivedRequest, no: number) => GatewayAnswer,
): Promise<{
  readonly url: string
  readonly received: ReceivedRequest[]
  readonly end: () => Promise<void>
}> {
  const received: ReceivedRequest[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8')
      const got = { url: request.url ?? '', headers: request.headers, body }
      received.push(got)
      const decided = answer(got, received.length)
      if (decided === null) return
      const text = typeof decided.body === 'string' ? decided.body : JSON.stringify(decided.body)
      const headers = {
        'content-type': 'application/json',
        ...(decided.location && { location: decided.location }),
      }
      response.writeHead(decided.status, headers).end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
