import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import type { SupplementaryClause } from '@/lib/domain/supplementary/supplementary'
import { proposeSupplementary } from '@/lib/use-cases/supplementary/propose-supplementary'
import { signSupplementary } from '@/lib/use-cases/supplementary/sign-supplementary'
import { layPart } from './case-parts'
import { DRAWING } from './drawing'
import type { Talk } from './talk'
import { asOwner } from './world'

/** A clause in which the check of clarity finds nothing. */
export const CLEAR =
  '被申请人于2027年3月1日前（含当日）以现金方式向申请人支付人民币叁仟元整（3,000.00 元）。'

/** Proposes how the first clause reads. */
export const proposeAs = (
  actor: Actor,
  caseId: string,
  {
    id = randomUUID(),
    ...change
  }: { readonly id?: string } & Readonly<Record<string, unknown>> = {},
) => proposeSupplementary(actor, { caseId, id, base: 0, clauses: { 1: CLEAR }, ...change })

/** The last text of a case. */
export async function lastText(caseId: string) {
  const [row] = await asOwner<{
    id: string
    sha256: string
    status: string
    number: number | null
  }>(
    `SELECT id, sha256, status, number FROM supplementary_agreements WHERE case_id = $1
     ORDER BY proposed_at DESC, (status = 'open') DESC LIMIT 1`,
    [caseId],
  )
  return row!
}

/** Signs the last text for a party, its number confirmed by a code just now. */
export async function signAs(
  actor: Actor,
  caseId: string,
  partyId: string,
  change: Readonly<Record<string, unknown>> = {},
) {
  const { id: supplementaryId, sha256: seen } = await lastText(caseId)
  return signSupplementary(actor, {
    caseId,
    supplementaryId,
    partyId,
    seen,
    drawing: JSON.stringify(DRAWING),
    read: 'self',
    readToEnd: 'on',
    agreed: 'on',
    device: 'wechat/android',
    address: '203.0.113.9',
    confirmedAt: new Date(),
    ...change,
  })
}

/** A text that both parties have signed. @returns its id */
export async function laySupplemented(talk: Talk, change: object = {}): Promise<string> {
  const proposed = await proposeAs(talk.applicant, talk.caseId, { ...change })
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.refusal))
  for (const [actor, party] of [
    [talk.applicant, talk.applicantId],
    [talk.respondent, talk.respondentId],
  ] as const) {
    const signed = await signAs(actor, talk.caseId, party)
    if (!signed.ok) throw new Error(JSON.stringify(signed.refusal))
  }
  return proposed.value.id
}

/** A text that waits, past every act. @returns its id */
export async function layOpenText(
  caseId: string,
  proposer: { readonly id: string; readonly role: 'party' | 'mediator' },
  clauses: readonly SupplementaryClause[] = [{ no: 1, text: CLEAR }],
): Promise<string> {
  const parties = await asOwner<{ id: string }>('SELECT id FROM parties WHERE case_id = $1', [
    caseId,
  ])
  const ids = parties.map(({ id }) => id)
  await asOwner('DELETE FROM supplementary_agreements WHERE case_id = $1', [caseId])
  const id = randomUUID()
  await layPart('supplementary_agreements', caseId, {
    id,
    agreement_no: 1,
    clauses: JSON.stringify(clauses),
    sha256: 'e'.repeat(64),
    party_ids: ids,
    status: 'open',
    proposed_by: proposer.id,
    proposed_by_name: '许静',
    proposed_by_role: proposer.role,
    ...(proposer.role === 'party' && { proposed_for: ids[0] }),
    proposed_at: new Date(),
  })
  return id
}
