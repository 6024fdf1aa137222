import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  ANSWER_WAYS,
  MINUTES_ANSWERS,
  type AnswerWay,
  type MinutesAnswer,
} from '@/lib/domain/minutes/decide-answer'
import {
  MINUTES_SECTIONS,
  MINUTES_STATES,
  SPEAKER_KINDS,
  type MinutesEntry,
  type MinutesState,
} from '@/lib/domain/minutes/minutes'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select, type RowOf } from '@/lib/data/typed-reads'

// 调解笔录. Entries, versions and answers are added and never changed; the minutes themselves change
// their state, version and the moment of confirmation.

export type MinutesRecord = {
  readonly id: string
  readonly caseId: string
  readonly meetingId: string
  readonly minutesNo: number
  readonly supplementsId: string | null
  readonly state: MinutesState
  readonly version: number
  readonly openedAt: Date
  readonly confirmedAt: Date | null
}

const m = columnsOf('minutes', 'm')
const MINUTES = select({
  id: m.id,
  caseId: m.case_id,
  meetingId: m.meeting_id,
  minutesNo: m.minutes_no,
  supplementsId: m.supplements_id,
  state: m.state,
  version: m.version,
  openedAt: m.opened_at,
  confirmedAt: m.confirmed_at,
})

/** The minutes of a case that this actor may see, in the order in which they were opened. */
export async function findMinutesOfCase(db: Read, caseId: string): Promise<MinutesRecord[]> {
  const rows = await readRows(
    db,
    MINUTES,
    Prisma.sql`FROM minutes m WHERE ${m.case_id} = ${caseId}::uuid ORDER BY ${m.minutes_no}`,
  )
  return rows.map((row) => ({
    ...row,
    state: parseStoredEnum(MINUTES_STATES, row.state, 'minutes.state'),
  }))
}

const e = columnsOf('minutes_entries', 'e')
const ENTRY = select({
  id: e.id,
  no: e.entry_no,
  section: e.section,
  speakerKind: e.speaker_kind,
  speakerId: e.speaker_id,
  speakerName: e.speaker_name,
  text: e.body,
  saidAt: e.said_at,
  recordedAt: e.recorded_at,
  replaces: e.replaces_id,
})

/** The entries of the minutes that this actor may see, in the order in which they arrived. */
export function findMinutesEntries(db: Read, minutesId: string): Promise<MinutesEntry[]> {
  const ofMinutes = Prisma.sql`minutes_entries e WHERE ${e.minutes_id} = ${minutesId}::uuid`
  return readEntries(db, ofMinutes)
}

/** The same for one who takes part: without the proposals, and without what was corrected later. */
export function findOwnMinutesEntries(db: Read, minutesId: string): Promise<MinutesEntry[]> {
  return readEntries(db, Prisma.sql`heyi_minutes_text(${minutesId}::uuid) e`)
}

async function readEntries(db: Read, source: Prisma.Sql): Promise<MinutesEntry[]> {
  const rows = await readRows(db, ENTRY, Prisma.sql`FROM ${source} ORDER BY ${e.entry_no}`)
  return rows.map(({ section, speakerKind, speakerId, speakerName, ...row }) => ({
    ...row,
    section: parseStoredEnum(MINUTES_SECTIONS, section, 'minutes_entries.section'),
    speaker: {
      kind: parseStoredEnum(SPEAKER_KINDS, speakerKind, 'minutes_entries.speaker_kind'),
      id: speakerId,
      name: speakerName,
    },
  }))
}

/** An answer as all read it who were there. */
export type PlainAnswer = {
  readonly minutesId: string
  readonly version: number
  readonly personId: string
  readonly personName: string
  readonly answer: MinutesAnswer
  readonly how: AnswerWay
  readonly on: LocalDate
}

export type StoredAnswer = PlainAnswer & { readonly note: string | null }

const a = columnsOf('minutes_answers', 'a')
const plain = {
  minutesId: a.minutes_id,
  version: a.version,
  personId: a.person_id,
  personName: a.person_name,
  answer: a.answer,
  how: a.way,
  on: a.given_on,
}
const PLAIN_ANSWER = select(plain)
const ANSWER = select({ ...plain, note: a.note })

const answersOf = (caseId: string) =>
  Prisma.sql`FROM minutes_answers a WHERE ${a.case_id} = ${caseId}::uuid
    ORDER BY ${a.minutes_id}, ${a.answer_no}`

