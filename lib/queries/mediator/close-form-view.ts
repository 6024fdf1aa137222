import type { StatementKind } from '@/lib/domain/case/closing-statement'
import type { Outcome } from '@/lib/domain/case/vocabulary'
import type { Ability } from '../case/ability'
import type { ActHeadView } from './act-head'

/** One of the eight grounds; `why`: what evidence it lacks. */
export type OutcomeChoice = {
  readonly outcome: Outcome
  readonly name: string
  readonly isSuccess: boolean
  readonly allowed: boolean
  readonly why: string | null
  /** The page on which the evidence is recorded, where it lacks some. */
  readonly evidencePage: string | null
  /** What the parties must have declared by word; null where the record has the evidence. */
  readonly statement: StatementKind | null
  /** What follows a closing on this ground, in words. */
  readonly then: string
  readonly draft: ClosingTexts
}

/**
 * Drafts of the texts, from the facts of the procedure; empty where only the mediator can say it.
 */
export type ClosingTexts = {
  readonly account: string
  readonly failureReason: string
  readonly costRaising: string
  readonly courtNotes: string
}

export type CloseFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly outcomes: readonly OutcomeChoice[]
  /** The one ground that the record proves; null where it proves none or several. */
  readonly likely: Outcome | null
  readonly parties: readonly { readonly id: string; readonly name: string; readonly side: string }[]
  /** The days on which a party can have declared something. */
  readonly earliest: string
  readonly today: string
  /** How many facts every party confirmed, and how many still wait for one of them. */
  readonly facts: { readonly confirmed: number; readonly pending: number }
  /** Names of the slots of the dossier that will be owed and empty once the case is closed. */
  readonly missingPapers: readonly string[]
}
