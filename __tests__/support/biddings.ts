import { randomUUID } from 'node:crypto'
import { layPart } from './case-parts'
import { asOwner } from './world'

/** 密封报价 between the two parties of a case, open for thirty hours. @returns its id */
export async function layBidding(
  {
    id,
    applicantId,
    respondentId,
  }: { readonly id: string; readonly applicantId: string; readonly respondentId: string },
  change: object = {},
): Promise<string> {
  const [last] = await asOwner<{ no: number }>(
    'SELECT coalesce(max(bidding_no), 0)::int AS no FROM sealed_biddings WHERE case_id = $1',
    [id],
  )
  return layPart('sealed_biddings', id, {
    id: randomUUID(),
    mediator_id: randomUUID(),
    bidding_no: last!.no + 1,
    payer_id: respondentId,
    payee_id: applicantId,
    rule: 'middle',
    opened_at: new Date(),
    due_at: new Date(Date.now() + 30 * 3_600_000),
    ...change,
  })
}
