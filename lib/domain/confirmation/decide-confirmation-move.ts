// Whether a move of an application may be made: the table of confirmation-moves.ts applied to its
// facts. Sources: 民诉法 第205、206条; 民诉解释 第351至358条; 2011年司法确认程序规定 第4、5条; 在线诉讼规则 第9条.
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { ConfirmationArticle } from './articles'
import { refuseMistake } from './choice-mistakes'
import type { ConfirmationChoice, ConfirmationFacts, CourtOrder } from './confirmation-facts'
import {
  ALL_CONFIRMATION_MOVES,
  CONFIRMATION_MOVES,
  type ConfirmationActor,
  type ConfirmationMove,
} from './confirmation-moves'
import type { ConfirmationStatus, DismissalGround, RefusalGround } from './confirmation-status'

/** A decided move: the store applies it unchanged or not at all. */
export type ConfirmationTransition = {
  readonly move: ConfirmationMove
  readonly from: ConfirmationStatus
  readonly to: ConfirmationStatus
  readonly article: ConfirmationArticle
}

function isFrom(move: ConfirmationMove, status: ConfirmationStatus): boolean {
  return (CONFIRMATION_MOVES[move].from as readonly ConfirmationStatus[]).includes(status)
}

function isBy(move: ConfirmationMove, actor: ConfirmationActor): boolean {
  return (CONFIRMATION_MOVES[move].by as readonly ConfirmationActor[]).includes(actor)
}

/** The moves that the table allows from a status, of one actor where it is named. */
export function confirmationMovesFrom(
  status: ConfirmationStatus,
  actor?: ConfirmationActor,
): readonly ConfirmationMove[] {
  return ALL_CONFIRMATION_MOVES.filter(
    (move) => isFrom(move, status) && (actor === undefined || isBy(move, actor)),
  )
}

const REFUSAL_ARTICLES = {
  scope: 'interpretation_355_1',
  jurisdiction: 'interpretation_355_2',
  status_relation: 'interpretation_355_3',
  other_procedure: 'interpretation_355_4',
  title: 'interpretation_355_5',
} as const satisfies Record<RefusalGround, ConfirmationArticle>

const DISMISSAL_ARTICLES = {
  mandatory_rule: 'interpretation_358_1',
  interests_of_others: 'interpretation_358_2',
  public_order: 'interpretation_358_3',
  not_voluntary: 'interpretation_358_4',
  unclear: 'interpretation_358_5',
  other: 'interpretation_358_6',
  not_admissible: 'interpretation_355_end',
} as const satisfies Record<DismissalGround, ConfirmationArticle>

/** The article of a decision: by its ground where it has one. */
function articleOf(
  move: ConfirmationMove,
  { refusalGround, dismissalGround }: ConfirmationChoice,
): ConfirmationArticle {
  if (move === 'dismiss' && dismissalGround) return DISMISSAL_ARTICLES[dismissalGround]
  if (move === 'refuse_admission' && refusalGround) return REFUSAL_ARTICLES[refusalGround]
  return CONFIRMATION_MOVES[move].article
}

type Check = (
  facts: ConfirmationFacts,
  choice: ConfirmationChoice,
  today: LocalDate,
) => Decided<never> | null

const isOpen = (order: CourtOrder | null): order is CourtOrder => order?.answeredOn === null

/**
 * The order that waits for its answer: the correction before admission, the supplement after it.
 */
function openOrder({ status, correction, supplement }: ConfirmationFacts): CourtOrder | null {
  const order = status === 'correcting' ? correction : supplement
  return isOpen(order) ? order : null
}

function hasPeriodPassed(
  { applicationDueOn, isApplicationDueProvisional }: ConfirmationFacts,
  today: LocalDate,
): boolean {
  return applicationDueOn !== null && today > applicationDueOn && !isApplicationDueProvisional
}

const needsParty =
  (hasConfirmed: boolean): Check =>
  ({ parties }, { partyId }) => {
    const party = parties.find(({ id }) => id === partyId)
    if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
    if (party.hasConfirmed === hasConfirmed) return null
    return refuse(hasConfirmed ? 'CONFIRMATION_NOT_AGREED' : 'CONFIRMATION_AGREED', {
      party: party.name,
    })
  }

const needsPeriod: Check = (facts, _choice, today) =>
  hasPeriodPassed(facts, today)
    ? refuse('CONFIRMATION_PERIOD_OVER', { on: facts.applicationDueOn })
    : null

const needsOpenOrder: Check = (facts) => (openOrder(facts) ? null : refuse('CONFIRMATION_NO_ORDER'))

/** The day is over by itself: what comes later is the judge's finding (民诉解释 第357条). */
const needsRunningOrder: Check = (facts, _choice, today) => {
  const order = openOrder(facts)
  return order && today > order.dueOn && !order.isProvisional
    ? refuse('CONFIRMATION_ORDER_OVER', { on: order.dueOn })
    : null
}

const needsNoPostponement: Check = ({ isPostponementRequested }) =>
  isPostponementRequested ? refuse('CONFIRMATION_POSTPONEMENT_OPEN') : null

const needsNoWithdrawal: Check = ({ isWithdrawalRequested }) =>
  isWithdrawalRequested ? refuse('CONFIRMATION_WITHDRAWAL_OPEN') : null

