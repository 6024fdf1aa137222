import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf } from '@/lib/data/mappers/case'
import { appendEvent, lockChainHead } from '@/lib/data/stores/audit/event-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import { takeNumber } from '@/lib/data/stores/document/number-store'
import { archiveCase } from '@/lib/data/stores/dossier/archive-store'
import { lockBinding, setBinding } from '@/lib/data/stores/dossier/binding-store'
import { queueCheck } from '@/lib/data/stores/dossier/check-queue-store'
import { addVolume } from '@/lib/data/stores/dossier/volume-store'
import { endLease, type OutboxJob } from '@/lib/data/stores/outbox/outbox-store'
import type { BoundDossier } from '@/lib/documents/dossier/dossier-order'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/sha256'
import { composeManifest } from './compose-manifest'
import { planVolume, type VolumePlan } from './plan-volume'

export type BoundFile = {
  readonly bound: BoundDossier
  readonly storageKey: string
  readonly sha256: string
  readonly year: number
  readonly numberInYear: number
  /** 卷号 in words. */
  readonly number: string
  readonly code: string
  readonly boundAt: Date
}

/**
 * `changed`: the case or its materials changed since the plan was made, or the job is another's by
 * now.
 */
export type Recorded = 'recorded' | 'changed' | 'number_taken'

/**
 * Files a volume that was bound, in one transaction: its number, its rows, 归档 of the case, the
 * event, the 四性检测 that follows, and the end of the job. Nothing is written where the result is
 * another one.
 */
export async function recordVolume(
  db: Db,
  job: OutboxJob<'dossier'>,
  round: number,
  plan: VolumePlan,
  { bound, storageKey, sha256: fileHash, year, numberInYear, number, code, boundAt }: BoundFile,
): Promise<Recorded> {
  const caseId = plan.state.id
  // In the order in which acts lock them: the case, then its binding.
  await lockCase(db, caseId)
  const binding = await lockBinding(db, caseId)
  if (binding?.round !== round) return 'changed'
  const now = await planVolume(db, caseId, plan.facts.boundBy)
  if (!now.ok || now.value.fingerprint !== plan.fingerprint) return 'changed'
  if (!(await endLease(db, job, boundAt, null))) return 'changed'
  const { state, facts, items } = now.value
  const series = { holderId: state.holderId, kind: 'dossier', year } as const
  if (!(await takeNumber(db, series, numberInYear)).ok) return 'number_taken'
  const chain = await lockChainHead(db, caseId)
  const manifest = composeManifest(now.value, { number, code, boundAt }, bound, chain)
  const volumeId = newId()
  await addVolume(db, state, {
    id: volumeId,
    volume: facts.volume,
    numberYear: year,
    number: numberInYear,
    code,
    boundAt,
    boundBy: facts.boundBy ?? '',
    storageKey,
    sha256: fileHash,
    size: bound.pdf.length,
    pageCount: bound.pageCount,
    numberedPages: bound.numberedPages,
    unnumberedBefore: bound.unnumberedBefore,
    manifest,
    manifestSha256: sha256(manifest),
    chain,
    retention: facts.retention.class,
    retentionRules: facts.retention.rules,
    retainUntil: facts.retention.until,
    items: bound.pieces.map(({ no, first, last, sheet }, index) => ({
      no,
      materialId: items[index]!.material.id,
      firstPage: first,
      lastPage: last,
      sheet,
    })),
  })
  const data = {
    volumeId,
    volume: facts.volume,
    number,
    sha256: fileHash,
    manifestSha256: sha256(manifest),
    chain,
    items: items.length,
    pages: bound.pageCount,
  }
  const isFirst = state.status === 'closed'
  if (isFirst) await archiveCase(db, state, boundAt)
  await appendEvent(db, {
    event: isFirst
      ? {
          kind: 'case.archived',
          data: {
            note: null,
            bound: data,
            moved: { status: { before: 'closed', after: 'archived' } },
          },
        }
      : { kind: 'dossier.supplemented', data },
    subject: eventSubjectOf(state),
    by: null,
    at: boundAt,
    basis: null,
  })
  await queueCheck(db, caseId, 'archive', null, boundAt)
  await setBinding(db, caseId, { state: 'sealed' }, boundAt)
  return 'recorded'
}
