import 'server-only'
import type { Db } from '@/lib/data/door'
import { findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import {
  findCourtSteps,
  findPaperMarks,
  toPackFacts,
} from '@/lib/data/stores/court-stage/court-stage-store'
import { findPacks } from '@/lib/data/stores/dossier/pack-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import { stageOf } from '@/lib/domain/case/source'
import type { BindingAgreement } from '@/lib/domain/court-stage/decide-paper'

/** The agreement in effect as the rules of the 调解书 need it; null where none is. */
export function findBinding(
  agreement: AgreementState | null,
  parties: Awaited<ReturnType<typeof findPreparedParties>>,
): BindingAgreement | null {
  const effective = findEffective(agreement, parties)
  return effective && agreement
    ? { no: agreement.agreementNo, on: effective.on, parties: effective.parties }
    : null
}

/**
 * A case with its steps at the court, locked: of two acts at once the second one is decided on the
 * first. null: it does not exist for this actor.
 */
export async function loadStage(db: Db, { caseId }: { readonly caseId: string }) {
  await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  if (!record) return null
  const [pack = null] = await findPacks(db, caseId)
  return {
    ...record,
    isFiled: stageOf(record.source) === 'filed',
    steps: await findCourtSteps(db, caseId),
    marks: await findPaperMarks(db, caseId),
    pack: toPackFacts(pack),
    agreement: findBinding(
      await findPlainAgreement(db, caseId),
      await findPreparedParties(db, caseId),
    ),
  }
}

export type LoadedStage = NonNullable<Awaited<ReturnType<typeof loadStage>>>
