import 'server-only'
import { z } from 'zod'
import { mayRoleAct } from '@/lib/domain/access/acts'
import type { ActorRole } from '@/lib/domain/access/roles'
import { factsOfConfirmation, type Confirmation } from '@/lib/domain/confirmation/confirmation'
import { knownConfirmers } from '@/lib/domain/confirmation/find-blocks'
import { confirmationMovesFrom } from '@/lib/domain/confirmation/decide-confirmation-move'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { courtCaseSpec } from '../court/court-case-spec'
import { defineSqlQuery } from '../define-query'
import { loadConfirmation } from './load-confirmation'
import {
  presentConfirmation,
  type ConfirmationView,
  type DeskAbilities,
} from './present-confirmation'

/** What a role of the court can decide about an application today; a reviewer decides nothing. */
function abilitiesOf(role: ActorRole, confirmation: Confirmation, today: LocalDate): DeskAbilities {
  const isJudge = role === 'court_judge'
  const moves = mayRoleAct(role, 'confirmation:accept')
    ? confirmationMovesFrom(confirmation.status, isJudge ? 'judge' : 'clerk')
    : []
  const { correction, isWithdrawalRequested } = factsOfConfirmation(confirmation)
  return {
    accept: moves.includes('admit'),
    correct: moves.includes('order_correction') && correction === null,
    refuse: moves.includes('refuse_admission'),
    rule: moves.includes('confirm') && !isWithdrawalRequested,
    withdrawal: moves.includes('permit_withdrawal') && isWithdrawalRequested,
    deem:
      confirmation.status === 'correcting' &&
      moves.includes('deem_withdrawn') &&
      correction !== null &&
      today > correction.dueOn,
    isJudge,
    isStaff: moves.length > 0,
  }
}

/**
 * One application on the desk of the court: what was applied for, the agreement with what may be unclear in it, the materials of
 * 民诉解释 第354条, and what the actor can decide. Nothing of the talks, of offers or notes comes with it. The opening is recorded.
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
        abilitiesOf(context.actor.role, loaded.confirmation, context.today),
        context,
      ),
  }),
)
