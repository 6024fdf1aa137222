import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { eventSubjectOf, type CaseRecord } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { markDestroyed, type MarkedFile } from '@/lib/data/stores/file/destroyed-file-store'
import { endLease, type OutboxJob } from '@/lib/data/stores/outbox/outbox-store'
import { writeDestroyedFiles } from '@/lib/domain/dossier/destroyed-files'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { discardFiles } from '@/lib/files/file-store'
import { sha256 } from '@/lib/platform/sha256'
import { workLeased } from './work-leased'

/** Longer than the files of any case take to remove. */
const LEASE_MS = 15 * 60_000

type Job = OutboxJob<'destruction'>
type Marked = { readonly record: CaseRecord; readonly files: readonly MarkedFile[] }

/**
 * Destroys the files of the dossiers whose destruction was carried out, until there are none: first
 * they are marked, so that no one reads them any more, then their bytes are removed outside of any
 * transaction, then the event is written. Several processes may do so at once. Bytes that could not
 * be removed go with the sweep of files that no row names (lib/files/sweep-orphans.ts).
 * @returns how many were tried
 */
export async function workDestructions(clock: () => Date): Promise<number> {
  const work = async (job: Job, { caseId, stepId }: JobPayload<'destruction'>) => {
    const marked = await asSystem('mark the files of a dossier as destroyed', (db) =>
      mark(db, caseId, stepId, clock()),
    )
    await discardFiles(marked.files.map(({ storageKey }) => storageKey))
    await asSystem('record a destruction', (db) => record(db, job, stepId, marked, clock()))
  }
  return workLeased(
    { kind: 'destruction', leaseMs: LEASE_MS, what: 'destruction of a dossier', work },
    clock,
  )
}

async function mark(db: Db, caseId: string, stepId: string, at: Date): Promise<Marked> {
  await lockCase(db, caseId)
  const found = await findCase(db, caseId)
  if (!found) throw new Error('a case whose dossier is destroyed does not exist')
  return { record: found, files: await markDestroyed(db, found, stepId, at) }
}

async function record(
  db: Db,
  job: Job,
  stepId: string,
  { record: about, files }: Marked,
  at: Date,
): Promise<void> {
  // Another process has the lease by now, and records its own.
  if (!(await endLease(db, job, at, null))) return
  await appendEvent(db, {
    event: {
      kind: 'dossier.files-destroyed',
      data: { stepId, files: files.length, digest: sha256(writeDestroyedFiles(files)) },
    },
    subject: eventSubjectOf(about),
    by: null,
    at,
  })
}
