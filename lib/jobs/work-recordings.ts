import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { eventSubjectOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findMarks, findMediatorSeats } from '@/lib/data/stores/conference/host-store'
import { findRecordingConsents } from '@/lib/data/stores/recording/recording-store'
import {
  findKeptParts,
  setFailed,
  setMade,
  takeDueRecording,
  type DueRecording,
  type KeptPart,
} from '@/lib/data/stores/recording/making-store'
import { findBlocks } from '@/lib/domain/recording/chunks'
import {
  computeIndex,
  computeWallMs,
  findGaps,
  writeManifest,
  type Manifest,
} from '@/lib/domain/recording/manifest'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { joinRecording, type JoinedRecording } from '@/lib/files/join-recording'
import { readKept } from '@/lib/files/read-kept'
import { errorFields, log } from '@/lib/platform/logger'
import { sha256, sha256Yielding } from '@/lib/platform/sha256'

/** Longer than the longest recording takes; a failure is tried again after it. */
const LEASE_MS = 15 * 60_000
const MOST_ATTEMPTS = 5

/**
 * Makes the one playable file of each recording that was stopped, until none is due: its chunks are
 * read and joined outside of any transaction. Several processes may do so at once. What fails is
 * tried again, a few times; its chunks stay.
 * @returns how many were tried
 */
export async function workRecordings(clock: () => Date): Promise<number> {
  for (let count = 0; ; count += 1) {
    const at = clock()
    const due = await asSystem('take a recording', (db) =>
      takeDueRecording(db, at, new Date(at.getTime() + LEASE_MS)),
    )
    if (!due) return count
    try {
      await make(due, clock)
    } catch (error) {
      log.error('the file of a recording was not made', { row: due.id, ...errorFields(error) })
      if (due.attempts + 1 >= MOST_ATTEMPTS)
        await asSystem('give up a recording', (db) => setFailed(db, due.id))
    }
  }
}

async function make(due: DueRecording, clock: () => Date): Promise<void> {
  const { parts, marks, blocks } = await asSystem('read a recording', async (db) => {
    const kept = await findMarks(db, due.conferenceId)
    return {
      parts: await findKeptParts(db, due.id),
      marks: kept,
      blocks: findBlocks(
        kept,
        await findRecordingConsents(db, due.id),
        await findMediatorSeats(db, due.conferenceId),
      ),
    }
  })
  if (parts.length === 0) {
    await asSystem('give up a recording', (db) => setFailed(db, due.id))
    return
  }
  const joined = await joinRecording(await Promise.all(parts.map(readPart)))
  const placed = parts.flatMap(({ no, medium, chunks }, index) => {
    const place = joined.parts[index]
    const ofPart = chunks.map(({ storageKey: _key, ...chunk }) => chunk)
    return place ? [{ no, medium, ...place, chunks: ofPart }] : []
  })
  const manifest: Manifest = {
    recordingId: due.id,
    durationMs: joined.durationMs,
    wallMs: computeWallMs(placed),
    parts: placed,
    gaps: findGaps(placed, blocks, { from: due.startedAt, to: due.stoppedAt }),
    index: computeIndex(placed, marks),
    file: { sha256: await sha256Yielding(joined.bytes), size: joined.bytes.length },
  }
  const [storageKey = ''] = await keepFiles([joined.bytes])
  const isMade = await asSystem('keep the file of a recording', (db) =>
    keep(db, due, { joined, manifest, storageKey }, clock()),
  )
  await discardFiles(
    isMade ? parts.flatMap(({ chunks }) => chunks.map((chunk) => chunk.storageKey)) : [storageKey],
  )
}

/** The bytes of a part, each chunk compared with its hash. */
async function readPart({ chunks }: KeptPart): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = []
  for (const { storageKey, sha256: hash } of chunks) pieces.push(await readKept(storageKey, hash))
  return Uint8Array.from(Buffer.concat(pieces))
}

async function keep(
  db: Db,
  { id, caseId }: DueRecording,
  {
    joined,
    manifest,
    storageKey,
  }: {
    readonly joined: JoinedRecording
    readonly manifest: Manifest
    readonly storageKey: string
  },
  at: Date,
): Promise<boolean> {
  await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  const text = writeManifest(manifest)
  const { file, durationMs, wallMs, parts, gaps } = manifest
  const isMade = await setMade(db, id, {
    ...file,
    storageKey,
    durationMs,
    wallMs,
    mediaType: joined.hasPicture ? 'video/webm' : 'audio/webm',
    manifest: text,
    manifestSha256: sha256(text),
    madeAt: at,
  })
  if (!isMade || !record) return isMade
  await appendEvent(db, {
    event: {
      kind: 'recording.made',
      data: {
        recordingId: id,
        ...file,
        durationMs,
        chunks: parts.reduce((sum, { chunks }) => sum + chunks.length, 0),
        gaps: gaps.length,
        manifest: sha256(text),
      },
    },
    subject: eventSubjectOf(record),
    by: null,
    at,
  })
  return true
}
