import { randomUUID } from 'node:crypto'
import type { FactAnswer } from '@/lib/domain/fact/undisputed-facts'
import { layPart } from './case-parts'
import { ownerClient } from './world'

/** The case's own mediator; before there is one, the column still needs a value. */
async function mediatorOf(caseId: string): Promise<string> {
  const { rows } = await (
    await ownerClient()
  ).query<{ id: string }>('SELECT coalesce(mediator_id, id) AS id FROM cases WHERE id = $1', [
    caseId,
  ])
  return rows[0]!.id
}

/** A fact that its mediator wrote down, as the next of its case. @returns its id */
export async function layFact(caseId: string, columns: object = {}): Promise<string> {
  const { rows } = await (
    await ownerClient()
  ).query<{ no: number }>(
    'SELECT count(*)::int + 1 AS no FROM undisputed_facts WHERE case_id = $1',
    [caseId],
  )
  return layPart('undisputed_facts', caseId, {
    id: randomUUID(),
    mediator_id: await mediatorOf(caseId),
    fact_no: rows[0]!.no,
    text: `第 ${rows[0]!.no} 项事实`,
    recorded_at: new Date(),
    recorded_by: '谢岚',
    ...columns,
  })
}

/** What a party said of a fact, behind what was said before. */
export async function layFactAnswer(
  caseId: string,
  factId: string,
  partyId: string,
  answer: FactAnswer = 'confirms',
): Promise<void> {
  const { rows } = await (
    await ownerClient()
  ).query<{ no: number }>(
    'SELECT count(*)::int + 1 AS no FROM fact_confirmations WHERE fact_id = $1',
    [factId],
  )
  await layPart('fact_confirmations', caseId, {
    mediator_id: await mediatorOf(caseId),
    fact_id: factId,
    entry_no: rows[0]!.no,
    party_id: partyId,
    party_name: '当事人',
    answer,
    way: 'written',
    answered_on: '2026-11-24',
    recorded_at: new Date(),
  })
}
