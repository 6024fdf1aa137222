import type { LoadedYear } from '@/lib/data/stores/deadline/calendar-store'
import { findMissingYear } from '@/lib/domain/deadline/calendar-coverage'
import {
  computeSetUp,
  isSetUpFor,
  SET_UP_NEEDS,
  type SetUpFacts,
  type SetUpNeed,
  type SetUpStep,
  type StepState,
} from '@/lib/domain/setup/set-up-steps'
import { yearOf, type LocalDate } from '@/lib/domain/time/local-date'
import { SET_UP, setUpStepWords } from '@/lib/labels/zh-CN/set-up-steps'
import { mergeCalendar } from '@/lib/platform/published-calendar'

export type SetUpStepView = {
  readonly step: SetUpStep
  readonly need: SetUpNeed
  readonly state: StepState['state']
  readonly title: string
  readonly reason: string
  /** Who does it and where, and by which command. */
  readonly where: string
  readonly command: string | null
  /** Who does not have it yet, although others do. */
  readonly lacking: string | null
  /** Someone else does it: `where` says who. */
  readonly isElsewhere: boolean
}

export type SetUpView = {
  /** A referral can come in, be accepted and be assigned. */
  readonly isReady: boolean
  readonly needs: Readonly<Record<SetUpNeed, boolean>>
  readonly summary: string
  readonly done: number
  readonly steps: readonly SetUpStepView[]
}

/** What an installation still needs, in words, for the page and for `npm run setup:status`. */
export function presentSetUp(
  facts: SetUpFacts,
  loadedYears: readonly LoadedYear[],
  today: LocalDate,
): SetUpView {
  const missing = findMissingYear(mergeCalendar(loadedYears), today)
  const steps = computeSetUp(facts, {
    thisYear: missing === yearOf(today),
    nextYear: missing === yearOf(today) + 1,
  })
  const needs = Object.fromEntries(
    SET_UP_NEEDS.map((need) => [need, isSetUpFor(need, steps)]),
  ) as Record<SetUpNeed, boolean>
  const isReady = needs.referral && needs.assignment
  const open = steps.filter(({ need, state }) => state !== 'done' && need !== 'order').length
  return {
    isReady,
    needs,
    summary: !isReady ? SET_UP.notReady(open) : needs.order ? SET_UP.all : SET_UP.inOrder,
    done: steps.filter(({ state }) => state === 'done').length,
    steps: steps.map(({ step, need, state, lacking, isElsewhere }) => {
      const { title, reason, where, command, lacking: inWords } = setUpStepWords[step]
      return {
        step,
        need,
        state,
        title,
        reason,
        where,
        command,
        lacking: lacking > 0 && inWords ? inWords(lacking) : null,
        isElsewhere,
      }
    }),
  }
}
