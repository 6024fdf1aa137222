import type { Decided } from '@/lib/domain/refusal'
import { atInstant } from '@/lib/platform/clock'
import { whileHeld } from './held-row'
import { asOwner } from './world'

// What an act has written to a case, read past every policy; and acts at one instant of the
// calendar.

/** Tuesday, 24 November 2026, 10:00 in Shanghai. */
export const ACT_AT = new Date('2026-11-24T02:00:00Z')

/** Runs an act as if it were that instant. */
export const actAt = <T>(work: () => Promise<T>, instant: Date = ACT_AT): Promise<T> =>
  atInstant(instant, work)

const rows = <Row extends object>(sql: string, caseId: string) => asOwner<Row>(sql, [caseId])

export type CaseRow = {
  readonly status: string
  readonly version: number
  readonly institution_id: string | null
  readonly holder_id: string
  readonly mediator_id: string | null
  readonly mediator_name: string | null
  readonly accepted_at: Date | null
  readonly due: string | null
  readonly closed_at: Date | null
  readonly outcome: string | null
  readonly closing_days: number | null
  readonly last_act: string
  readonly last_act_by: string
}

export async function caseRow(caseId: string): Promise<CaseRow> {
  const [row] = await rows<CaseRow>(
    `SELECT status, version, institution_id, holder_id, mediator_id, mediator_name, accepted_at,
       mediation_due_on::text AS due, closed_at, outcome, closing_days, last_act, last_act_by
     FROM cases WHERE id = $1`,
    caseId,
  )
  return row!
}

/** The assignments of a case, the earliest first. */
export const assignmentRows = (caseId: string) =>
  rows<{
    mediator_name: string
    rank: number
    note: string | null
    handover_note: string | null
    assigned_by: string
    accepted_at: Date | null
    ended_at: Date | null
    ended_because: string | null
    end_reason: string | null
    end_text: string | null
  }>(
    `SELECT mediator_name, rank, note, handover_note, assigned_by, accepted_at, ended_at,
      ended_because, end_reason, end_text
     FROM assignments WHERE case_id = $1 ORDER BY assigned_at, id`,
    caseId,
  )

/** The points of a case as `part code points`, and the kind of event that earned each. */
export const pointRows = async (caseId: string): Promise<string[]> => {
  const found = await rows<{ part: string; code: string; points: number; kind: string }>(
    `SELECT p.part, p.code, p.points, e.kind FROM score_points p JOIN events e ON e.id = p.event_id
     WHERE p.case_id = $1 ORDER BY p.part, p.code`,
    caseId,
  )
  return found.map(({ part, code, points, kind }) => `${part} ${code} ${points} ${kind}`)
}

export const disclosureRows = (caseId: string) =>
  rows<{
    grounds: string[]
    statement: string | null
    decision: string | null
    decided_by: string | null
    consents: unknown
  }>(
    `SELECT grounds, statement, decision, decided_by, consents FROM disclosures WHERE case_id = $1
      ORDER BY made_at, id`,
    caseId,
  )

/** Everything recorded of a case, the earliest first. */
export const eventRows = (caseId: string) =>
  rows<{ kind: string; actor_name: string; at: Date; basis: string | null; data: object }>(
    'SELECT kind, actor_name, at, basis, data FROM events WHERE case_id = $1 ORDER BY seq',
    caseId,
  )

/**
 * The refusals of several attempts, one by one, so that each is decided on what the one before left
 * behind.
 */
export async function refusalsInTurn<Who extends string>(
  people: readonly Who[],
  attempt: (who: Who) => Promise<Decided<unknown>>,
): Promise<Partial<Record<Who, string>>> {
  const found: Partial<Record<Who, string>> = {}
  for (const who of people) {
    const decided = await attempt(who)
    found[who] = decided.ok ? 'done' : decided.refusal.code
  }
  return found
}

/**
 * Lets acts on one case meet at its row, so that the second is decided before the first has
 * written.
 */
export function letMeet<T>(caseId: string, acts: readonly (() => Promise<T>)[]): Promise<T[]> {
  const lock = { sql: 'SELECT 1 FROM cases WHERE id = $1 FOR UPDATE', values: [caseId] }
  return whileHeld(lock, acts)
}
