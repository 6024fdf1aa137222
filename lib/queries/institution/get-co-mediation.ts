import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findAssignRecord, type AssignRecord } from '@/lib/data/stores/assignment/assign-facts'
import { findCoMediators, type FiledCoMediator } from '@/lib/data/stores/case/co-mediator-store'
import { findAgreedColleagues } from '@/lib/data/stores/invited/colleague-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findPresent, MOST_CO_MEDIATORS } from '@/lib/domain/case/co-mediators'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from '@/lib/labels/zh-CN/moment'
import { describeReasons } from '@/lib/labels/zh-CN/ranking'
import { abilityOf } from '../case/ability'
import { presentCoMediation, type CoMediationView } from '../case/co-mediators-view'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import { findSummaryFacts, presentSummary, type CaseSummaryView } from './case-summary'
import { presentExcluded, type ExcludedView } from './get-candidates'
import { findSameTypePerformance, type SameTypePerformance } from './same-type-performance'

export type CoMediatorFormView = {
  /** Best first, each with the reasons and cautions of an assignment. */
  readonly candidates: readonly {
    readonly mediatorId: string
    readonly name: string
    readonly reasons: readonly string[]
  }[]
  readonly excluded: readonly ExcludedView[]
  /** There are as many as there may be. */
  readonly isFull: boolean
  readonly presiding: string
  readonly earliest: LocalDate
  readonly today: LocalDate
}

export type CoMediationPageView = {
  readonly summary: CaseSummaryView
  readonly coMediation: CoMediationView | null
  /** null where the case's state does not allow another mediator. */
  readonly form: CoMediatorFormView | null
  readonly mayEnd: boolean
  /** To whom all parties have consented: they can be added at once. */
  readonly agreed: readonly {
    readonly mediatorId: string
    readonly name: string
    readonly why: string
    readonly when: string
  }[]
}

/** 协同调解员 (在线调解规则 第11条): who mediates with the presiding mediator, and who may join. */
export const getCoMediation = defineQuery({
  act: 'case:find-candidates',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const record = await findAssignRecord(db, caseId, today)
    return (
      record && {
        record,
        entries: await findCoMediators(db, caseId),
        agreed: await findAgreedColleagues(db, caseId),
        facts: await findSummaryFacts(db, caseId),
        performance: await findSameTypePerformance(db, institutionId, [record], today),
      }
    )
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ record, entries, agreed, facts, performance }, context): CoMediationPageView => ({
    summary: presentSummary(record, facts, context),
    coMediation: presentCoMediation(entries, record.mediatorName),
    form: abilityOf('add_co_mediator', record, context).allowed
      ? presentForm(record, entries, performance, context.today)
      : null,
    agreed: agreed.map(({ admittedAt, ...each }) => ({
      ...each,
      when: momentInWords(admittedAt, context.today),
    })),
    mayEnd: abilityOf('end_co_mediator', record, context).allowed,
  }),
})

function presentForm(
  { ranking, names, disputeType, mediatorId, mediatorName, referredAt }: AssignRecord,
  entries: readonly FiledCoMediator[],
  performance: SameTypePerformance,
  today: LocalDate,
): CoMediatorFormView {
  const present = findPresent(entries)
  const isHere = (id: string) =>
    id === mediatorId || present.some((entry) => entry.mediatorId === id)
  return {
    candidates: ranking.ranked
      .filter((each) => !isHere(each.mediatorId))
      .map((each) => ({
        mediatorId: each.mediatorId,
        name: names.get(each.mediatorId) ?? '',
        reasons: describeReasons(each.reasons, performance(each.mediatorId, disputeType)),
      })),
    excluded: presentExcluded(
      ranking.excluded.filter((each) => !isHere(each.mediatorId)),
      names,
    ),
    isFull: present.length >= MOST_CO_MEDIATORS,
    presiding: mediatorName ?? '',
    earliest: toLocalDate(referredAt),
    today,
  }
}
