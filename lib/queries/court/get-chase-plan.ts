import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCasesToChase, type CaseToChase } from '@/lib/data/stores/chase/chase-facts-store'
import { findChasesOfCases } from '@/lib/data/stores/chase/chase-store'
import { mayAct } from '@/lib/domain/access/policy'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { CHASE_NODES, type Chase, type ChaseNode } from '@/lib/domain/chase/chase'
import { CHASED_AT_ONCE, decideChase } from '@/lib/domain/chase/decide-chase'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { CHASE, chaseNode } from '@/lib/labels/zh-CN/chase'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { newId } from '@/lib/platform/ids'
import { lawInWords } from '../chase/chase-view'
import { defineQuery, type ReadContext } from '../define-query'
import { findReviewedCourt, withWatermark, type Watermarked } from './court-review'

export type PlannedChase = {
  readonly caseId: string
  /** For the form, so that a form sent twice is one 催办. */
  readonly chaseId: string
  readonly caseNo: string
  readonly parties: string
  /** The point, which the form sends back. */
  readonly point: ChaseNode
  readonly node: string
  readonly law: string
  readonly due: string
  readonly isOverdue: boolean
  readonly to: string
  readonly answerDue: string
  /** The earlier one was escalated. */
  readonly isRepeated: boolean
}

export type ChasePlanView = Watermarked<{
  readonly planned: readonly PlannedChase[]
  /** Those that cannot be called for now, each with the reason in a sentence. */
  readonly cannot: readonly {
    readonly caseId: string
    readonly caseNo: string
    readonly why: string
  }[]
}>

/**
 * “caseId”, or after the closing “caseId:node” with the point that the list showed. What is not
 * understood is left out.
 */
const Chosen = z
  .string()
  .catch('')
  .transform((text): readonly (readonly [string, ChaseNode | undefined])[] => {
    const [first, second] = text.split(':')
    const caseId = CaseId.safeParse(first)
    return caseId.success ? [[caseId.data, CHASE_NODES.find((each) => each === second)]] : []
  })

const ChosenCases = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(Chosen).transform((chosen) => new Map(chosen.flat())),
)

/**
 * What a clerk's 催办 of the chosen cases would say: of each the article, the period and to whom; no
 * free choice of law.
 */
export const getChasePlan = defineQuery({
  act: 'case:chase',
  input: z.object({ case: ChosenCases }),
  load: async (db, input, { actor }) => {
    const court = await findReviewedCourt(db, actor)
    if (!court) return null
    const ids = [...input.case.keys()].slice(0, CHASED_AT_ONCE)
    const cases = ids.length > 0 ? await findCasesToChase(db, ids) : []
    return {
      court,
      cases: ids
        .flatMap((id) => cases.find((each) => each.id === id) ?? [])
        .filter((each) => mayAct(actor, 'case:chase', scopeOf(each)) !== null),
      chases: await findChasesOfCases(db, ids),
    }
  },
  scope: ({ court }) => ({ courtId: court.id }),
  present: ({ court, cases, chases }, context, input): ChasePlanView => {
    const planned: PlannedChase[] = []
    const cannot = []
    for (const each of cases) {
      const plan = planOne(each, chases, input.case.get(each.id), context)
      if ('why' in plan) cannot.push(plan)
      else planned.push(plan)
    }
    return withWatermark({ planned, cannot }, court, context)
  },
})

function planOne(
  about: CaseToChase,
  chases: readonly Chase[],
  node: ChaseNode | undefined,
  context: ReadContext,
): PlannedChase | ChasePlanView['cannot'][number] {
  const { id: caseId, caseNo, applicants, respondents, institutionName } = about
  const open = chases.filter((chase) => chase.caseId === caseId && chase.closed === null)
  const decided = decideChase(about, open, context, node)
  if (!decided.ok) return { caseId, caseNo, why: refusalSentence(decided.refusal, context.now) }
  const { target, answerDueOn, repeats } = decided.value
  const day = (on: typeof answerDueOn) => dayInWords(on, context.today)
  return {
    caseId,
    caseNo,
    chaseId: newId(),
    parties: maskNumbersIn(
      [namesInWords(applicants), namesInWords(respondents)].filter(Boolean).join(' / '),
    ),
    point: target.node,
    node: chaseNode[target.node],
    law: lawInWords({ ...target, at: context.now }),
    due: CHASE.due(day(target.dueOn), target.isOverdue),
    isOverdue: target.isOverdue,
    to: CHASE.to(institutionName ?? '', target.mediator?.name ?? null),
    answerDue: day(answerDueOn),
    isRepeated: repeats !== null,
  }
}
