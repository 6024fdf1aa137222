import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { PartOfDevice, SentChunk } from '@/lib/domain/recording/chunks'
import {
  RECORDING_STATES,
  type RecordingMedium,
  type RecordingState,
} from '@/lib/domain/recording/recording'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, nullable, readRow, readRows, select } from '@/lib/data/typed-reads'

// What the recorder of the mediator who presides sends: parts, and their chunks.

const r = columnsOf('recordings', 'r')
const n = columnsOf('conferences', 'n')
const p = columnsOf('recording_parts', 'p')
const k = columnsOf('recording_chunks', 'k')

/** A recording to which something is sent. */
export type SentRecording = {
  readonly id: string
  readonly conferenceId: string
  readonly meetingId: string
  readonly caseId: string
  readonly courtId: string
  readonly holderId: string
  readonly state: RecordingState
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
}

const RECORDING = select({
  id: r.id,
  conferenceId: r.conference_id,
  meetingId: n.meeting_id,
  caseId: r.case_id,
  courtId: r.court_id,
  holderId: r.holder_id,
  state: r.state,
  startedAt: r.started_at,
  stoppedAt: r.stopped_at,
})

/** null: it does not exist for this actor. */
export async function findSentRecording(db: Read, id: string): Promise<SentRecording | null> {
  const row = await readRow(
    db,
    RECORDING,
    Prisma.sql`FROM recordings r JOIN conferences n ON ${n.id} = ${r.conference_id}
      WHERE ${r.id} = ${id}::uuid`,
  )
  // Only a meeting is recorded.
  if (!row?.meetingId) return null
  const { meetingId } = row
  const state = parseStoredEnum(RECORDING_STATES, row.state, 'recordings.state')
  return { ...row, meetingId, state }
}

const PART = select({
  id: p.id,
  recordingId: p.recording_id,
  no: p.part_no,
  medium: p.medium,
  startedAt: p.started_at,
  takenOverAt: expression<Date | null>(Prisma.sql`(SELECT min(o.started_at) FROM recording_parts o
    WHERE o.recording_id = p.recording_id AND o.part_no > p.part_no)`),
})

/** A run of a recorder, and when the next one took over. */
export const findPart = (db: Read, id: string) =>
  readRow(db, PART, Prisma.sql`FROM recording_parts p WHERE ${p.id} = ${id}::uuid`)

type OfCase = Pick<SentRecording, 'id' | 'caseId' | 'courtId' | 'holderId'>

/** Begins a part; its number follows from the ones before it: the conference is locked. */
export async function addPart(
  db: Db,
  _grant: Grant<'recording:upload'>,
  { id: recordingId, caseId, courtId, holderId }: OfCase,
  part: {
    readonly id: string
    readonly medium: RecordingMedium
    readonly deviceId: string | null
  },
  startedAt: Date,
): Promise<void> {
  const before = await db.recordingPart.count({ where: { recordingId } })
  const place = { recordingId, partNo: before + 1, startedAt, caseId, courtId, holderId }
  await db.recordingPart.createMany({ data: [{ ...part, ...place }], skipDuplicates: true })
}

const STORED = select({
  bytes: expression<number>(Prisma.sql`(SELECT coalesce(sum(b.size), 0)::int
    FROM recording_chunks b JOIN recording_parts q ON q.id = b.part_id
    WHERE q.recording_id = p.recording_id)`),
  lastNo: nullable(k.chunk_no),
  lastTo: nullable(k.to_at),
})

/** How much is stored of a recording, and the last chunk of this part. */
export async function findStored(db: Read, partId: string) {
  const row = await readRow(
    db,
    STORED,
    Prisma.sql`FROM recording_parts p LEFT JOIN recording_chunks k ON ${k.part_id} = ${p.id}
      WHERE ${p.id} = ${partId}::uuid ORDER BY ${k.chunk_no} DESC NULLS LAST LIMIT 1`,
  )
  return {
    bytes: row?.bytes ?? 0,
    last:
      row?.lastNo === null || row?.lastTo === null || !row
        ? null
        : { no: row.lastNo, to: row.lastTo },
  }
}

const EXISTING = select({ sha256: k.sha256 })

export const findChunk = (db: Read, partId: string, no: number) =>
  readRow(
    db,
    EXISTING,
    Prisma.sql`FROM recording_chunks k
      WHERE ${k.part_id} = ${partId}::uuid AND ${k.chunk_no} = ${no}`,
  )

/** Notes a chunk that is in storage; false where it was noted meanwhile under another key. */
export async function addChunk(
  db: Db,
  _grant: Grant<'recording:upload'>,
  { caseId, courtId, holderId }: OfCase,
  chunk: SentChunk & { readonly partId: string; readonly storageKey: string },
  receivedAt: Date,
): Promise<boolean> {
  const { no: chunkNo, from: fromAt, to: toAt, ...rest } = chunk
  const { count } = await db.recordingChunk.createMany({
    data: [{ ...rest, chunkNo, fromAt, toAt, receivedAt, caseId, courtId, holderId }],
    skipDuplicates: true,
  })
  return count === 1
}

const OF_DEVICE = select({ deviceId: p.device_id, sentAt: p.sent_at })

/** Which device recorded each part, and whether it has sent everything of it. */
export const findPartsOfDevices = (db: Read, recordingId: string): Promise<PartOfDevice[]> =>
  readRows(
    db,
    OF_DEVICE,
    Prisma.sql`FROM recording_parts p WHERE ${p.recording_id} = ${recordingId}::uuid`,
  )

/** A device has sent everything that it recorded. */
export async function setSent(
  db: Db,
  _grant: Grant<'recording:upload'>,
  { recordingId, deviceId }: { readonly recordingId: string; readonly deviceId: string | null },
  sentAt: Date,
): Promise<void> {
  await db.recordingPart.updateMany({
    where: { recordingId, deviceId, sentAt: null },
    data: { sentAt },
  })
}

/** Nothing more comes: the file of a recording that was stopped is made now. */
export async function endUpload(
  db: Db,
  _grant: Grant<'recording:upload'>,
  id: string,
  dueAt: Date,
): Promise<void> {
  await db.recording.updateMany({ where: { id, state: 'stopped' }, data: { dueAt } })
}
