import type { EventData } from '../audit/events'
import { fromRanges, toRanges, type PageRange } from './volume-pages'

type Reader = { readonly actorName: string; readonly actorRole: string; readonly at: Date }

/** A recorded access to a bound volume. */
export type ReadingEvent = Reader &
  (
    | { readonly kind: 'dossier.read'; readonly data: EventData<'dossier.read'> }
    | { readonly kind: 'volume.read'; readonly data: EventData<'volume.read'> }
    | { readonly kind: 'volume.searched'; readonly data: EventData<'volume.searched'> }
  )

/** One line of 借阅记录: what somebody did with a volume in one sitting. */
export type Reading = {
  readonly by: string
  readonly role: string
  readonly volume: number
  readonly way: 'opened' | 'read' | 'printed' | 'searched'
  readonly from: Date
  readonly to: Date
  /** Printed page numbers; empty where none was shown. */
  readonly pages: readonly PageRange[]
  /** What was searched for; null else. */
  readonly words: string | null
}

type Open = { -readonly [K in keyof Reading]: Reading[K] }

const isSameReader = (reading: Reading, { actorName, actorRole }: Reader, volume: number) =>
  reading.by === actorName && reading.role === actorRole && reading.volume === volume

/**
 * Access events, earliest first, as sittings, latest first. An opening that is followed by pages of
 * the same reader is the begin of that sitting and no line of its own. Openings of the catalogue
 * alone are not of a volume.
 */
export function combineReadings(events: readonly ReadingEvent[]): Reading[] {
  const readings: Open[] = []
  const sittings = new Map<string, Open>()
  for (const event of events) {
    const { volume } = event.data
    if (volume === undefined) continue
    const begun = {
      by: event.actorName,
      role: event.actorRole,
      volume,
      from: event.at,
      to: event.at,
      pages: [] as readonly PageRange[],
      words: null,
    }
    if (event.kind === 'volume.searched') {
      readings.push({ ...begun, way: 'searched', words: event.data.words })
      continue
    }
    if (event.kind === 'dossier.read') {
      readings.push({ ...begun, way: 'opened' })
      continue
    }
    const key = `${event.data.sitting} ${event.data.isPrint}`
    const sitting = sittings.get(key) ?? startSitting(readings, begun, event.data.isPrint)
    sitting.to = event.at
    sitting.pages = toRanges([...fromRanges(sitting.pages), ...fromRanges(event.data.pages)])
    sittings.set(key, sitting)
  }
  return readings.reverse()
}

function startSitting(readings: Open[], begun: Omit<Open, 'way'>, isPrint: boolean): Open {
  const reader = { actorName: begun.by, actorRole: begun.role, at: begun.from }
  const before = readings.findLast(
    (each) =>
      (each.way === 'opened' || each.way === 'read') && isSameReader(each, reader, begun.volume),
  )
  if (!isPrint && before?.way === 'opened') {
    before.way = 'read'
    return before
  }
  const sitting: Open = { ...begun, way: isPrint ? 'printed' : 'read' }
  readings.push(sitting)
  return sitting
}
