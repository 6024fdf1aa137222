import type { ForwarderRefusal, HallsStatement } from '@/lib/domain/conference/forwarder-protocol'
import { HALL_PEOPLE_AT_MOST, forwardedPictureBitrate } from '@/lib/domain/conference/media-limits'
import { sessionOf } from '@/lib/domain/conference/offer-origin'
import { createPerson, type Person } from './person'
import { readOffer } from './read-offer'
import type { MediaSettings } from './settings'

type Seat = { readonly seat: string; readonly epoch: number }

/** A connection of a person, bound for its whole life to the hall in which it was made. */
type Connected = {
  readonly key: string
  readonly hall: string
  readonly session: string
  readonly person: Person
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: ForwarderRefusal }

const keyOf = ({ seat, epoch }: Seat) => `${seat}:${epoch}`
const refuse = (refused: ForwarderRefusal) => ({ ok: false, refused }) as const

export type ForwardedConference = ReturnType<typeof createForwardedConference>

/**
 * The people of one conference. Media goes from a connection to the other connections of its hall,
 * and to no other; a seat, an epoch or a hall that the last statement does not name has none.
 */
export function createForwardedConference(settings: MediaSettings) {
  const connected = new Map<string, Connected>()
  let revision = -1
  let hallOf: ReadonlyMap<string, string> = new Map()
  let statedAt = performance.now()

  function disconnect(key: string) {
    const entry = connected.get(key)
    connected.delete(key)
    entry?.person.close()
  }

  const othersOf = ({ key, hall }: { readonly key: string; readonly hall: string }) =>
    [...connected.values()].filter((other) => other.hall === hall && other.key !== key)

  function connect(key: string, hall: string, session: string): Connected {
    const self = { key, hall }
    const person: Person = createPerson(key, settings, {
      onMedia: (kind, packet) => {
        for (const other of othersOf(self)) other.person.deliver(key, kind, packet)
      },
      onSenderReport: (kind, info) => {
        for (const other of othersOf(self)) other.person.deliverReport(key, kind, info)
      },
      onKeyFrameNeeded: (from) => {
        if (hallOf.get(from) === hall) connected.get(from)?.person.requestKeyFrame()
      },
      onMissing: (from, kind, sequences) => {
        if (hallOf.get(from) === hall) connected.get(from)?.person.requestMissing(kind, sequences)
      },
      onEnd: () => {
        if (connected.get(key)?.person === person) disconnect(key)
      },
    })
    const entry = { ...self, session, person }
    connected.set(key, entry)
    return entry
  }

  return {
    /** Who is in which hall from now on; false if the statement is older than one that came. */
    state: ({ revision: next, halls }: HallsStatement): boolean => {
      if (next < revision) return false
      revision = next
      statedAt = performance.now()
      hallOf = new Map(
        Object.entries(halls).flatMap(([hall, seats]) =>
          seats.map((seat) => [keyOf(seat), hall] as const),
        ),
      )
      for (const { key, hall } of connected.values()) if (hallOf.get(key) !== hall) disconnect(key)
      return true
    },
    /** Milliseconds since the last statement that counted. */
    sinceStated: () => performance.now() - statedAt,
    answer: async (seat: Seat, sdp: string): Promise<Outcome<string>> => {
      const key = keyOf(seat)
      const hall = hallOf.get(key)
      if (hall === undefined) return refuse('not_in_hall')
      const sections = readOffer(sdp)
      const session = sessionOf(sdp)
      if (sections === null || session === null) return refuse('unreadable')
      const served = [...hallOf]
        .flatMap(([other, of]) => (of === hall ? [other] : []))
        .slice(0, HALL_PEOPLE_AT_MOST)
      if (!served.includes(key)) return refuse('full')
      const others = served.filter((other) => other !== key)
      // Another session is a connection that the page has made again.
      if (connected.get(key)?.session !== session) disconnect(key)
      const { person } = connected.get(key) ?? connect(key, hall, session)
      try {
        return { ok: true, value: await person.answer(sdp, sections, others) }
      } catch {
        // The library cannot read it: a browser that tries again gets a new connection.
        if (connected.get(key)?.person === person) disconnect(key)
        return refuse('unreadable')
      }
    },
    addCandidate: (seat: Seat, candidate: string, mid: string): Outcome<null> => {
      const entry = connected.get(keyOf(seat))
      if (!entry) return refuse('not_in_hall')
      try {
        entry.person.addCandidate(candidate, mid)
      } catch {
        return refuse('unreadable')
      }
      return { ok: true, value: null }
    },
    /** Once a second: reports to everyone who sends. */
    report: () => {
      for (const entry of connected.values()) {
        const others = othersOf(entry)
        const estimates = others.flatMap(({ person }) => person.estimate() ?? [])
        entry.person.report(forwardedPictureBitrate(others.length + 1, estimates))
      }
    },
    people: () => connected.size,
    close: () => {
      for (const key of [...connected.keys()]) disconnect(key)
    },
  }
}
