import type { Db } from '@/lib/data/door'
import { known } from '@/lib/data/mappers/known'
import { ASSIGNMENT_ENDS, type AssignmentEnd } from '@/lib/domain/case/vocabulary'
import type { Extension } from '@/lib/domain/deadline/extensions'
import type { Pause } from '@/lib/domain/deadline/pauses'
import { parseLocalDate } from '@/lib/domain/time/local-date'

/** What a row of the list needs beyond the case's own columns. Names of parties, never their numbers. */
export type RowExtras = {
  readonly applicants: readonly string[]
  readonly respondents: readonly string[]
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  /** The last assignment that has ended. */
  readonly former: { readonly mediator: string; readonly because: AssignmentEnd } | null
}

type Read = {
  id: string
  applicants: string[]
  respondents: string[]
  pauses: { from: string; to: string | null; reason: string }[]
  extensions: { days: number; agreedOn: string }[]
  former: { mediator: string; because: string } | null
}

const day = (text: string) => parseLocalDate(text)!

/** Reads the extras of a page's cases in one statement, however many tables they stand in. */
export async function findRowExtras(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, RowExtras>> {
  const rows = await db.$queryRaw<Read[]>`
    SELECT c.id,
      ARRAY(SELECT p.name FROM parties p WHERE p.case_id = c.id AND p.side = 'applicant' ORDER BY p.position) AS applicants,
      ARRAY(SELECT p.name FROM parties p WHERE p.case_id = c.id AND p.side = 'respondent' ORDER BY p.position) AS respondents,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('from', s.from_on, 'to', s.to_on, 'reason', s.reason) ORDER BY s.from_on), '[]')
        FROM clock_pauses s WHERE s.case_id = c.id) AS pauses,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('days', e.days, 'agreedOn', e.agreed_on) ORDER BY e.agreed_on), '[]')
        FROM clock_extensions e WHERE e.case_id = c.id) AS extensions,
      (SELECT jsonb_build_object('mediator', a.mediator_name, 'because', a.ended_because)
        FROM assignments a WHERE a.case_id = c.id AND a.ended_at IS NOT NULL ORDER BY a.ended_at DESC LIMIT 1) AS former
    FROM cases c WHERE c.id = ANY (${[...caseIds]}::uuid[])`
  return new Map(rows.map(({ id, applicants, respondents, pauses, extensions, former }) => [id, {
    applicants,
    respondents,
    pauses: pauses.map(({ from, to, reason }) => ({
      from: day(from), to: to === null ? null : day(to), reason: known(['appraisal', 'suspension'], reason, 'clock_pauses.reason'),
    })),
    extensions: extensions.map(({ days, agreedOn }) => ({ days, agreedOn: day(agreedOn) })),
    former: former && { mediator: former.mediator, because: known(ASSIGNMENT_ENDS, former.because, 'assignments.ended_because') },
  }]))
}
