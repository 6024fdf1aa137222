import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  RECORDING_ANSWERS,
  RECORDING_PURPOSES,
  RECORDING_STATES,
  REPLAY_REASONS,
  type RecordingPurpose,
  type RecordingState,
  type ReplayReason,
} from '@/lib/domain/recording/recording'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRow, readRows, readValue, select } from '@/lib/data/typed-reads'

// Recordings as those read and hear them who hear what is said to all in their case
// (prisma/functions/203-recording-reads.sql).

export type KeptRecording = {
  readonly id: string
  /** Of the meeting. */
  readonly no: number
  readonly purpose: RecordingPurpose
  readonly state: RecordingState
  readonly startedAt: Date
  readonly stoppedAt: Date | null
  readonly size: number | null
  readonly sha256: string | null
  readonly durationMs: number | null
  readonly madeAt: Date | null
}

const KEPT = select({
  id: expression<string>(Prisma.sql`r.id`),
  no: expression<number>(Prisma.sql`r.meeting_no`),
  purpose: expression<string>(Prisma.sql`r.purpose`),
  state: expression<string>(Prisma.sql`r.state`),
  startedAt: expression<Date>(Prisma.sql`r.started_at`),
  stoppedAt: expression<Date | null>(Prisma.sql`r.stopped_at`),
  size: expression<number | null>(Prisma.sql`r.size`),
  sha256: expression<string | null>(Prisma.sql`r.sha256`),
  durationMs: expression<number | null>(Prisma.sql`r.duration_ms`),
  madeAt: expression<Date | null>(Prisma.sql`r.made_at`),
})

/** The recordings of a case that began, oldest first. */
export async function findRecordings(db: Read, caseId: string): Promise<KeptRecording[]> {
  const rows = await readRows(db, KEPT, Prisma.sql`FROM heyi_recordings(${caseId}::uuid) r`)
  return rows.map((row) => ({
    ...row,
    purpose: parseStoredEnum(RECORDING_PURPOSES, row.purpose, 'recordings.purpose'),
    state: parseStoredEnum(RECORDING_STATES, row.state, 'recordings.state'),
  }))
}

/** @returns false: there is no such recording for the actor, or it has no file */
export function openReplay(
  db: Db,
  _grant: Grant<'recording:replay'>,
  {
    replayId,
    recordingId,
    reason,
  }: {
    readonly replayId: string
    readonly recordingId: string
    readonly reason: ReplayReason
  },
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_replay_recording(
      ${replayId}::uuid, ${recordingId}::uuid, ${reason})`),
  )
}

const FILE = select({
  recordingId: expression<string>(Prisma.sql`r.recording_id`),
  caseId: expression<string>(Prisma.sql`r.case_id`),
  reason: expression<string>(Prisma.sql`r.reason`),
  openedAt: expression<Date>(Prisma.sql`r.opened_at`),
  storageKey: expression<string>(Prisma.sql`r.storage_key`),
  sha256: expression<string>(Prisma.sql`r.sha256`),
  size: expression<number>(Prisma.sql`r.size`),
  mediaType: expression<string>(Prisma.sql`r.media_type`),
  manifest: expression<string>(Prisma.sql`r.manifest`),
})

/** The recording that the actor has opened with a reason; null: not, or too long ago. */
export async function findReplay(db: Read, replayId: string) {
  const row = await readRow(db, FILE, Prisma.sql`FROM heyi_recording_file(${replayId}::uuid) r`)
  const reason = row && parseStoredEnum(REPLAY_REASONS, row.reason, 'recording_replays.reason')
  return row && reason && { ...row, reason }
}

const ANSWERED = select({
  no: expression<number>(Prisma.sql`r.meeting_no`),
  purpose: expression<string>(Prisma.sql`r.purpose`),
  answer: expression<string>(Prisma.sql`r.answer`),
  at: expression<Date>(Prisma.sql`r.at`),
})

/** What the actor answered to recordings of a case, in its order. */
export async function findOwnRecordingAnswers(db: Read, caseId: string) {
  const rows = await readRows(
    db,
    ANSWERED,
    Prisma.sql`FROM heyi_own_recording_answers(${caseId}::uuid) r`,
  )
  return rows.map(({ purpose, answer, ...row }) => ({
    ...row,
    purpose: parseStoredEnum(RECORDING_PURPOSES, purpose, 'recordings.purpose'),
    answer: parseStoredEnum(RECORDING_ANSWERS, answer, 'recording_consents.answer'),
  }))
}
