import 'server-only'
import { z } from 'zod'
import { knownConfirmers } from '@/lib/domain/confirmation/find-blocks'
import { courtCaseSpec } from '../court/court-case-spec'
import { defineSqlQuery } from '../define-query'
import { abilitiesOf } from './desk-abilities'
import { loadConfirmation } from './load-confirmation'
import { presentConfirmation, type ConfirmationView } from './present-confirmation'

/**
 * One application on the desk of the court: what was applied for, the agreement with what may be
 * unclear in it, the materials of 民诉解释 第354条, the review so far, and what the actor can decide; for
 * judges with the signs of collusion, which are stored nowhere. Nothing of the talks, of offers or
 * notes comes with it. The opening is recorded.
 */
export const getConfirmation = defineSqlQuery(
  courtCaseSpec({
    act: 'confirmation:read',
    input: z.object({ confirmationId: z.uuid() }),
    load: loadConfirmation,
    caseOf: ({ state }) => state,
    event: () => ({ kind: 'case.viewed', data: { surface: 'detail' } }),
    present: (loaded, context): ConfirmationView =>
      presentConfirmation(
        { ...loaded, confirmed: knownConfirmers(loaded.confirmation) },
        abilitiesOf(context.actor, loaded, context),
        context,
      ),
  }),
)
