import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { eventSubjectOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import {
  endIfExhausted,
  endLease,
  failLease,
  leaseJob,
  takeDueJob,
  type OutboxJob,
} from '@/lib/data/stores/outbox/outbox-store'
import {
  filePapers,
  findFiledPapers,
  type NewCourtPaper,
} from '@/lib/data/stores/ruling/court-paper-store'
import type { DocumentContent } from '@/lib/documents/content'
import type { RenderedPdf } from '@/lib/documents/pdf/render-pdf'
import { JOB_SHAPES } from '@/lib/domain/jobs/jobs'
import type { Decided } from '@/lib/domain/refusal'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { newId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import { sha256 } from '@/lib/platform/sha256'
import type { CourtPapers } from './court-papers'
import { loadMediationPapers } from './load-mediation-papers'
import { loadRulingPapers } from './load-ruling-papers'

const KINDS = ['ruling_dossier', 'mediation_dossier'] as const
/** Longer than the papers of any application take. */
const LEASE_MS = 5 * 60_000

/** Sets a paper as PDF (lib/documents/set-content.ts). */
export type SetPaper = (content: DocumentContent, at: Date) => Promise<Decided<RenderedPdf>>
type Job = OutboxJob<(typeof KINDS)[number]>
type Work = { readonly job: Job; readonly dossier: CourtPapers }

const load = (db: Db, { kind, payload }: Job): Promise<CourtPapers | null> =>
  kind === 'ruling_dossier'
    ? loadRulingPapers(db, JOB_SHAPES[kind].parse(payload))
    : loadMediationPapers(db, JOB_SHAPES[kind].parse(payload))

/**
 * Puts the papers of ruled applications, and 调解书 with their receipts, into the slot 司法确认材料 of their
 * dossiers, until no job is due. Each job is leased in one transaction, its papers are set outside
 * of any, and filed in another. A dossier that was bound already keeps its volumes: what is new
 * becomes a 补充卷 with a list of its own, once every party was served.
 * @param clock read again for each step: setting takes time
 * @returns how many jobs were looked at
 */
export async function workCourtPapers(clock: () => Date, set: SetPaper): Promise<number> {
  for (let count = 0; ; count += 1) {
    const at = clock()
    const work = await asSystem('lease papers of a court', (db) => leaseNext(db, at))
    if (work === null) return count
    if (work === 'settled') continue
    try {
      await fileMissing(work, clock, set)
    } catch (error) {
      log.error('papers of a court not filed', { row: String(work.job.id), ...errorFields(error) })
      const reason = String(errorFields(error).errorName ?? '')
      await asSystem('note that papers of a court were not filed', (db) =>
        failLease(db, work.job, reason, clock()),
      )
    }
  }
}

async function leaseNext(db: Db, at: Date): Promise<Work | 'settled' | null> {
  const taken = await takeDueJob(db, at, KINDS)
  if (taken === null) return null
  if (await endIfExhausted(db, taken)) return 'settled'
  const job = await leaseJob(db, taken, new Date(at.getTime() + LEASE_MS))
  const dossier = await load(db, job)
  if (dossier && dossier.missing.length > 0) return { job, dossier }
  await endLease(db, job, at, null)
  return 'settled'
}

async function fileMissing(
  { job, dossier }: Work,
  clock: () => Date,
  set: SetPaper,
): Promise<void> {
  const made: { readonly paper: CourtPapers['missing'][number]; readonly pdf: Uint8Array }[] = []
  for (const paper of dossier.missing) {
    const result = await set(paper.content, paper.at)
    if (!result.ok) throw new Error(result.refusal.code)
    made.push({ paper, pdf: result.value.pdf })
  }
  const keys = await keepFiles(made.map(({ pdf }) => pdf))
  const papers = made.map(({ paper: { key, title }, pdf }, index): NewCourtPaper => ({
    key,
    title,
    materialId: newId(),
    storageKey: keys[index]!,
    sha256: sha256(pdf),
    size: pdf.length,
  }))
  const filed = await asSystem('file papers of a court', (db) =>
    record(db, job, dossier, papers, clock()),
  )
  const isFiled = (key: string) => filed.some(({ storageKey }) => storageKey === key)
  await discardFiles(keys.filter((key) => !isFiled(key)))
}

/**
 * @returns the papers that were filed: none where the lease is another's by now, or another process
 * was faster
 */
async function record(
  db: Db,
  job: Job,
  { state, confirmationId, isComplete }: CourtPapers,
  papers: readonly NewCourtPaper[],
  at: Date,
): Promise<readonly NewCourtPaper[]> {
  await lockCase(db, state.id)
  if (!(await endLease(db, job, at, null))) return []
  const there = await findFiledPapers(db, { caseId: state.id, confirmationId })
  const added = papers.filter(({ key }) => !there.has(key))
  if (added.length === 0) return []
  await filePapers(db, state, confirmationId, added, state.courtName, at)
  for (const { materialId, title, sha256: hash } of added)
    await appendEvent(db, {
      event: {
        kind: 'material.added',
        data: { materialId, title, slot: 'confirmation', sha256: hash },
      },
      subject: eventSubjectOf(state),
      by: null,
      at,
    })
  if (state.status === 'closed' || (state.status === 'archived' && isComplete))
    await queueBinding(db, state, null, null, at)
  return added
}
