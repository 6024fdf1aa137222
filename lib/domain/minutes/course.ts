// 会议经过: what the log of a conference fills into the minutes of its meeting. Sources:
// 在线调解规则 第16条 (参与方式), 第17条 (身份, 告知), 第18条 (单独谈话不公开),
// 第22条 (同步形成电子笔录); docs/decisions/0150-after-a-conference.md.
import { readMarks, SAME_ATTENDANCE_MS, type SeatAttendance } from '../conference/attendance'
import {
  CONFERENCE_FORMS,
  END_REASONS,
  type Company,
  type ConferenceForm,
  type EndReason,
  type SeatKind,
} from '../conference/conference'
import { needsAtDoor, type DoorItem } from '../conference/door'
import type { Mark } from '../conference/marks'
import type { PartySide } from '../case/vocabulary'
import type { RecordingPurpose } from '../recording/recording'

/** One who had a seat in the conference. */
export type CourseSeat = {
  readonly id: string
  readonly kind: SeatKind
  readonly name: string
  /** null: takes part for no party. */
  readonly side: PartySide | null
  readonly company: Company | null
}

type Admitted = { readonly name: string; readonly at: Date }

export type CourseRecording = {
  readonly purpose: RecordingPurpose
  readonly startedAt: Date
  readonly stoppedAt: Date
  /** Who consented, by the time. */
  readonly consents: readonly Admitted[]
}

export type ConferenceCourse = {
  readonly marks: readonly Mark[]
  readonly seats: readonly CourseSeat[]
  /** Of the parties, by id. */
  readonly sides: ReadonlyMap<string, PartySide>
  readonly recordings: readonly CourseRecording[]
}

type Person = Pick<CourseSeat, 'name' | 'kind' | 'side'>
type Span = { readonly from: Date; readonly to: Date }

/** One line of the course; its words: `courseInWords` in lib/labels/zh-CN/minutes-course.ts. */
export type CourseLine = { readonly at: Date } & (
  | { readonly kind: 'begun'; readonly startsAt: Date }
  | {
      readonly kind: 'came'
      readonly person: Person
      readonly attendance: SeatAttendance['attendance']
      /** When the host let the person in; null: never. */
      readonly admittedAt: Date | null
      /** When the person was not there any more; null: stayed to the end. */
      readonly leftAt: Date | null
    }
  | {
      readonly kind: 'checked'
      readonly item: Exclude<DoorItem, 'consent'>
      readonly people: readonly Admitted[]
    }
  | { readonly kind: 'break'; readonly span: Span }
  /** With which side alone; not what was said. */
  | { readonly kind: 'private'; readonly span: Span; readonly side: PartySide | null }
  /** `person` null: of everyone. */
  | { readonly kind: 'form'; readonly person: Person | null; readonly form: ConferenceForm }
  | { readonly kind: 'broken'; readonly person: Person; readonly span: Span }
  | { readonly kind: 'gone'; readonly person: Person; readonly span: Span }
  | {
      readonly kind: 'recorded'
      readonly purpose: RecordingPurpose
      readonly span: Span
      readonly consents: readonly Admitted[]
    }
  | { readonly kind: 'ended'; readonly reason: EndReason; readonly minutes: number }
)

const CHECKED = ['identity', 'rights', 'promise', 'company'] as const

/** Of lines of one moment: the opening first, then who came, the end last. */
const ORDER = ['begun', 'came', 'checked', 'recorded']
const orderOf = ({ kind }: CourseLine) =>
  kind === 'ended' ? ORDER.length + 1 : ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length

/**
 * The lines of the course in the order of their times; none where the conference was never opened.
 * What opened the door to someone is true at the moment when they were let in. Who else was beside
 * someone, and why, is for the mediators alone and is in no line.
 */