const needsWithdrawal: Check = ({ isWithdrawalRequested }) =>
  isWithdrawalRequested ? null : refuse('CONFIRMATION_NO_WITHDRAWAL')

const needsNoExtension: Check = ({ isReviewExtended }) =>
  isReviewExtended ? refuse('CONFIRMATION_EXTENDED') : null

/** A period that is over is not made longer. */
const needsReviewPeriod: Check = ({ reviewDueOn, isReviewDueProvisional }, _choice, today) =>
  reviewDueOn !== null && today > reviewDueOn && !isReviewDueProvisional
    ? refuse('CONFIRMATION_REVIEW_OVER', { on: reviewDueOn })
    : null

/** The president decides on the request of someone else (2011年规定 第5条: 经本院院长批准). */
const needsExtensionOfOther: Check = ({ extensionRequest }, { accountId }) => {
  if (!extensionRequest) return refuse('CONFIRMATION_NO_EXTENSION')
  return extensionRequest.accountId === accountId ? refuse('CONFIRMATION_OWN_EXTENSION') : null
}

/** What a move needs beside its status. */
const CHECKS: Partial<Record<ConfirmationMove, readonly Check[]>> = {
  agree: [needsParty(false), needsPeriod],
  take_back: [needsParty(true)],
  submit: [
    ({ parties }) => {
      const missing = parties.filter(({ hasConfirmed }) => !hasConfirmed).map(({ name }) => name)
      return missing.length === 0 && parties.length > 0
        ? null
        : refuse('CONFIRMATION_WAITS', { parties: missing.join('\u3001') })
    },
    needsPeriod,
    ({ isBlocked }) => (isBlocked ? refuse('CONFIRMATION_BLOCKED') : null),
  ],
  lapse: [
    (facts, _choice, today) =>
      hasPeriodPassed(facts, today)
        ? null
        : refuse('CONFIRMATION_PERIOD_RUNS', { on: facts.applicationDueOn }),
  ],
  // 一次性告知: once, whatever came of it.
  order_correction: [
    ({ correction }) =>
      correction ? refuse('CONFIRMATION_CORRECTED_ONCE', { on: correction.dueOn }) : null,
  ],
  request_supplement: [
    (facts) => {
      const order = openOrder(facts)
      return order ? refuse('CONFIRMATION_ORDER_OPEN', { on: order.dueOn }) : null
    },
  ],
  supplement: [needsOpenOrder],
  request_postponement: [needsOpenOrder, needsRunningOrder, needsNoPostponement],
  postpone: [needsOpenOrder],
  refuse_postponement: [
    ({ isPostponementRequested }) =>
      isPostponementRequested ? null : refuse('CONFIRMATION_NO_POSTPONEMENT'),
  ],
  deem_withdrawn: [
    needsOpenOrder,
    needsNoPostponement,
    (facts, { hasJustCause }, today) => {
      const order = openOrder(facts)
      if (order && (today <= order.dueOn || order.isProvisional))
        return refuse('CONFIRMATION_ORDER_NOT_DUE', { on: order.dueOn })
      return hasJustCause ? refuse('CONFIRMATION_JUST_CAUSE') : null
    },
  ],
  request_extension: [
    needsNoExtension,
    ({ extensionRequest }) =>
      extensionRequest
        ? refuse('CONFIRMATION_EXTENSION_OPEN', { days: extensionRequest.days })
        : null,
    needsReviewPeriod,
  ],
  extend_review: [needsNoExtension, needsExtensionOfOther, needsReviewPeriod],
  refuse_extension: [needsExtensionOfOther],
  request_withdrawal: [needsNoWithdrawal],
  permit_withdrawal: [needsWithdrawal],
  refuse_withdrawal: [needsWithdrawal],
  confirm: [needsNoWithdrawal],
  // What the parties may still hand in by the day that the court set is waited for.
  dismiss: [
    needsNoWithdrawal,
    needsNoPostponement,
    (facts, _choice, today) => {
      const order = openOrder(facts)
      return order && today <= order.dueOn
        ? refuse('CONFIRMATION_ORDER_RUNS', { on: order.dueOn })
        : null
    },
  ],
}

/**
 * May this move be made?
 * @returns the move with the status the application will have and its article; or FORBIDDEN for
 *   another actor,
 * CONFIRMATION_STATUS with who did what and when, INPUT_INVALID, and the refusals CONFIRMATION_… of
 * what the move needs
 */
export function decideConfirmationMove(
  move: ConfirmationMove,
  facts: ConfirmationFacts,
  choice: ConfirmationChoice,
  today: LocalDate,
): Decided<ConfirmationTransition> {
  if (!isBy(move, choice.by)) return refuse('FORBIDDEN')
  const { status: from, lastAct, lastActBy, lastActAt } = facts
  if (!isFrom(move, from))
    return refuse('CONFIRMATION_STATUS', {
      move,
      status: from,
      lastAct,
      by: lastActBy,
      at: lastActAt.toISOString(),
    })
  for (const check of CHECKS[move] ?? []) {
    const refused = check(facts, choice, today)
    if (refused) return refused
  }
  const mistake = refuseMistake(move, facts, choice, today)
  if (mistake) return mistake
  const { to } = CONFIRMATION_MOVES[move]
  return allow({ move, from, to: to === 'same' ? from : to, article: articleOf(move, choice) })
}
