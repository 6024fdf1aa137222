// 当事人申请更换调解员, 与机构的决定. Sources: 在线调解规则 第14条; 特邀规定 第13条, 第15条 (回避由特邀调解组织或者人民法院
// 决定); domain.md, Decisions 9; docs/decisions/0058-changes-of-mediator.md.
import type { LegalBasis } from '../legal-basis'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import {
  hadChangeGranted,
  isOpenRequest,
  isRecusalGround,
  type ChangeDecision,
  type ChangeGround,
  type ChangeRequest,
} from './change-requests'
import { findLapse, type LapseFacts } from './lapse'
import { decideMove, type CaseFacts } from './lifecycle'
import type { Transition } from './transition'

type WithMediator = {
  readonly mediatorId: string | null
  readonly mediatorName: string | null
}

export type ChangeFacts = CaseFacts &
  LapseFacts &
  WithMediator & {
    readonly assignedAt: Date | null
    readonly parties: readonly { readonly id: string; readonly name: string }[]
    /** Of the whole case, earliest first. */
    readonly requests: readonly ChangeRequest[]
  }

export type ChangeStatement = {
  readonly partyId: string
  readonly ground: ChangeGround
  /** What the party gives as its reason. */
  readonly statement: string
  readonly on: LocalDate
  readonly refusesToChoose: boolean
}

function basisOf(ground: ChangeGround): LegalBasis {
  return isRecusalGround(ground) ? 'invited_mediation_15' : 'online_mediation_14'
}

type RefusalToChooseMistake = 'NO_CHANGE_GRANTED' | 'RECUSAL_IS_NO_REFUSAL'

/**
 * 第14条 needs a change that this party was granted before. A claim of 回避 is decided on its merits:
 * it is a right of the party and no refusal of mediation.
 */
function findRefusalToChooseMistake(
  { partyId, ground, refusesToChoose }: ChangeStatement,
  requests: readonly ChangeRequest[],
): RefusalToChooseMistake | null {
  if (!refusesToChoose) return null
  if (!hadChangeGranted(requests, partyId)) return 'NO_CHANGE_GRANTED'
  return isRecusalGround(ground) ? 'RECUSAL_IS_NO_REFUSAL' : null
}

/**
 * A party applied for another mediator on a day between the assignment of the present one and
 * today. One request of a party waits at a time. The case keeps its status and its clock.
 * @returns the move, or INPUT_INVALID, CHANGE_WAITS, STATUS_DOES_NOT_ALLOW
 */
export function decideRequestChange(
  facts: ChangeFacts,
  statement: ChangeStatement,
  context: { readonly today: LocalDate },
): Decided<Transition<'request_change'>> {
  const moved = decideMove('request_change', facts)
  if (!moved.ok) return moved
  const { partyId, ground, on, refusesToChoose } = statement
  const party = facts.parties.find(({ id }) => id === partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  if (on > context.today) return refuse('INPUT_INVALID', {}, { on: 'DATE_IN_FUTURE' })
  if (facts.assignedAt && on < toLocalDate(facts.assignedAt))
    return refuse('INPUT_INVALID', {}, { on: 'BEFORE_ASSIGNMENT' })
  const waiting = facts.requests.find(
    (request) => request.partyId === partyId && isOpenRequest(request, facts),
  )
  if (waiting)
    return refuse(
      'CHANGE_WAITS',
      { party: party.name, on: waiting.requestedOn },
      { partyId: 'CHANGE_WAITS' },
    )
  const mistake = findRefusalToChooseMistake(statement, facts.requests)
  if (mistake) return refuse('INPUT_INVALID', {}, { refusesToChoose: mistake })
  const lapsedOn = findLapse(facts, on)
  return allow({
    move: 'request_change',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'change.requested',
      data: {
        partyId,
        party: party.name,
        mediatorId: facts.mediatorId ?? '',
        mediator: facts.mediatorName ?? '',
        ground,
        text: statement.statement,
        on,
        ...(refusesToChoose && { refusesToChoose }),
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: refusesToChoose ? 'online_mediation_14' : basisOf(ground),
  })
}

/**
 * The institution decides on a request that waits. Granted: the case goes back to 待分配, its mediator
 * never gets it again (Decisions 9) and the clock keeps running. Refused: the same mediator goes
 * on.
 * @returns the move, or CHANGE_SETTLED, INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideChange(
  facts: CaseFacts & WithMediator & { readonly request: ChangeRequest },
  answer: {
    readonly decision: ChangeDecision
    readonly text: string
    readonly on: LocalDate
  },
  context: { readonly today: LocalDate },
): Decided<Transition<'grant_change' | 'refuse_change'>> {
  const { request } = facts
  const { decision, text, on } = answer
  const move = decision === 'granted' ? 'grant_change' : 'refuse_change'
  const moved = decideMove(move, facts)
  if (!moved.ok) return moved
  if (!isOpenRequest(request, facts))
    return refuse('CHANGE_SETTLED', {
      party: request.partyName,
      mediator: request.mediatorName,
      on: request.decidedOn,
      by: request.decidedBy,
    })
  if (on > context.today) return refuse('INPUT_INVALID', {}, { on: 'DATE_IN_FUTURE' })
  if (on < request.requestedOn) return refuse('INPUT_INVALID', {}, { on: 'BEFORE_REQUEST' })
  const { ground, partyName: party, requestedOn } = request
  const shared = { from: facts.status, to: moved.value, basis: basisOf(ground) }
  const mediatorId = facts.mediatorId ?? ''
  const mediator = facts.mediatorName ?? ''
  if (decision === 'refused')
    return allow({
      ...shared,
      move: 'refuse_change',
      changes: {},
      event: {
        kind: 'change.refused',
        data: { party, mediatorId, mediator, requestedOn, on, text },
      },
    })
  return allow({
    ...shared,
    move: 'grant_change',
    changes: { mediator: null },
    event: {
      kind: 'case.mediator-replaced',
      data: {
        reason: isRecusalGround(ground) ? 'recusal' : 'party_asked',
        text,
        mediatorId,
        mediator,
        request: { party, requestedOn, on },
      },
    },
  })
}
