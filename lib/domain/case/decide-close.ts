// 结案. Sources: 在线调解规则 第25条 (八项终结事由), 第21条 (调解不成应当记录的四项), 第15条 (无法联系的写明原因).
import type { ConfirmedFact } from '../fact/undisputed-facts'
import { allow, refuse, type Decided } from '../refusal'
import { computeDaysFromStart } from '../scoring/days-from-start'
import { toLocalDate, type LocalDate } from '../time/local-date'
import { findEvidence, findStatementKind, type EvidenceFacts } from './closing-evidence'
import type { PartyStatement, StatementDraft } from './closing-statement'
import { findLapse } from './lapse'
import { decideMove, type CaseFacts } from './lifecycle'
import type { Transition } from './transition'
import { isSuccess, type Outcome } from './vocabulary'

export type ClosingAccount = StatementDraft & {
  readonly outcome: Outcome
  /** 基本情况 (第21条), or for a success what was agreed. */
  readonly account: string
  readonly failureReason: string | null
  readonly costRaising: string | null
  readonly courtNotes: string | null
}

export type CloseFacts = CaseFacts &
  EvidenceFacts & { readonly confirmedFacts: readonly ConfirmedFact[] }

const FAILURE_FIELDS = ['failureReason', 'costRaising', 'courtNotes'] as const

/**
 * Closing with one of the eight grounds, each with its evidence (closing-evidence.ts). A failure
 * needs the four fields of 第21条 (also where there is nothing to report). After the period every
 * ground stays open and the closing records that it had run out (docs/decisions/0036). The closing
 * of a failure says how many facts no party disputes (第22条).
 * @returns the move and the statement it rests on, or INPUT_INVALID, STATUS_DOES_NOT_ALLOW and the
 * refusals of `findEvidence`
 */
export function decideClose(
  facts: CloseFacts,
  closing: ClosingAccount,
  context: { readonly now: Date; readonly today: LocalDate },
): Decided<Transition<'close'> & { readonly statement: PartyStatement | null }> {
  const moved = decideMove('close', facts)
  if (!moved.ok) return moved
  const closed = decideClosing(facts, closing, context)
  return closed.ok
    ? allow({ move: 'close', from: facts.status, to: moved.value, ...closed.value })
    : closed
}

/**
 * The other side of an application declined before there was a mediator: the institution ends the
 * mediation, writes why and notifies the parties (第15条第二款), on the ground 一方明确表示不愿意继续调解.
 * @returns the move, or NO_REFUSAL_RECORDED, INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideEndDeclined(
  facts: CloseFacts,
  account: Omit<ClosingAccount, keyof StatementDraft | 'outcome'>,
  context: { readonly now: Date; readonly today: LocalDate },
): Decided<Transition<'end_declined'>> {
  const moved = decideMove('end_declined', facts)
  if (!moved.ok) return moved
  const ground = { outcome: 'unwilling', statedBy: [], statedOn: null, statedHow: null } as const
  const closed = decideClosing(facts, { ...account, ...ground }, context)
  if (!closed.ok) return closed
  const { changes, event, basis } = closed.value
  return allow({ move: 'end_declined', from: facts.status, to: moved.value, changes, event, basis })
}

type Closing = Pick<Transition<'close'>, 'changes' | 'event' | 'basis'> & {
  readonly statement: PartyStatement | null
}

function decideClosing(
  facts: CloseFacts,
  closing: ClosingAccount,
  context: { readonly now: Date; readonly today: LocalDate },
): Decided<Closing> {
  const success = isSuccess(closing.outcome)
  if (!success) {
    const missing = FAILURE_FIELDS.filter((field) => !closing[field])
    if (missing.length > 0)
      return refuse(
        'INPUT_INVALID',
        {},
        Object.fromEntries(missing.map((field) => [field, 'REQUIRED_BY_RULE_21'])),
      )
  }
  const evidence = findEvidence(closing, facts, context)
  if (!evidence.ok) return evidence
  const lapsedOn = findLapse(facts, context.today)
  const kind = findStatementKind(closing.outcome, facts)
  const statement = kind ? toStatement(closing) : null
  const days = computeDaysFromStart({
    start: toLocalDate(facts.referredAt),
    closedOn: context.today,
    pauses: facts.pauses,
  })
  return allow({
    changes: { closedAt: context.now, outcome: closing.outcome, closingDays: days },
    event: {
      kind: 'case.closed',
      data: {
        outcome: closing.outcome,
        success,
        account: closing.account,
        failureReason: success ? null : closing.failureReason,
        costRaising: success ? null : closing.costRaising,
        courtNotes: success ? null : closing.courtNotes,
        days,
        ...(!success && { undisputedFacts: facts.confirmedFacts.length }),
        ...(lapsedOn && { lapsedOn }),
        ...(evidence.value.parties.length > 0 && { about: [...evidence.value.parties] }),
        ...(statement && kind && { statement: kind, statedOn: statement.on, how: statement.how }),
      },
    },
    basis: success ? 'online_mediation_25' : 'online_mediation_21',
    statement,
  })
}

/** A statement without mistakes has all its parts. */
function toStatement({ statedBy, statedOn, statedHow }: StatementDraft): PartyStatement | null {
  return statedOn && statedHow ? { partyIds: statedBy, on: statedOn, how: statedHow } : null
}
