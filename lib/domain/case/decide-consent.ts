// 登记调解意愿. Sources: 在线调解规则 第4条, 第16条, 第22条; 在线诉讼规则 第4条, 第29条; docs/decisions/0053-consents.md.
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import {
  CONSENT_SCOPES,
  findHoldingEntries,
  type ConsentAnswer,
  type ConsentEntry,
  type ConsentReply,
  type ConsentScope,
} from './consent-entries'
import type { ConsentWay } from './consents'
import { findLapse, type LapseFacts } from './lapse'
import { decideMove, type CaseFacts } from './lifecycle'
import { MEDIATION_CLOCK_STATUSES, type CaseStatus } from './status'
import type { Transition } from './transition'

export type ConsentFacts = CaseFacts &
  LapseFacts & {
    readonly referredAt: Date
    readonly parties: readonly { readonly id: string; readonly name: string }[]
    /** Of all parties, in the order in which they were recorded. */
    readonly consents: readonly ConsentEntry[]
  }

export type ConsentStatement = {
  readonly partyId: string
  /** A scope on which the party said nothing is left out. */
  readonly answers: Readonly<Partial<Record<ConsentScope, ConsentReply>>>
  readonly how: ConsentWay
  readonly on: LocalDate
  readonly note: string | null
}

/** The field of a scope, as a refusal names it. */
const nameField = (scope: ConsentScope) => `answers.${scope}`

type ScopeMistake = 'CONSENT_NOTHING_NEW' | 'CONSENT_OUT_OF_ORDER'

/**
 * A refusal of what the party had agreed to is a withdrawal: there is none without a consent that
 * holds.
 */
function answerOf(reply: ConsentReply, last: ConsentEntry | undefined): ConsentAnswer {
  if (reply === 'agrees') return 'given'
  return last?.answer === 'given' ? 'withdrawn' : 'refused'
}

function findScopeMistake(
  reply: ConsentReply,
  on: LocalDate,
  last: ConsentEntry | undefined,
): ScopeMistake | null {
  if (!last || on > last.on) return null
  if (on < last.on) return 'CONSENT_OUT_OF_ORDER'
  return (last.answer === 'given') === (reply === 'agrees') ? 'CONSENT_NOTHING_NEW' : null
}

type Answers = Pick<Transition<'record_consent'>, 'event' | 'basis'> & {
  readonly entries: readonly ConsentEntry[]
}

/** The mediator records what a party answered: `decideAnswers` while the case is in mediation. */
export function decideConsent(
  facts: ConsentFacts,
  statement: ConsentStatement,
  context: { readonly today: LocalDate },
): Decided<Transition<'record_consent'> & Answers> {
  const moved = decideMove('record_consent', facts)
  if (!moved.ok) return moved
  const decided = decideAnswers(facts, statement, context)
  return decided.ok
    ? allow({
        move: 'record_consent',
        from: facts.status,
        to: moved.value,
        changes: {},
        ...decided.value,
      })
    : decided
}

/**
 * A party answers on a phone of its own, and may leave, as long as the mediation lasts: also before
 * there is a mediator (第15条).
 */
export function decideOwnConsent(
  facts: ConsentFacts,
  statement: ConsentStatement,
  context: { readonly today: LocalDate },
): Decided<Answers> {
  const isOpen = (MEDIATION_CLOCK_STATUSES as readonly CaseStatus[]).includes(facts.status)
  const moved = isOpen ? allow(facts.status) : decideMove('record_consent', facts)
  return moved.ok ? decideAnswers(facts, statement, context) : moved
}

/**
 * A party answered to one scope or to several on a day between the referral and today. Of one scope
 * the days never go back, so that the answer recorded last is also the latest. After the period has
 * run out an answer is still a fact; its event names the day on which the period ended (domain.md,
 * Decisions 11).
 * @returns the event and the entries to add, or INPUT_INVALID
 */
function decideAnswers(
  facts: ConsentFacts,
  { partyId, answers, how, on, note }: ConsentStatement,
  context: { readonly today: LocalDate },
): Decided<Answers> {
  const party = facts.parties.find(({ id }) => id === partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  if (on > context.today) return refuse('INPUT_INVALID', {}, { on: 'DATE_IN_FUTURE' })
  if (on < toLocalDate(facts.referredAt))
    return refuse('INPUT_INVALID', {}, { on: 'DATE_BEFORE_REFERRAL' })
  const holding = findHoldingEntries(facts.consents, partyId)
  const statements = CONSENT_SCOPES.flatMap((scope) => {
    const reply = answers[scope]
    const last = holding.find((entry) => entry.scope === scope)
    return reply
      ? [{ scope, answer: answerOf(reply, last), mistake: findScopeMistake(reply, on, last) }]
      : []
  })
  if (statements.length === 0)
    return refuse('INPUT_INVALID', {}, { [nameField('mediation')]: 'CONSENT_UNANSWERED' })
  const mistakes = statements.flatMap(({ scope, mistake }) =>
    mistake ? [[nameField(scope), mistake]] : [],
  )
  if (mistakes.length > 0) return refuse('INPUT_INVALID', {}, Object.fromEntries(mistakes))
  const lapsedOn = findLapse(facts, on)
  return allow({
    event: {
      kind: 'consent.recorded',
      data: {
        partyId,
        party: party.name,
        answers: statements.map(({ scope, answer }) => ({ scope, answer })),
        how,
        on,
        note,
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: 'online_mediation_4',
    entries: statements.map(({ scope, answer }) => ({ partyId, scope, answer, how, on })),
  })
}
