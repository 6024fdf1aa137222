// Who attended a conference, computed from its marks. Sources: 特邀规定 第14条; 在线诉讼规则 第25条 (不按时到场);
// docs/decisions/0143-conferences.md.
import { wholeMinute } from '../time/whole-minute'
import { CONFERENCE_FORMS, type ConferenceForm, type SeatKind } from './conference'
import type { Mark } from './marks'

type Span = { readonly from: Date; readonly to: Date }

/** Lost and back within two minutes is the same attendance. */
export const SAME_ATTENDANCE_MS = 2 * 60_000

export type SeatAttendance = {
  readonly seatId: string
  /** `absent`: was never let in. */
  readonly attendance: 'present' | 'late' | 'absent'
  /** When the person came, into the waiting hall at first. */
  readonly arrivedAt: Date | null
  /** When their page was open, without short losses. */
  readonly spans: readonly Span[]
}

export type ConferenceRecord = {
  readonly held: Span
  readonly breaks: readonly Span[]
  readonly privateTalks: readonly (Span & { readonly partyId: string })[]
  readonly attendances: readonly SeatAttendance[]
  /** Minutes from opening to end, without the breaks. */
  readonly minutes: number
}

/**
 * What the log of a conference says of it; null: it was never opened. Someone is late who came
 * after it had been opened and after it was to begin.
 * @param now the end of what still goes on
 */
export function readMarks(
  marks: readonly Mark[],
  { startsAt, now }: { readonly startsAt: Date; readonly now: Date },
): ConferenceRecord | null {
  const opened = marks.find(({ kind }) => kind === 'opened')?.at
  if (!opened) return null
  const ended = marks.find(({ kind }) => kind === 'ended')?.at ?? now
  const breaks = pair(marks, 'paused', 'resumed', ended).map(({ from, to }) => ({ from, to }))
  const begins = opened > startsAt ? opened : startsAt
  const seatIds = [...new Set(marks.flatMap(({ seatId }) => seatId ?? []))]
  const lasted = lengthOf({ from: opened, to: ended })
  const paused = breaks.reduce((sum, each) => sum + lengthOf(each), 0)
  return {
    held: { from: opened, to: ended },
    breaks,
    privateTalks: pair(marks, 'private_from', 'private_to', ended).flatMap(
      ({ from, to, partyId }) => (partyId === null ? [] : [{ from, to, partyId }]),
    ),
    attendances: seatIds.map((seatId) => attendanceOf(marks, seatId, { begins, ended })),
    minutes: Math.round((lasted - paused) / 60_000),
  }
}

/** What is counted of a conference that has ended. */
export type ConferenceSum = {
  /** From opening to end, without the breaks; 0: it was never opened. */
  readonly minutes: number
  /** How often a line broke or was lost after the opening. */
  readonly brokenLines: number
  readonly forms: readonly ConferenceForm[]
}

/** The sum of a log that is complete. Everyone begins with a picture. */
export function sumMarks(
  marks: readonly Mark[],
  { startsAt, now }: { readonly startsAt: Date; readonly now: Date },
): ConferenceSum {
  const record = readMarks(marks, { startsAt, now })
  if (!record) return { minutes: 0, brokenLines: 0, forms: [] }
  const broken = marks.filter(
    ({ kind, at }) => (kind === 'line_broken' || kind === 'lost') && at >= record.held.from,
  )
  const changed = marks.flatMap(({ kind, detail }) => (kind === 'form_changed' ? [detail] : []))
  return {
    minutes: record.minutes,
    brokenLines: broken.length,
    forms: CONFERENCE_FORMS.filter((form) => form === 'picture' || changed.includes(form)),
  }
}

const lengthOf = ({ from, to }: Span) => to.getTime() - from.getTime()

