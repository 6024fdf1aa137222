import 'server-only'
import { RECORDING_MEDIA, type RecordingMedium } from '@/lib/domain/recording/recording'
import type { RecordedChunk } from '@/lib/domain/recording/manifest'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, readRows, select } from '@/lib/data/typed-reads'

// Making the one file of a recording: by the system alone.

const r = columnsOf('recordings', 'r')
const p = columnsOf('recording_parts', 'p')
const k = columnsOf('recording_chunks', 'k')

const DUE = select({
  id: r.id,
  conferenceId: r.conference_id,
  caseId: r.case_id,
  attempts: r.attempts,
  startedAt: r.started_at,
  stoppedAt: r.stopped_at,
})

/** A recording whose file is made by this process now. */
export type DueRecording = {
  readonly id: string
  readonly conferenceId: string
  readonly caseId: string
  /** How often it was tried before. */
  readonly attempts: number
  readonly startedAt: Date
  readonly stoppedAt: Date
}

/**
 * The recording that has waited longest; it is another's only after `until`. null: none is due.
 */
export async function takeDueRecording(
  db: Db,
  at: Date,
  until: Date,
): Promise<DueRecording | null> {
  const due = await readRow(
    db,
    DUE,
    Prisma.sql`FROM recordings r WHERE ${r.state} = 'stopped' AND ${r.due_at} <= ${at}
      ORDER BY ${r.due_at}, ${r.id} LIMIT 1 FOR UPDATE SKIP LOCKED`,
  )
  if (!due?.startedAt || !due.stoppedAt) return null
  await db.recording.updateMany({
    where: { id: due.id },
    data: { dueAt: until, attempts: due.attempts + 1 },
  })
  return { ...due, startedAt: due.startedAt, stoppedAt: due.stoppedAt }
}

const CHUNK = select({
  partNo: p.part_no,
  medium: p.medium,
  no: k.chunk_no,
  sha256: k.sha256,
  size: k.size,
  from: k.from_at,
  to: k.to_at,
  storageKey: k.storage_key,
})

type KeptChunk = RecordedChunk & { readonly storageKey: string }
export type KeptPart = {
  readonly no: number
  readonly medium: RecordingMedium
  readonly chunks: readonly KeptChunk[]
}

/** The parts of a recording that have a chunk, and their chunks in order. */
export async function findKeptParts(db: Read, recordingId: string): Promise<KeptPart[]> {
  const rows = await readRows(
    db,
    CHUNK,
    Prisma.sql`FROM recording_parts p JOIN recording_chunks k ON ${k.part_id} = ${p.id}
      WHERE ${p.recording_id} = ${recordingId}::uuid AND ${k.storage_key} IS NOT NULL
      ORDER BY ${p.part_no}, ${k.chunk_no}`,
  )
  const parts = new Map<number, { medium: RecordingMedium; chunks: KeptChunk[] }>()
  for (const { partNo, medium, storageKey, ...chunk } of rows) {
    const part = parts.get(partNo) ?? {
      medium: parseStoredEnum(RECORDING_MEDIA, medium, 'recording_parts.medium'),
      chunks: [],
    }
    part.chunks.push({ ...chunk, storageKey: storageKey! })
    parts.set(partNo, part)
  }
  return [...parts].map(([no, part]) => ({ no, ...part }))
}

/**
 * The file is there, and the chunks are needed no more.
 * @returns false: another process was faster
 */
export async function setMade(
  db: Db,
  id: string,
  made: {
    readonly storageKey: string
    readonly sha256: string
    readonly size: number
    readonly mediaType: string
    readonly durationMs: number
    readonly wallMs: number
    readonly manifest: string
    readonly manifestSha256: string
    readonly madeAt: Date
  },
): Promise<boolean> {
  const { count } = await db.recording.updateMany({
    where: { id, state: 'stopped' },
    data: { ...made, state: 'made', dueAt: null },
  })
  if (count === 0) return false
  await db.recordingChunk.updateMany({
    where: { part: { recordingId: id } },
    data: { storageKey: null },
  })
  return true
}

/** No file can be made of what arrived; its chunks stay. */
export async function setFailed(db: Db, id: string): Promise<void> {
  await db.recording.updateMany({
    where: { id, state: 'stopped' },
    data: { state: 'failed', dueAt: null },
  })
}