export function findCourse(
  { marks, seats, sides, recordings }: ConferenceCourse,
  { startsAt, now }: { readonly startsAt: Date; readonly now: Date },
): readonly CourseLine[] {
  const record = readMarks(marks, { startsAt, now })
  if (!record) return []
  const { held } = record
  const end = marks.find(({ kind }) => kind === 'ended')
  const others = seats.filter(({ kind }) => kind !== 'mediator')
  const seatOf = (id: string | null) => seats.find((seat) => seat.id === id)
  const firstAdmitted = (seatId: string) =>
    marks.find((mark) => mark.kind === 'admitted' && mark.seatId === seatId)?.at ?? null
  const lines: CourseLine[] = [
    { kind: 'begun', at: held.from, startsAt },
    ...record.attendances.flatMap(({ seatId, attendance, arrivedAt, spans }): CourseLine[] => {
      const person = others.find(({ id }) => id === seatId)
      const last = spans.at(-1)
      if (!person || !arrivedAt) return []
      return [
        {
          kind: 'came',
          at: arrivedAt,
          person: pick(person),
          attendance,
          admittedAt: firstAdmitted(seatId),
          leftAt: last && last.to < held.to ? last.to : null,
        },
      ]
    }),
    ...CHECKED.flatMap((item): CourseLine[] => {
      const people = others
        .filter(({ kind, company }) => needsAtDoor(kind, item) && isKept(item, company))
        .flatMap(({ id, name }): Admitted[] => {
          const at = firstAdmitted(id)
          return at ? [{ name, at }] : []
        })
        .toSorted(byTime)
      const first = people[0]
      return first ? [{ kind: 'checked', at: first.at, item, people }] : []
    }),
    ...record.breaks.map((span): CourseLine => ({ kind: 'break', at: span.from, span })),
    ...record.privateTalks.map(({ from, to, partyId }): CourseLine => ({
      kind: 'private',
      at: from,
      span: { from, to },
      side: sides.get(partyId) ?? null,
    })),
    ...marks.flatMap(({ kind, at, seatId, detail }): CourseLine[] => {
      const form = CONFERENCE_FORMS.find((each) => each === detail)
      const seat = seatOf(seatId)
      if (kind !== 'form_changed' || !form || (seatId !== null && !seat)) return []
      return [{ kind: 'form', at, form, person: seat ? pick(seat) : null }]
    }),
    ...seats.flatMap((seat) => findTroubles(marks, seat, held)),
    ...recordings.map(({ purpose, startedAt: from, stoppedAt: to, consents }): CourseLine => ({
      kind: 'recorded',
      at: from,
      purpose,
      span: { from, to },
      consents: consents.toSorted(byTime),
    })),
    {
      kind: 'ended',
      at: held.to,
      reason: END_REASONS.find((each) => each === end?.detail) ?? 'other',
      minutes: record.minutes,
    },
  ]
  return lines.toSorted((a, b) => byTime(a, b) || orderOf(a) - orderOf(b))
}

const byTime = (a: { readonly at: Date }, b: { readonly at: Date }) =>
  a.at.getTime() - b.at.getTime()

const pick = ({ name, kind, side }: CourseSeat): Person => ({ name, kind, side })

/** Of the declaration the answer is kept with the seat; the other items are known by the door. */
const isKept = (item: DoorItem, company: Company | null) => item !== 'company' || company !== null

/**
 * When sound came in pieces, and when someone was away for more than two minutes. Only after the
 * conference was opened.
 */
function findTroubles(marks: readonly Mark[], seat: CourseSeat, held: Span): readonly CourseLine[] {
  const own = marks.filter(({ seatId, at }) => seatId === seat.id && at >= held.from)
  const person = pick(seat)
  const lines: CourseLine[] = []
  let broken: Date | null = null
  let lost: Date | null = null
  const endBroken = (to: Date) => {
    if (broken) lines.push({ kind: 'broken', at: broken, person, span: { from: broken, to } })
    broken = null
  }
  for (const { kind, at } of own) {
    if (kind === 'line_broken') broken ??= at
    if (kind === 'line_good' || kind === 'left' || kind === 'lost') endBroken(at)
    if (kind === 'lost') lost = at
    if (kind !== 'returned' || !lost) continue
    if (at.getTime() - lost.getTime() > SAME_ATTENDANCE_MS)
      lines.push({ kind: 'gone', at: lost, person, span: { from: lost, to: at } })
    lost = null
  }
  endBroken(held.to)
  return lines
}
