import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findAssignRecord } from '@/lib/data/stores/assignment/assign-facts'
import {
  findOffered,
  findPublished,
  type OfferedMediator,
} from '@/lib/data/stores/mediator-choice/choice-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { mayAsk } from '@/lib/domain/invitation/decide-invitation'
import type { ChoiceState } from '@/lib/domain/mediator-choice/choice'
import { decideOpenChoice } from '@/lib/domain/mediator-choice/decide-choice'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { CHOICE, choiceDueInWords } from '@/lib/labels/zh-CN/mediator-choice'
import { momentInWords } from '@/lib/labels/zh-CN/moment'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { newId } from '@/lib/platform/ids'
import { defineQuery, type ReadContext } from '../define-query'
import { administeredBy } from './administered'
import { loadAskingPeople, presentAskingPeople, type AskingPeopleView } from './asking-people-view'
import { findSummaryFacts, presentSummary, type CaseSummaryView } from './case-summary'
import { loadChoice, presentChoice, type LoadedChoice } from './choice-view'

export type OfferedView = {
  readonly mediatorId: string
  readonly name: string
  readonly title: string | null
  readonly specialties: string
}

export type ChoicePageView = {
  readonly summary: CaseSummaryView
  readonly choice: {
    readonly state: ChoiceState
    readonly sentence: string
    /** Who has answered and when, and never what. */
    readonly parties: readonly { readonly name: string; readonly words: string }[]
    readonly endWords: string | null
  } | null
  /** What opening would start, or why it cannot be opened; null where one was opened. */
  readonly opening:
    | { readonly allowed: true; readonly words: string }
    | { readonly allowed: false; readonly why: string }
    | null
  readonly offered: readonly OfferedView[]
  /** The case has a mediator or is not accepted: no one is invited from here. */
  readonly invited: AskingPeopleView | null
  /** The case waits for an assignment. */
  readonly isWaiting: boolean
  /** Makes a form sent twice one choice. */
  readonly freshId: string
}

/** 共同选任 on the institution's side. */
export const getChoice = defineQuery({
  act: 'case:find-candidates',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const record = await findAssignRecord(db, caseId, today)
    if (!record) return null
    const choice = await loadChoice(db, caseId)
    const mayGet = record.ranking.ranked.map(({ mediatorId }) => mediatorId)
    return {
      record,
      choice,
      facts: await findSummaryFacts(db, caseId),
      offered: choice
        ? await findOffered(db, choice.id)
        : await findPublished(db, institutionId, mayGet),
      invited: mayAsk(record.status) ? await loadAskingPeople(db, caseId) : null,
    }
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ record, choice, facts, offered, invited }, context): ChoicePageView => ({
    summary: presentSummary(record, facts, context),
    choice: choice && presentOpened(choice, facts.parties, context),
    opening: choice ? null : presentOpening({ ...record, choice: null }, offered, context),
    offered: offered.map(({ specialties, mediatorId, name, title }) => ({
      mediatorId,
      name,
      title,
      specialties: specialties.map((type) => disputeType[type]).join('、'),
    })),
    invited: invited && presentAskingPeople(invited, context),
    isWaiting: record.status === 'pending_assignment',
    freshId: newId(),
  }),
})

function presentOpened(
  choice: LoadedChoice,
  parties: readonly { readonly id: string; readonly name: string }[],
  context: ReadContext,
): ChoicePageView['choice'] {
  return {
    ...presentChoice(choice, parties.length, context),
    endWords: choice.endWords,
    parties: parties.map(({ id, name }) => {
      const answer = choice.answers.find(({ partyId }) => partyId === id)
      return {
        name,
        words: answer?.at
          ? CHOICE.answered(answer.by, momentInWords(answer.at, context.today))
          : CHOICE.silent,
      }
    }),
  }
}

function presentOpening(
  record: Omit<Parameters<typeof decideOpenChoice>[0], 'candidateIds'>,
  offered: readonly OfferedMediator[],
  context: ReadContext,
): ChoicePageView['opening'] {
  const candidateIds = offered.map(({ mediatorId }) => mediatorId)
  const decided = decideOpenChoice({ ...record, candidateIds }, '', context)
  if (!decided.ok) return { allowed: false, why: refusalSentence(decided.refusal, context.now) }
  return {
    allowed: true,
    words: decided.value ? CHOICE.opens(choiceDueInWords(decided.value.dueAt, context.today)) : '',
  }
}
