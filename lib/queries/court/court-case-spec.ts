import 'server-only'
import type { z } from 'zod'
import type { Read } from '@/lib/data/door'
import { scopeOf } from '@/lib/data/mappers/case'
import type { Act } from '@/lib/domain/access/acts'
import type { DomainEvent, EventSubject } from '@/lib/domain/audit/events'
import { findAccessSubject } from '../case/access-subject'
import type { QuerySpec, ReadContext } from '../define-query'
import {
  findReviewedCourt,
  withWatermark,
  type ReviewedCourt,
  type Watermarked,
} from './court-review'

type CaseRow = Parameters<typeof scopeOf>[0] & Parameters<typeof findAccessSubject>[1]

type CourtCase<D extends Read, S extends z.ZodType, Facts, View extends object> = {
  readonly act: Extract<
    Act,
    'case:read' | 'chase:read' | 'dossier:read' | 'confirmation:read' | 'review:read-numbers'
  >
  readonly input: S
  readonly load: (db: D, input: z.output<S>, context: ReadContext) => Promise<Facts | null>
  readonly caseOf: (facts: Facts) => CaseRow
  /** The access record's event; it is in the case's chain before the page answers. */
  readonly event: (facts: Facts) => DomainEvent
  /** Makes the view, with all personal numbers masked. */
  readonly present: (facts: Facts, context: ReadContext, input: z.output<S>) => View
}

type Loaded<Facts> = {
  readonly facts: Facts
  readonly subject: EventSubject
  readonly court: ReviewedCourt
}

/**
 * The query of a page about one case that the actor's court referred: read-only, recorded and
 * watermarked.
 */
export function courtCaseSpec<D extends Read, S extends z.ZodType, Facts, View extends object>({
  act,
  input,
  load,
  caseOf,
  event,
  present,
}: CourtCase<D, S, Facts, View>): QuerySpec<D, S, Loaded<Facts>, Watermarked<View>> {
  return {
    act,
    input,
    load: async (db, parsed, context) => {
      const court = await findReviewedCourt(db, context.actor)
      const facts = court && (await load(db, parsed, context))
      return facts && { court, facts, subject: await findAccessSubject(db, caseOf(facts)) }
    },
    scope: ({ facts }) => scopeOf(caseOf(facts)),
    record: ({ facts, subject }) => ({ subject, event: event(facts) }),
    present: ({ facts, court }, context, parsed) =>
      withWatermark(present(facts, context, parsed), court, context),
  }
}
