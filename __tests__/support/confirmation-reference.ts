import type { Client } from 'pg'
import type { ConfirmationFigures } from '@/lib/domain/statistics/confirmation-figures'

// 司法确认统计 one application after the other, by other words than the database adds it up
// (prisma/functions/196-court-bounds.sql).

type Outcome = {
  readonly institution: string
  readonly status: string
  readonly submitted: string
  readonly corrected: string | null
  readonly admitted: string | null
  readonly ended: string | null
  readonly aside: string | null
}

const DAY = 86_400_000
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1
    ? sorted[Math.floor(half)]!
    : (sorted[half - 1]! + sorted[half]!) / 2
}

/** All applications of a court or an institution that were ever submitted. */
export async function readOutcomes(db: Client, tenantId: string): Promise<readonly Outcome[]> {
  const { rows } = await db.query<Outcome>(
    `SELECT i.name AS institution, k.status, heyi_day(k.submitted_at)::text AS submitted,
       (SELECT heyi_day(min(d.made_at))::text FROM confirmation_decisions d
         WHERE d.confirmation_id = k.id AND d.move = 'order_correction') AS corrected,
       k.admitted_on::text AS admitted,
       (CASE WHEN k.status NOT IN ('submitted', 'correcting', 'admitted')
         THEN coalesce(k.decided_on, heyi_day(k.last_act_at)) END)::text AS ended,
       (SELECT min(o.decided_on)::text FROM ruling_objections o
         WHERE o.confirmation_id = k.id AND o.result = 'set_aside') AS aside
     FROM confirmations k JOIN cases c ON c.id = k.case_id
     JOIN institutions i ON i.id = c.institution_id
     WHERE k.submitted_at IS NOT NULL AND $1 IN (c.court_id, c.institution_id)`,
    [tenantId],
  )
  return rows
}

/** The figures of the days from one to the other. */
export function countOutcomes(
  outcomes: readonly Outcome[],
  from: string,
  to: string,
): ConfirmationFigures {
  const isIn = (day: string | null) => day !== null && day >= from && day <= to
  const ended = (...statuses: readonly string[]) =>
    outcomes.filter(({ ended: day, status }) => isIn(day) && statuses.includes(status))
  const admitted = outcomes.filter((each) => isIn(each.admitted))
  return {
    submitted: outcomes.filter((each) => isIn(each.submitted)).length,
    corrected: outcomes.filter((each) => isIn(each.corrected)).length,
    admitted: admitted.length,
    refused: ended('not_admitted').length,
    confirmed: ended('confirmed').length,
    dismissed: ended('dismissed').length,
    withdrawn: ended('withdrawn', 'deemed_withdrawn').length,
    setAside: outcomes.filter(({ aside }) => isIn(aside)).length,
    admissionDays: medianOf([
      ...admitted.map((each) => daysBetween(each.submitted, each.admitted!)),
      ...ended('not_admitted').map((each) => daysBetween(each.submitted, each.ended!)),
    ]),
    reviewDays: medianOf(
      ended('confirmed', 'dismissed').flatMap((each) =>
        each.admitted ? [daysBetween(each.admitted, each.ended!)] : [],
      ),
    ),
  }
}
