// 双方共同选调解员. Sources: 在线调解规则 第10条 (两个工作日内共同选择); 特邀规定 第12条 (协商不成的, 由组织指定);
// docs/decisions/0115-mediator-choice.md.
import type { LocalDate } from '../time/local-date'

/** `open`: the parties name mediators. Every other state is final. */
export const STORED_CHOICE_STATES = ['open', 'chosen', 'not_chosen', 'lapsed', 'ended'] as const
export type ChoiceState = (typeof STORED_CHOICE_STATES)[number]

/** How many mediators a party may name, in the order of its wish. */
export const WISHES_AT_MOST = 3
/** With fewer there is nothing to choose. */
export const CANDIDATES_AT_LEAST = 2

/**
 * How an assignment follows the choice: it gives the case to the mediator whom the parties chose
 * together, to another one, or there was no common choice and the institution designates.
 */
export const ASSIGNMENT_BASES = ['chosen_together', 'other_than_chosen', 'no_common'] as const
export type AssignmentBasis = (typeof ASSIGNMENT_BASES)[number]

/** A mediator who was offered to the parties, with what is published about them. */
export type ChoiceCandidate = {
  readonly mediatorId: string
  readonly name: string
}

/** That a party has answered, and never what. */
export type ChoiceAnswerMark = {
  readonly partyId: string
  /** How often this party has answered, its last answer included. */
  readonly revision: number
  readonly by: string
  /** null: the answer was taken back. */
  readonly at: Date | null
}

export type ChoiceMark = {
  readonly id: string
  readonly stored: ChoiceState
  readonly openedBy: string
  readonly openedAt: Date
  readonly dueAt: Date
  /** Whom the parties chose together. */
  readonly chosen: ChoiceCandidate | null
}

/**
 * What a choice is at a moment: one whose time is over has lapsed, whether or not a job has noted
 * it.
 */
export function stateOfChoice(
  { stored, dueAt }: Pick<ChoiceMark, 'stored' | 'dueAt'>,
  now: Date,
): ChoiceState {
  return stored === 'open' && now >= dueAt ? 'lapsed' : stored
}

/** The last day of the choice: its period ends at 24:00. */
export type ChoiceDue = { readonly dueOn: LocalDate; readonly dueAt: Date }
