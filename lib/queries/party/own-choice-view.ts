import type { Read } from '@/lib/data/door'
import {
  findChoice,
  findChoiceAnswers,
  type StoredChoice,
} from '@/lib/data/stores/mediator-choice/choice-store'
import type { CaseStatus } from '@/lib/domain/case/status'
import { stateOfChoice, type ChoiceAnswerMark } from '@/lib/domain/mediator-choice/choice'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { choiceDueInWords } from '@/lib/labels/zh-CN/mediator-choice'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { ownChoiceInWords } from '@/lib/labels/zh-CN/party-choice'

/** 共同选任 of an own case: that a party has answered, and never what. */
export type LoadedOwnChoice = StoredChoice & { readonly answers: readonly ChoiceAnswerMark[] }

/**
 * The choice of a case that waits for its first mediator; null: none was opened, or the case has
 * gone on.
 */
export async function loadOwnChoice(
  db: Read,
  { id, status }: { readonly id: string; readonly status: CaseStatus },
): Promise<LoadedOwnChoice | null> {
  if (status !== 'pending_assignment') return null
  const choice = await findChoice(db, id)
  return choice && { ...choice, answers: await findChoiceAnswers(db, choice.id) }
}

const hasAnswered = ({ answers }: LoadedOwnChoice, partyId: string) =>
  answers.some((each) => each.partyId === partyId && each.at !== null)

/** Does it run, without an answer of this party? */
export function awaitsOwnChoice(choice: LoadedOwnChoice, partyId: string, now: Date): boolean {
  return stateOfChoice(choice, now) === 'open' && !hasAnswered(choice, partyId)
}

/** One sentence with a day. */
export function sayOwnChoice(
  choice: LoadedOwnChoice,
  partyId: string,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): string {
  return ownChoiceInWords({
    state: stateOfChoice(choice, now),
    due: choiceDueInWords(choice.dueAt, today),
    ended: choice.endedAt && dayInWords(toLocalDate(choice.endedAt), today),
    chosen: choice.chosen?.name ?? null,
    hasAnswered: hasAnswered(choice, partyId),
  })
}
