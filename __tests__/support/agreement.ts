import { randomUUID } from 'node:crypto'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { layPart } from './case-parts'
import { asOwner } from './world'

type ExistingCase = {
  readonly id: string
  readonly applicantId: string
  readonly respondentId: string
}

const tomorrow = () => addDays(toLocalDate(new Date()), 1)

/** The input of a save that the check finds nothing in: the respondent pays once. */
export const soundAgreement = ({ id, applicantId, respondentId }: ExistingCase) => ({
  caseId: id,
  agreementNo: 1,
  version: 0,
  facts: '双方因物业服务发生争议。',
  disputes: '物业服务费的退还。',
  copies: '4',
  terms: [
    {
      kind: 'payment',
      obliged: respondentId,
      entitled: applicantId,
      amount: '3,000',
      on: tomorrow() as string,
      manner: 'cash',
    },
  ],
})

/**
 * Stores that agreement as its first version, in the place of any that the case has; `isFinished`:
 * also its mark.
 */
export async function layAgreement(
  existing: ExistingCase,
  mediatorId: string,
  { isFinished = false }: { isFinished?: boolean } = {},
): Promise<void> {
  const { facts, disputes, copies, terms } = soundAgreement(existing)
  for (const table of ['agreement_marks', 'agreement_terms', 'agreements'])
    await asOwner(`DELETE FROM ${table} WHERE case_id = $1`, [existing.id])
  const agreementId = randomUUID()
  const at = new Date()
  await layPart('agreements', existing.id, {
    id: agreementId,
    mediator_id: mediatorId,
    agreement_no: 1,
    version: 1,
    facts,
    disputes,
    copies,
    saved_at: at,
    saved_by: '谢岚',
  })
  for (const [index, { kind, ...content }] of terms.entries())
    await layPart('agreement_terms', existing.id, {
      agreement_id: agreementId,
      term_no: index + 1,
      kind,
      content: JSON.stringify(content),
    })
  if (!isFinished) return
  await layPart('agreement_marks', existing.id, {
    mediator_id: mediatorId,
    agreement_no: 1,
    mark_no: 1,
    mark: 'finished',
    version: 1,
    sha256: 'f'.repeat(64),
    done_on: toLocalDate(at),
    recorded_at: at,
  })
}
