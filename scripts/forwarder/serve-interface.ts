import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'
import {
  HallsStatement,
  SeatSignal,
  type ForwarderHealth,
  type ForwarderRefusal,
  type SignalAnswer,
} from '@/lib/domain/conference/forwarder-protocol'
import { createForwardedConference, type ForwardedConference } from './conference'
import type { ForwarderSettings } from './settings'

const BODY_MAX = 200_000
const REPORT_MS = 1_000
const STATUS: Readonly<Record<ForwarderRefusal, number>> = {
  unknown_conference: 404,
  not_in_hall: 409,
  stale: 409,
  unreadable: 422,
  full: 409,
}
const PATH = /^\/conferences\/([0-9a-f-]{1,64})(?:\/(halls|signals))?$/

class TooLarge extends Error {}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_MAX) throw new TooLarge()
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString())
}

const digestOf = (text: string) => createHash('sha256').update(text).digest()

function reply(response: ServerResponse, status: number, body?: object) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(body && JSON.stringify(body))
}

/**
 * The interface for the web server: HTTP with the shared secret, on this machine's own address
 * alone. It says nothing to a request without the secret.
 */
export function serveInterface({ secret, leaseMs, media }: ForwarderSettings): Server {
  const conferences = new Map<string, ForwardedConference>()
  const expected = digestOf(`Bearer ${secret}`)
  const isTrusted = ({ headers }: IncomingMessage) =>
    timingSafeEqual(digestOf(headers.authorization ?? ''), expected)
  const startedAt = performance.now()

  const refuse = (response: ServerResponse, refused: ForwarderRefusal) =>
    reply(response, STATUS[refused], { refused })

  const health = (): ForwarderHealth => ({
    conferences: conferences.size,
    people: [...conferences.values()].reduce((sum, { people }) => sum + people(), 0),
    memoryBytes: process.memoryUsage.rss(),
    uptimeSeconds: Math.round((performance.now() - startedAt) / 1000),
  })

  function end(id: string) {
    conferences.get(id)?.close()
    conferences.delete(id)
  }

  function stateHalls(id: string, statement: HallsStatement, response: ServerResponse) {
    const conference = conferences.get(id) ?? createForwardedConference(media)
    conferences.set(id, conference)
    if (conference.state(statement)) reply(response, 204)
    else refuse(response, 'stale')
  }

  async function takeSignal(id: string, signal: SeatSignal, response: ServerResponse) {
    const conference = conferences.get(id)
    if (!conference) return refuse(response, 'unknown_conference')
    const { body } = signal
    if ('candidate' in body) {
      const { candidate, sdpMid } = body.candidate
      const taken = conference.addCandidate(signal, candidate, sdpMid ?? '0')
      const nothing: SignalAnswer = { answer: null }
      return taken.ok ? reply(response, 200, nothing) : refuse(response, taken.refused)
    }
    const made = await conference.answer(signal, body.description.sdp)
    if (!made.ok) return refuse(response, made.refused)
    const answer: SignalAnswer = { answer: { description: { type: 'answer', sdp: made.value } } }
    reply(response, 200, answer)
  }

  async function respond(request: IncomingMessage, response: ServerResponse) {
    const { method, url = '' } = request
    if (!isTrusted(request)) return reply(response, 401)
    if (method === 'GET' && url === '/health') return reply(response, 200, health())
    const [, id, part] = PATH.exec(url) ?? []
    if (id === undefined) return reply(response, 404)
    if (method === 'DELETE' && part === undefined) {
      end(id)
      return reply(response, 204)
    }
    if (method === 'PUT' && part === 'halls')
      return stateHalls(id, HallsStatement.parse(await readBody(request)), response)
    if (method === 'POST' && part === 'signals')
      return takeSignal(id, SeatSignal.parse(await readBody(request)), response)
    reply(response, 405)
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (error instanceof TooLarge) reply(response, 413)
      else if (error instanceof z.ZodError || error instanceof SyntaxError) reply(response, 400)
      else {
        console.error(error instanceof Error ? error.stack : 'unknown error')
        reply(response, 500)
      }
    })
  })
  const reporting = setInterval(() => {
    for (const [id, conference] of conferences) {
      // The server may have moved someone and could not say so.
      if (conference.sinceStated() > leaseMs) end(id)
      else conference.report()
    }
  }, REPORT_MS)
  server.on('close', () => {
    clearInterval(reporting)
    for (const conference of conferences.values()) conference.close()
  })
  return server
}
