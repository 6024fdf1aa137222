import type { Decided } from '@/lib/domain/refusal'
import { emptyTables } from './empty-tables'
import { ownerClient } from './world'

/**
 * The moment at which the institution's lists are read in tests: Tuesday, 24 November 2026, 10:00
 * in Shanghai.
 */
export const READ_AT = new Date('2026-11-24T02:00:00Z')

/** Takes every case away, and what was counted of them: emptying a table tells no trigger. */
export async function emptyCases(): Promise<void> {
  await emptyTables([
    'cases',
    'case_counts',
    'flow_tallies',
    'report_tallies',
    'closing_tallies',
    'mediator_tallies',
    'mediator_months',
    'handed_over_tallies',
  ])
}

type Facts = Partial<
  Record<
    | 'received_at'
    | 'referred_at'
    | 'accepted_at'
    | 'closed_at'
    | 'acceptance_due_on'
    | 'mediation_due_on'
    | 'source'
    | 'case_no'
    | 'amount'
    | 'outcome',
    string
  >
>

/** Gives an inserted case the facts a test is about. */
export async function setCase(caseId: string, facts: Facts): Promise<void> {
  const db = await ownerClient()
  const entries = Object.entries(facts)
  const columns = entries.map(([column], index) => `${column} = $${index + 2}`).join(', ')
  await db.query(`UPDATE cases SET ${columns} WHERE id = $1`, [
    caseId,
    ...entries.map(([, value]) => value),
  ])
}

/** The view of a query that must have answered. */
export async function viewOf<View>(answer: Promise<Decided<View>>): Promise<View> {
  const decided = await answer
  if (!decided.ok) throw new Error(`refused: ${decided.refusal.code}`)
  return decided.value
}

/** The code of a query that must have refused. */
export async function refusalOf(answer: Promise<Decided<unknown>>): Promise<string> {
  const decided = await answer
  return decided.ok ? 'answered' : decided.refusal.code
}
