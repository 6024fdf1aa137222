import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { findAssignFiles, type AssignFile } from '@/lib/data/stores/assignment/assign-facts'
import { readCaseList } from '@/lib/data/stores/case/case-list-store'
import { mayAct } from '@/lib/domain/access/policy'
import { planAssignments, type PlannedCase } from '@/lib/domain/assignment/plan-assignments'
import { ASSIGN } from '@/lib/labels/zh-CN/assign'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { describeReasons } from '@/lib/labels/zh-CN/ranking'
import { abilityOf } from '../case/ability'
import { defineQuery, type ReadContext } from '../define-query'
import { administeredBy } from './administered'
import { presentRowClock, type RowClock } from '../case/row-clock'
import { presentExcluded, type ExcludedView } from './get-candidates'

/** A mediator as the plan names them: by their place in this list. */
export type PlanPerson = {
  readonly mediatorId: string
  readonly name: string
  readonly open: number
  readonly cap: number
  readonly isTrained: boolean
}

/** One case with who is proposed for it and why. */
export type PlannedView = {
  readonly caseId: string
  readonly caseNo: string
  readonly disputeType: string
  readonly applicants: string
  readonly respondents: string
  readonly clock: RowClock | null
  /** 重新分配: who had it before. */
  readonly former: string | null
  readonly isReassignment: boolean
  /** Best first: the person's place in `people`, and the score. Empty: nobody may get it. */
  readonly ranked: readonly (readonly [person: number, score: number])[]
  /** Why the first of them stands first. */
  readonly reasons: readonly string[]
  /** Who may not get this case, beyond those who may get none of them. */
  readonly excluded: readonly ExcludedView[]
}

export type AssignPlanView = {
  readonly people: readonly PlanPerson[]
  readonly cases: readonly PlannedView[]
  /** Those that do not wait for a mediator now, and what to do instead. */
  readonly cannot: readonly {
    readonly caseId: string
    readonly caseNo: string
    readonly why: string
  }[]
  /** PageQuery for, but not there or not this institution's. */
  readonly missing: number
  /** Who may get none of the cases, for the same reasons each time. */
  readonly excludedEverywhere: readonly ExcludedView[]
  readonly isConfirmationWaived: boolean
}

/** How many cases can be planned at once. */
export const PLANNED_AT_MOST = 200

/** An address is typed, cut and pasted: what is no id is left out. */
const CaseIds = z
  .string()
  .max(8_000)
  .catch('')
  .transform((text) =>
    [...new Set(text.split(',').filter((id) => z.uuid().safeParse(id).success))].slice(
      0,
      PLANNED_AT_MOST,
    ),
  )

/** `3:<mediator>` or `3:-` with commas between: what was chosen for the fourth case of the address, `-` that it is left out. */
const Chosen = z
  .string()
  .max(10_000)
  .catch('')
  .transform((text) =>
    text.split(',').flatMap((part) => {
      const [, index, mediatorId] = /^(\d{1,3}):([0-9a-f-]{36}|-)$/.exec(part) ?? []
      return index === undefined || mediatorId === undefined
        ? []
        : [[Number(index), mediatorId === '-' ? null : mediatorId] as const]
    }),
  )

/** 批量分配: proposes a mediator for each of the cases as if those before it had been assigned already, the most pressing first. */
export const getAssignPlan = defineQuery({
  act: 'case:find-candidates',
  input: z.strictObject({ cases: CaseIds, chosen: Chosen }),
  load: async (db, { cases: ids, chosen }, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const query = { tenant: { institutionId }, filter: {}, order: 'due', today } as const
    const rows = await readCaseList(
      db,
      query,
      { kind: 'ids', ids },
      { cursor: null, isBackwards: false, take: ids.length },
    )
    const files = await findAssignFiles(
      db,
      rows.flatMap((row) => (row.status === 'pending_assignment' ? [row.id] : [])),
    )
    const choices = new Map(
      chosen.flatMap(([index, mediatorId]) =>
        ids[index] ? [[ids[index], mediatorId] as const] : [],
      ),
    )
    return {
      institutionId,
      rows,
      choices,
      files: new Map(files.map((file) => [file.id, file])),
      missing: ids.length - rows.length,
    }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ rows, files, choices, missing }, context): AssignPlanView => {
    const mayAssign = (row: CaseListRow) =>
      files.has(row.id) && mayAct(context.actor, 'case:assign', scopeOf(row)) !== null
    const planned = rows.filter(mayAssign)
    const plan = planAssignments(
      planned.map((row) => ({ caseId: row.id, ...files.get(row.id)! })),
      context.today,
      choices,
    )
    const [first] = files.values()
    const people = peopleOf(first)
    const everywhere = excludedEverywhere(plan)
    const presentExclusions = (list: PlannedCase['ranking']['excluded']) =>
      presentExcluded(list, first?.names ?? new Map())
    const placeOf = new Map(people.map(({ mediatorId }, index) => [mediatorId, index]))
    return {
      people,
      missing,
      cases: planned.map((row, index) =>
        presentPlanned(row, files.get(row.id)!, plan[index]!, context, {
          placeOf,
          excluded: presentExclusions(
            plan[index]!.ranking.excluded.filter(({ mediatorId }) => !everywhere.has(mediatorId)),
          ),
        }),
      ),
      cannot: rows
        .filter((row) => !mayAssign(row))
        .map((row) => {
          const ability = abilityOf('assign', row, context)
          return {
            caseId: row.id,
            caseNo: row.caseNo,
            why: ASSIGN.instead[row.status] ?? (ability.allowed ? '' : ability.why),
          }
        }),
      excludedEverywhere: presentExclusions(
        (plan[0]?.ranking.excluded ?? []).filter(({ mediatorId }) => everywhere.has(mediatorId)),
      ),
      isConfirmationWaived: first?.isConfirmationWaived ?? false,
    }
  },
})

function peopleOf(file: AssignFile | undefined): PlanPerson[] {
  return (file?.candidates ?? []).map(
    ({ mediatorId, name, openCases, caseloadCap, isTrained }) => ({
      mediatorId,
      name,
      open: openCases,
      cap: caseloadCap,
      isTrained,
    }),
  )
}

/** Mediators whom the same reasons keep from every case of the plan. */
function excludedEverywhere(plan: readonly PlannedCase[]): ReadonlySet<string> {
  const [first, ...others] = plan.map(
    ({ ranking }) =>
      new Map(
        ranking.excluded.map(({ mediatorId, exclusions }) => [
          mediatorId,
          JSON.stringify(exclusions),
        ]),
      ),
  )
  return new Set(
    [...(first ?? [])]
      .filter(([id, why]) => others.every((each) => each.get(id) === why))
      .map(([id]) => id),
  )
}

function presentPlanned(
  row: CaseListRow,
  file: AssignFile,
  { ranking }: PlannedCase,
  context: ReadContext,
  {
    placeOf,
    excluded,
  }: { readonly placeOf: ReadonlyMap<string, number>; readonly excluded: readonly ExcludedView[] },
): PlannedView {
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    disputeType: disputeType[row.disputeType],
    applicants: namesInWords(row.applicants),
    respondents: namesInWords(row.respondents),
    clock: presentRowClock(row, context),
    former: row.former?.mediator ?? null,
    isReassignment: file.hadMediator,
    ranked: ranking.ranked.map(
      ({ mediatorId, score }) => [placeOf.get(mediatorId)!, score] as const,
    ),
    reasons: ranking.ranked[0] ? describeReasons(ranking.ranked[0].reasons) : [],
    excluded,
  }
}
