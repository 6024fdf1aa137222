import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import { findCaseEvents, type CaseEvent } from '@/lib/data/stores/audit/case-events-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { combineReadings, type Reading, type ReadingEvent } from '@/lib/domain/dossier/readings'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { rangesInWords, READER } from '@/lib/labels/zh-CN/dossier-reader'
import { READINGS } from '@/lib/labels/zh-CN/dossier-readings'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { whoInWords } from '@/lib/labels/zh-CN/progress'

/** Records of one dossier that are read; a year of daily readers has fewer. */
export const MOST_RECORDS = 2_000

export const ReadingsInput = z.strictObject({ caseId: CaseId })

/** One line of 借阅记录. */
export type ReadingRow = {
  /** Its place in the list, from 1. */
  readonly no: number
  readonly who: string
  readonly from: string
  readonly to: string
  readonly volume: string
  readonly way: string
  readonly pages: string | null
  readonly words: string | null
}

function toReadingEvent({ event, at, actorName, actorRole }: CaseEvent): ReadingEvent[] {
  const reader = { at, actorName, actorRole }
  switch (event.kind) {
    case 'dossier.read':
      return [{ ...reader, kind: event.kind, data: event.data }]
    case 'volume.read':
      return [{ ...reader, kind: event.kind, data: event.data }]
    case 'volume.searched':
      return [{ ...reader, kind: event.kind, data: event.data }]
    default:
      return []
  }
}

function presentReading(
  { by, role, volume, way, from, to, pages, words }: Reading,
  index: number,
): ReadingRow {
  return {
    no: index + 1,
    who: whoInWords(by, role as CaseEvent['actorRole']),
    from: stamp(from),
    to: stamp(to),
    volume: READER.volume(volume),
    way: READINGS.way[way],
    pages: pages.length > 0 ? READINGS.pagesOf(rangesInWords(pages)) : null,
    words: words && maskNumbersIn(words),
  }
}

/** Who read the bound volumes of a case, latest first. */
export async function findReadings(
  db: Read,
  caseId: string,
): Promise<{ readonly rows: readonly ReadingRow[]; readonly isCut: boolean }> {
  const events = await findCaseEvents(db, caseId, {
    kinds: ['dossier.read', 'volume.read', 'volume.searched'],
    take: MOST_RECORDS,
  })
  const readings = combineReadings(events.toReversed().flatMap(toReadingEvent))
  return { rows: readings.map(presentReading), isCut: events.length === MOST_RECORDS }
}