function toAnswer<R extends RowOf<typeof plain>>({ answer, how, on, ...row }: R) {
  return {
    ...row,
    answer: parseStoredEnum(MINUTES_ANSWERS, answer, 'minutes_answers.answer'),
    how: parseStoredEnum(ANSWER_WAYS, how, 'minutes_answers.way'),
    on: toDay(on),
  }
}

/** The answers to all minutes of a case, those to the same minutes in their order. */
export async function findMinutesAnswers(db: Read, caseId: string): Promise<StoredAnswer[]> {
  return (await readRows(db, ANSWER, answersOf(caseId))).map(toAnswer)
}

/** The same for one who takes part: what another one objects to is not for them. */
export async function findPlainAnswers(db: Read, caseId: string): Promise<PlainAnswer[]> {
  return (await readRows(db, PLAIN_ANSWER, answersOf(caseId))).map(toAnswer)
}

/** The keys that every row of a case carries. */
type CaseKeys = { readonly id: string; readonly courtId: string; readonly holderId: string }
const keysOf = ({ id, courtId, holderId }: CaseKeys) => ({ caseId: id, courtId, holderId })

/** Adds the minutes of a meeting as a draft. */
export async function addMinutes(
  db: Db,
  grant: Grant<'minutes:open'> | Grant<'minutes:supplement'>,
  record: CaseKeys,
  minutes: {
    readonly id: string
    readonly minutesNo: number
    readonly meetingId: string
    readonly supplementsId: string | null
    readonly openedAt: Date
  },
): Promise<void> {
  await db.minutes.create({
    data: { ...minutes, state: 'draft', mediatorId: grant.actor.id, ...keysOf(record) },
    select: { id: true },
  })
}

/** Adds entries to a draft. The case is locked: no two entries get one number. */
export async function addMinutesEntries(
  db: Db,
  _grant: Grant<'minutes:write' | 'minutes:sum-up'> | Grant<'minutes:open'> | Grant<'meeting:hold'>,
  record: CaseKeys,
  minutesId: string,
  entries: readonly MinutesEntry[],
): Promise<void> {
  await db.minutesEntry.createMany({
    data: entries.map(({ id, no, section, speaker, text, saidAt, recordedAt, replaces }) => ({
      id,
      minutesId,
      ...keysOf(record),
      entryNo: no,
      section,
      speakerKind: speaker.kind,
      speakerId: speaker.id,
      speakerName: speaker.name,
      body: text,
      saidAt,
      recordedAt,
      replacesId: replaces,
    })),
  })
}

/** Gives the draft to the persons present: a new version with the SHA-256 of its text. */
export async function submitMinutesVersion(
  db: Db,
  grant: Grant<'minutes:submit'>,
  record: CaseKeys,
  version: {
    readonly minutesId: string
    readonly version: number
    readonly lastEntryNo: number
    readonly sha256: string
    readonly head: Readonly<Record<string, string | number>>
    readonly submittedAt: Date
  },
): Promise<void> {
  await db.minutesVersion.create({
    data: { ...version, submittedBy: grant.actor.name, ...keysOf(record) },
    select: { version: true },
  })
  await db.minutes.update({
    where: { id: version.minutesId },
    data: { state: 'submitted', version: version.version },
    select: { id: true },
  })
}

/** Takes the minutes back for correction. */
export async function reopenMinutesDraft(
  db: Db,
  _grant: Grant<'minutes:reopen'>,
  minutesId: string,
): Promise<void> {
  await db.minutes.update({
    where: { id: minutesId },
    data: { state: 'draft' },
    select: { id: true },
  })
}

/** Adds one person's answer; `participantId`: of who gave it on a phone of their own. */
export async function addMinutesAnswer(
  db: Db,
  _grant: Grant<'minutes:answer'>,
  record: CaseKeys,
  answer: StoredAnswer & {
    readonly answerNo: number
    readonly recordedAt: Date
    readonly participantId: string | null
  },
): Promise<void> {
  const { how, on, ...rest } = answer
  await db.minutesAnswer.create({
    data: { ...rest, way: how, givenOn: fromDay(on), ...keysOf(record) },
    select: { id: true },
  })
}

/** With the last confirmation the minutes are confirmed. */
export async function confirmMinutes(
  db: Db,
  _grant: Grant<'minutes:answer'>,
  minutesId: string,
  confirmedAt: Date,
): Promise<void> {
  await db.minutes.update({
    where: { id: minutesId },
    data: { state: 'confirmed', confirmedAt },
    select: { id: true },
  })
}
