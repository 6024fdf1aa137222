import 'server-only'
import { findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import { mayDo } from '@/lib/domain/participant/capacity'
import { personOfPart } from '@/lib/domain/participant/case-person'
import { findOwnParts, participationOf } from '@/lib/domain/participant/own-part'
import { findLastCheck, isFresh } from '@/lib/domain/signature/proofs'
import type { Supplementary } from '@/lib/domain/supplementary/supplementary'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'
import type { ReadContext } from '../define-query'
import { effectiveOf, loadOwnDocuments } from '../party/load-own-documents'

/** For which party the reader can sign now; `isIdentified`: within a day. */
export type OwnSupplementarySign = {
  readonly partyId: string
  readonly name: string
  readonly isIdentified: boolean
}

/**
 * The agreement of an own case with its supplements; null: it is not in effect, or no such case.
 */
export async function loadOwnSupplementary(
  db: Parameters<typeof loadOwnDocuments>[0],
  { caseId }: { readonly caseId: string },
  { actor }: Pick<ReadContext, 'actor'>,
) {
  const papers = await loadOwnDocuments(db, caseId, actor)
  const effective = papers && effectiveOf(papers)
  if (!papers || !effective) return null
  const { found, agreement, parties } = papers
  const all = await findSupplements(db, caseId)
  return {
    ...papers,
    checks: await findTimedChecks(db, caseId),
    of: {
      ...found,
      agreement,
      effective,
      confirmations: await findConfirmationsOfCase(db, caseId),
      supplements: all.filter(({ agreementNo }) => agreementNo === agreement?.agreementNo),
      clauses: agreement ? agreementClauses(agreement.draft, parties).map(({ text }) => text) : [],
      parties,
    },
  }
}
export type LoadedOwnSupplementary = NonNullable<Awaited<ReturnType<typeof loadOwnSupplementary>>>

/** The parties for which the reader has yet to sign. */
export function findOwnSigns(
  { taking, checks, parties }: LoadedOwnSupplementary,
  { partyIds, signatures }: Supplementary,
  { actor, now }: ReadContext,
): readonly OwnSupplementarySign[] {
  return findOwnParts(taking, actor.id).flatMap((part) => {
    const { partyId } = part
    if (partyId === null || !partyIds.includes(partyId)) return []
    if (!mayDo(participationOf(part), 'sign')) return []
    if (signatures.some((each) => each.partyId === partyId)) return []
    const person = personOfPart(part)
    const check = person && findLastCheck(checks, person)
    const name = parties.find(({ id }) => id === partyId)?.name ?? ''
    return [{ partyId, name, isIdentified: check !== null && isFresh(check, now) }]
  })
}
