import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { TimedConsent } from '@/lib/domain/recording/chunks'
import type { OpenRecording } from '@/lib/domain/recording/decide-recording'
import {
  RECORDING_ANSWERS,
  RECORDING_PURPOSES,
  RECORDING_STATES,
  STOP_REASONS,
  WORDING,
  type RecordingAnswer,
  type RecordingPurpose,
  type RecordingState,
  type StopReason,
} from '@/lib/domain/recording/recording'
import { TROUBLES, type NotedTrouble, type RecordingTrouble } from '@/lib/domain/recording/trouble'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRow, readRows, readValue, select } from '@/lib/data/typed-reads'

// A recording of a conference in its room: proposed, answered, begun, ended
// (prisma/functions/202-recordings.sql).

type OfConference = {
  readonly id: string
  readonly caseId: string
  readonly courtId: string
  readonly holderId: string
}

/** Asks everyone in the room. */
export async function addRecording(
  db: Db,
  { actor }: Grant<'recording:ask'>,
  { id: conferenceId, caseId, courtId, holderId }: OfConference,
  { id, purpose }: { readonly id: string; readonly purpose: RecordingPurpose },
  proposedAt: Date,
): Promise<void> {
  const proposed = { id, purpose, wording: WORDING, proposedAt, proposedByName: actor.name }
  await db.recording.createMany({
    data: [{ ...proposed, conferenceId, caseId, courtId, holderId }],
  })
}

/** It runs from now on. */
export async function startRecording(
  db: Db,
  _grant: Grant<'recording:start'>,
  id: string,
  startedAt: Date,
): Promise<void> {
  await db.recording.updateMany({
    where: { id, state: 'proposed' },
    data: { state: 'running', startedAt },
  })
}

/** @returns false: there is nothing to answer any more, or other words */
export function answerRecording(
  db: Db,
  _grant: Grant<'recording:answer'>,
  meetingId: string,
  {
    recordingId,
    answer,
    wording,
  }: {
    readonly recordingId: string
    readonly answer: RecordingAnswer
    readonly wording: string
  },
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_answer_recording(
      ${meetingId}::uuid, ${recordingId}::uuid, ${answer}, ${wording})`),
  )
}

/** @returns false: there was nothing to end any more */
export function stopRecording(
  db: Db,
  _grant: Grant<'recording:stop'>,
  meetingId: string,
  recordingId: string,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_stop_recording(${meetingId}::uuid, ${recordingId}::uuid)`),
  )
}

/** @returns false: it does not run any more */
export function noteTrouble(
  db: Db,
  _grant: Grant<'recording:note-trouble'>,
  recordingId: string,
  trouble: RecordingTrouble,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_note_trouble(${recordingId}::uuid, ${trouble})`),
  )
}

const c = columnsOf('recording_consents', 'c')
const CONSENT = select({ seatId: c.seat_id, name: c.name, answer: c.answer, at: c.at })

/** What each person said, in the order in which it was said; for the mediators. */
export async function findRecordingConsents(
  db: Read,
  recordingId: string,
): Promise<readonly (TimedConsent & { readonly name: string })[]> {
  const rows = await readRows(
    db,
    CONSENT,
    Prisma.sql`FROM recording_consents c WHERE ${c.recording_id} = ${recordingId}::uuid
      ORDER BY ${c.entry_no}`,
  )
  return rows.map(({ answer, ...row }) => ({
    ...row,
    answer: parseStoredEnum(RECORDING_ANSWERS, answer, 'recording_consents.answer'),
  }))
}

/** The last recording of a meeting, as one with a seat in its conference knows it. */
export type RoomRecording = OpenRecording & {
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
  readonly stopReason: StopReason | null
  readonly stoppedByName: string | null
  readonly ownAnswer: RecordingAnswer | null
  /** Someone is in the joint hall who has not consented. */
  readonly lacksConsent: boolean
  /** When the last private talk or break ended, or someone came in or consented late. */
  readonly clearSince: Date | null
  /** When the last chunk arrived. */
  readonly receivedAt: Date | null
  /** The end of the chunk that was recorded last. */
  readonly recordedTo: Date | null
  /** What the device that records reported last. */
  readonly noted: NotedTrouble | null
}

const ROOM = select({
  id: expression<string>(Prisma.sql`r.id`),
  purpose: expression<string>(Prisma.sql`r.purpose`),
  wording: expression<string>(Prisma.sql`r.wording`),
  state: expression<string>(Prisma.sql`r.state`),
  startedAt: expression<Date | null>(Prisma.sql`r.started_at`),
  stoppedAt: expression<Date | null>(Prisma.sql`r.stopped_at`),
  stopReason: expression<string | null>(Prisma.sql`r.stop_reason`),
  stoppedByName: expression<string | null>(Prisma.sql`r.stopped_by_name`),
  ownAnswer: expression<string | null>(Prisma.sql`r.own_answer`),
  lacksConsent: expression<boolean>(Prisma.sql`r.lacks_consent`),
  clearSince: expression<Date | null>(Prisma.sql`r.clear_since`),
  receivedAt: expression<Date | null>(Prisma.sql`r.received_at`),
  recordedTo: expression<Date | null>(Prisma.sql`r.recorded_to`),
  trouble: expression<string | null>(Prisma.sql`r.trouble`),
  troubleAt: expression<Date | null>(Prisma.sql`r.trouble_at`),
})

/** null: none was proposed, or the actor has no seat. */
export async function findRoomRecording(
  db: Read,
  meetingId: string,
): Promise<RoomRecording | null> {
  const row = await readRow(db, ROOM, Prisma.sql`FROM heyi_room_recording(${meetingId}::uuid) r`)
  if (!row) return null
  const { stopReason, ownAnswer, trouble, troubleAt, ...rest } = row
  return {
    ...rest,
    noted:
      trouble === null || troubleAt === null
        ? null
        : { trouble: parseStoredEnum(TROUBLES, trouble, 'recordings.trouble'), at: troubleAt },
    purpose: parseStoredEnum(RECORDING_PURPOSES, row.purpose, 'recordings.purpose'),
    state: parseStoredEnum(RECORDING_STATES, row.state, 'recordings.state'),
    stopReason:
      stopReason === null
        ? null
        : parseStoredEnum(STOP_REASONS, stopReason, 'recordings.stop_reason'),
    ownAnswer:
      ownAnswer === null
        ? null
        : parseStoredEnum(RECORDING_ANSWERS, ownAnswer, 'recording_consents.answer'),
  }
}

const OPEN: readonly RecordingState[] = ['proposed', 'running']

/** Of these the one that is proposed or runs, under this id where one is named. */
export const openOf = (found: RoomRecording | null, id?: string): RoomRecording | null =>
  found && OPEN.includes(found.state) && (id === undefined || found.id === id) ? found : null
