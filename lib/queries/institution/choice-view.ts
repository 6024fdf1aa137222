import type { Read } from '@/lib/data/door'
import {
  findChoice,
  findChoiceAnswers,
  findChoiceEnd,
  type StoredChoice,
} from '@/lib/data/stores/mediator-choice/choice-store'
import {
  stateOfChoice,
  type ChoiceAnswerMark,
  type ChoiceMark,
  type ChoiceState,
} from '@/lib/domain/mediator-choice/choice'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { choiceDueInWords, choiceInWords } from '@/lib/labels/zh-CN/mediator-choice'
import { dayInWords } from '@/lib/labels/zh-CN/moment'

/** The choice of a case as the institution reads it: who has answered, and never what. */
export type LoadedChoice = StoredChoice & {
  readonly answers: readonly ChoiceAnswerMark[]
  /** Without a common choice: whom all who named someone named. */
  readonly wished: string | null
  readonly endWords: string | null
}

export async function loadChoice(db: Read, caseId: string): Promise<LoadedChoice | null> {
  const choice = await findChoice(db, caseId)
  return (
    choice && {
      ...choice,
      answers: await findChoiceAnswers(db, choice.id),
      ...(await findChoiceEnd(db, choice.id)),
    }
  )
}

/** The last day of a choice that runs; null: none does. */
export function choiceDueOn(choice: ChoiceMark | null, now: Date): LocalDate | null {
  return choice && stateOfChoice(choice, now) === 'open'
    ? toLocalDate(new Date(choice.dueAt.getTime() - 1))
    : null
}

/** One sentence with a date. */
export function presentChoice(
  choice: LoadedChoice,
  parties: number,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): { readonly state: ChoiceState; readonly sentence: string } {
  const state = stateOfChoice(choice, now)
  const sentence = choiceInWords({
    state,
    due: choiceDueInWords(choice.dueAt, today),
    ended: choice.endedAt && dayInWords(toLocalDate(choice.endedAt), today),
    answered: { count: choice.answers.filter(({ at }) => at !== null).length, of: parties },
    chosen: choice.chosen?.name ?? null,
    wished: choice.wished,
  })
  return { state, sentence }
}
