import {
  ForwarderHealth,
  RefusalAnswer,
  SignalAnswer,
  type ForwarderRefusal,
  type HallsStatement,
  type SeatSignal,
} from '@/lib/domain/conference/forwarder-protocol'

export type ForwarderAddress = {
  /** `http://127.0.0.1:3480` */
  readonly url: string
  readonly secret: string
  readonly timeoutMs?: number
}

/** `unavailable`: not there, too slow, or an answer that is none. */
export type ForwarderResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: ForwarderRefusal | 'unavailable' }

export type Forwarder = {
  /** States who may send and receive now, and with whom. Everyone else is disconnected. */
  stateHalls: (conferenceId: string, statement: HallsStatement) => Promise<ForwarderResult<null>>
  /**
   * Passes on a signal which the seat may send. After `unknown_conference` the halls are to be
   * stated, and the signal may be repeated.
   * @returns what goes back to the seat as a signal of the forwarder; null for a candidate
   */
  relaySignal: (
    conferenceId: string,
    signal: SeatSignal,
  ) => Promise<ForwarderResult<SignalAnswer['answer']>>
  endConference: (conferenceId: string) => Promise<ForwarderResult<null>>
  health: () => Promise<ForwarderResult<ForwarderHealth>>
}

const TIMEOUT_MS = 5_000
const UNAVAILABLE = { ok: false, refused: 'unavailable' } as const

/** The forwarder, a process on the same machine (ADR 0144). It never throws. */
export function createForwarder({
  url,
  secret,
  timeoutMs = TIMEOUT_MS,
}: ForwarderAddress): Forwarder {
  async function call<T>(
    method: string,
    path: string,
    body: object | null,
    read: (answer: unknown) => T,
  ): Promise<ForwarderResult<T>> {
    try {
      const response = await fetch(new URL(path, url), {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      })
      const answer: unknown = response.status === 204 ? null : await response.json()
      if (response.ok) return { ok: true, value: read(answer) }
      return { ok: false, refused: RefusalAnswer.parse(answer).refused }
    } catch {
      return UNAVAILABLE
    }
  }
  const nothing = () => null
  const path = (id: string, part = '') => `/conferences/${encodeURIComponent(id)}${part}`

  return {
    stateHalls: (id, statement) => call('PUT', path(id, '/halls'), statement, nothing),
    relaySignal: (id, signal) =>
      call('POST', path(id, '/signals'), signal, (answer) => SignalAnswer.parse(answer).answer),
    endConference: (id) => call('DELETE', path(id), null, nothing),
    health: () => call('GET', '/health', null, (answer) => ForwarderHealth.parse(answer)),
  }
}
