// 提出补充协议. Sources: 民诉法 第62条; 民法典 第510、543条; 民诉解释 第354、356、358条.
import type { Actor } from '../access/roles'
import type { Part } from '../participant/own-part'
import type { ClarityFinding } from '../confirmation/clarity-findings'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import {
  clauseField,
  findUnclearChanges,
  findWrong,
  readChanges,
  type TypedChange,
  type TypedClauses,
} from './check-changes'
import {
  findOpenSupplementary,
  inForce,
  readTogether,
  type Supplementary,
  type SupplementaryClause,
} from './supplementary'
import { decideProposer } from './decide-proposer'
import { decideSupplementaryWindow, type WindowFacts } from './supplementary-window'

export type ProposeFacts = WindowFacts & {
  /** Of the agreement, latest and ended ones included. */
  readonly supplements: readonly Supplementary[]
  /** The texts of the agreement itself. */
  readonly clauses: readonly string[]
  readonly parties: readonly { readonly name: string }[]
  /** Who takes part; null: the mediator proposes, whose case it is. */
  readonly taking: readonly Part[] | null
}

export type Proposal = {
  readonly id: string
  /** The one that was open on the page, and how many were in force. */
  readonly replaces: string | null
  readonly base: number
  readonly clauses: TypedClauses
  /** What is unclear is sent all the same. */
  readonly isUnclearKept: boolean
}

/** What is to be written. */
export type Proposing = {
  readonly clauses: readonly SupplementaryClause[]
  readonly partyIds: readonly string[]
  readonly agreementSha256: string
  readonly agreementNo: number
  /** For which party it is proposed; null: by the mediator. */
  readonly partyId: string | null
  /** The open text in whose place it comes. */
  readonly ends: Supplementary | null
}

/** The page is behind: another text was put into force, or proposed, since it was shown. */
function findOvertaken(
  supplements: readonly Supplementary[],
  { replaces, base }: Pick<Proposal, 'replaces' | 'base'>,
): Decided<Supplementary | null> {
  const holding = inForce(supplements)
  const last = holding.at(-1)
  if (holding.length !== base)
    return refuse('SUPPLEMENTARY_SIGNED', {
      by: last?.settled?.by,
      at: last?.settled?.at.toISOString(),
    })
  const open = findOpenSupplementary(supplements)
  if (open && open.id !== replaces)
    return refuse('SUPPLEMENTARY_OPEN', { by: open.proposer, at: open.proposedAt.toISOString() })
  return allow(open)
}

/** Of each changed clause what is missing first, at the field where it was typed. */
function codesOf(unclear: readonly ClarityFinding[], changes: readonly TypedChange[]) {
  return Object.fromEntries(
    changes.flatMap(({ no, typedNo }) => {
      const found = unclear.find(({ term }) => term + 1 === no)
      return found ? [[clauseField(typedNo), `CLAUSE_UNCLEAR_${found.missing}`]] : []
    }),
  )
}

/**
 * A party that may settle, or the mediator of the agreement, proposes how clauses read from now on.
 * An open text is ended by it, if the page showed that one. What is unclear is shown first, and
 * sent where the proposer keeps it.
 * @returns null where this proposal was made already; as decideSupplementaryWindow;
 * SIGNATURE_AUTHORITY_GENERAL, NOT_YOURS_TO_ANSWER, SUPPLEMENTARY_SIGNED, SUPPLEMENTARY_OPEN with
 * who and when, INPUT_INVALID
 */
export function decidePropose(
  facts: ProposeFacts,
  proposal: Proposal,
  { actor, today }: { readonly actor: Pick<Actor, 'id'>; readonly today: LocalDate },
): Decided<Proposing | null> {
  const { supplements, taking, cause, parties } = facts
  if (supplements.some(({ id, proposerId }) => id === proposal.id && proposerId === actor.id))
    return allow(null)
  const window = decideSupplementaryWindow(facts)
  if (!window.ok) return window
  const { agreement, partyIds } = window.value
  const proposer = decideProposer(taking, partyIds, actor.id)
  if (!proposer.ok) return proposer
  const overtaken = findOvertaken(supplements, proposal)
  if (!overtaken.ok) return overtaken
  const present = readTogether(facts.clauses, supplements).map(({ text }) => text)
  const changes = readChanges(present, proposal.clauses)
  if (!changes.ok) return changes
  const wrong = findWrong(changes.value, { today, cause })
  if (Object.keys(wrong).length > 0) return refuse('INPUT_INVALID', {}, wrong)
  const unclear = findUnclearChanges(present, changes.value, parties)
  if (unclear.length > 0 && !proposal.isUnclearKept)
    return refuse('INPUT_INVALID', {}, { ...codesOf(unclear, changes.value), keep: 'UNCLEAR_KEPT' })
  return allow({
    clauses: changes.value.map(({ no, text }) => ({ no, text })),
    partyIds,
    agreementNo: agreement.agreementNo,
    agreementSha256: agreement.finished?.sha256 ?? '',
    partyId: proposer.value,
    ends: overtaken.value,
  })
}
