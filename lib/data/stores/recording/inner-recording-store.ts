import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  RECORDING_PURPOSES,
  RECORDING_STATES,
  type RecordingPurpose,
  type RecordingState,
} from '@/lib/domain/recording/recording'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRows, readValue, select } from '@/lib/data/typed-reads'

// 录音录像 in the 副卷, for the administrators of an institution
// (prisma/functions/206-after-conferences.sql).

export type InnerRecording = {
  readonly id: string
  /** Of the meeting. */
  readonly no: number
  readonly purpose: RecordingPurpose
  readonly state: RecordingState
  readonly startedAt: Date
  readonly durationMs: number | null
  readonly sha256: string | null
  /** Gaps, index and times of the parts of its manifest; null: there is no file yet. */
  readonly index: string | null
  readonly destroyedAt: Date | null
  /** Those who were recorded had agreed that it may be opened because of a complaint. */
  readonly hasAgreed: boolean
}

const INNER = select({
  id: expression<string>(Prisma.sql`r.id`),
  no: expression<number>(Prisma.sql`r.meeting_no`),
  purpose: expression<string>(Prisma.sql`r.purpose`),
  state: expression<string>(Prisma.sql`r.state`),
  startedAt: expression<Date>(Prisma.sql`r.started_at`),
  durationMs: expression<number | null>(Prisma.sql`r.duration_ms`),
  sha256: expression<string | null>(Prisma.sql`r.sha256`),
  index: expression<string | null>(Prisma.sql`r.index`),
  destroyedAt: expression<Date | null>(Prisma.sql`r.destroyed_at`),
  hasAgreed: expression<boolean>(Prisma.sql`r.has_agreed`),
})

/** Those of a case that began, oldest first; none for any other reader. */
export async function findInnerRecordings(db: Read, caseId: string): Promise<InnerRecording[]> {
  const rows = await readRows(db, INNER, Prisma.sql`FROM heyi_inner_recordings(${caseId}::uuid) r`)
  return rows.map((row) => ({
    ...row,
    purpose: parseStoredEnum(RECORDING_PURPOSES, row.purpose, 'recordings.purpose'),
    state: parseStoredEnum(RECORDING_STATES, row.state, 'recordings.state'),
  }))
}

/** Whether a complaint about a mediator of the case waits for the actor's institution. */
export const hasWaitingComplaint = (db: Read, caseId: string): Promise<boolean> =>
  readValue(db, expression<boolean>(Prisma.sql`heyi_complaint_waits(${caseId}::uuid)`))

/** @returns false: there is no such recording for the actor, or not now */
export const openForComplaint = (
  db: Db,
  _grant: Grant<'recording:hear-complaint'>,
  { replayId, recordingId }: { readonly replayId: string; readonly recordingId: string },
): Promise<boolean> =>
  readValue(
    db,
    expression<boolean>(
      Prisma.sql`heyi_hear_for_complaint(${replayId}::uuid, ${recordingId}::uuid)`,
    ),
  )
