// What the institution does with a question: answer it, or refer the asker to where it belongs.
// docs/decisions/0100-consultations.md.
import { allow, refuse, type Decided } from '../refusal'
import type { ConsultationState } from './consultation'
import { hideNumbersIn } from './hide-numbers'

export type ReplyFacts = {
  readonly state: ConsultationState
  readonly version: number
  /** Of the last entry; `lastBy` null: the asker. */
  readonly lastBy: string | null
  readonly lastAt: Date
}

/**
 * The consultation as its reader sees it: of two who reply at once one is refused, and so is who
 * has not read the last question.
 */
function refuseStale({ state, version, lastBy, lastAt }: ReplyFacts, read: number) {
  if (state === 'closed' || state === 'referred')
    return refuse('CONSULTATION_OVER', { state, by: lastBy, at: lastAt.toISOString() })
  if (version !== read)
    return refuse('CONSULTATION_CHANGED_MEANWHILE', { by: lastBy, at: lastAt.toISOString() })
  return null
}

/** An answer; one that was answered already can be added to. */
export function decideAnswer(facts: ReplyFacts, read: number): Decided<'answered'> {
  return refuseStale(facts, read) ?? allow('answered')
}

/** The question belongs elsewhere: the asker is referred, and nothing of theirs is handed on. */
export function decideRefer(facts: ReplyFacts, read: number): Decided<'referred'> {
  return refuseStale(facts, read) ?? allow('referred')
}

export type KnowledgeTexts = { readonly question: string; readonly answer: string }

/** What is published for everyone names no person: numbers of persons are refused, not hidden. */
export function decideKnowledge<T extends KnowledgeTexts>(texts: T): Decided<T> {
  const fields = Object.fromEntries(
    (['question', 'answer'] as const)
      .filter((name) => hideNumbersIn(texts[name], { keepsOffice: true }).hidden.length > 0)
      .map((name) => [name, 'PERSONAL_NUMBER_INSIDE']),
  )
  return Object.keys(fields).length > 0 ? refuse('INPUT_INVALID', {}, fields) : allow(texts)
}