/** Spans from marks of one kind to the next of the other; what still goes on ends with `until`. */
function pair(marks: readonly Mark[], begin: Mark['kind'], end: Mark['kind'], until: Date) {
  const spans: (Span & { readonly partyId: string | null })[] = []
  let open: Mark | null = null
  for (const mark of marks) {
    if (mark.kind === begin) open ??= mark
    if (mark.kind !== end || !open) continue
    spans.push({ from: open.at, to: mark.at, partyId: open.partyId })
    open = null
  }
  return open ? [...spans, { from: open.at, to: until, partyId: open.partyId }] : spans
}

function attendanceOf(
  marks: readonly Mark[],
  seatId: string,
  { begins, ended }: { readonly begins: Date; readonly ended: Date },
): SeatAttendance {
  const own = marks.filter((mark) => mark.seatId === seatId)
  const spans: Span[] = []
  let from: Date | null = null
  for (const { kind, at } of own) {
    if (kind === 'entered' || kind === 'returned') from ??= at
    if ((kind !== 'left' && kind !== 'lost') || !from) continue
    spans.push({ from, to: at })
    from = null
  }
  if (from && from < ended) spans.push({ from, to: ended })
  const arrivedAt = own.find(({ kind }) => kind === 'entered')?.at ?? null
  const wasIn = own.some(({ kind }) => kind === 'admitted')
  const isLate = arrivedAt !== null && arrivedAt > begins
  return {
    seatId,
    attendance: !wasIn ? 'absent' : isLate ? 'late' : 'present',
    arrivedAt,
    spans: joinShortGaps(spans),
  }
}

function joinShortGaps(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && span.from.getTime() - last.to.getTime() <= SAME_ATTENDANCE_MS)
      joined[joined.length - 1] = { from: last.from, to: span.to }
    else joined.push(span)
  }
  return joined
}

/** A seat, and whose attendance it shows: of a party or its representative, or of an agent. */
export type SeatOfPerson = {
  readonly id: string
  readonly kind: SeatKind
  readonly partyIds: readonly string[]
  /** Of an agent: as the case knows them. */
  readonly personId: string | null
}

const personsOf = ({ kind, partyIds, personId }: SeatOfPerson): readonly string[] => {
  if (kind === 'party' || kind === 'representative') return partyIds
  return kind === 'agent' && personId !== null ? [personId] : []
}

/** Whether someone came, as the form that registers a meeting takes it: by whole minutes. */
export type PersonAttendance = {
  readonly attendance: SeatAttendance['attendance']
  /** Of one who was late. */
  readonly arrivedAt: Date | null
}

/**
 * Who of the case came to a conference, by the ids of parties and agents; who is not named did not.
 * Of a party and its representative the one who came first counts.
 */
export function attendanceByPerson(
  { held, attendances }: ConferenceRecord,
  seats: readonly SeatOfPerson[],
): ReadonlyMap<string, PersonAttendance> {
  const found = new Map<string, PersonAttendance>()
  const byArrival = attendances.toSorted(
    (a, b) => (a.arrivedAt?.getTime() ?? 0) - (b.arrivedAt?.getTime() ?? 0),
  )
  for (const { seatId, attendance, arrivedAt } of byArrival) {
    const seat = seats.find(({ id }) => id === seatId)
    if (!seat || attendance === 'absent') continue
    const isLate =
      attendance === 'late' && arrivedAt !== null && wholeMinute(arrivedAt) > wholeMinute(held.from)
    for (const person of personsOf(seat))
      if (!found.has(person))
        found.set(person, {
          attendance: isLate ? 'late' : 'present',
          arrivedAt: isLate ? arrivedAt : null,
        })
  }
  return found
}

/** Judges who gave guidance: those who were let in, not only called. */
export const findGuidingJudges = (
  marks: readonly Mark[],
  seats: readonly { readonly id: string; readonly kind: SeatKind; readonly name: string }[],
): readonly string[] =>
  seats
    .filter(
      ({ id, kind }) =>
        kind === 'guiding_judge' &&
        marks.some((mark) => mark.kind === 'admitted' && mark.seatId === id),
    )
    .map(({ name }) => name)
