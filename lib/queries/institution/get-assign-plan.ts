import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { findAssignFiles } from '@/lib/data/stores/assignment/assign-facts'
import { readCaseList } from '@/lib/data/stores/case/case-list-store'
import { mayAct } from '@/lib/domain/access/policy'
import { planAssignments, type PlannedCase } from '@/lib/domain/assignment/plan-assignments'
import { CHOICE } from '@/lib/labels/zh-CN/mediator-choice'
import { ASSIGN } from '@/lib/labels/zh-CN/assign'
import { abilityOf } from '../case/ability'
import { listDaysOf } from '../case/list-days'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import {
  findExcludedEverywhere,
  presentPlanned,
  toPlanPeople,
  type AssignPlanView,
} from './assign-plan-view'
import { choiceDueOn } from './choice-view'
import { presentExcluded } from './get-candidates'
import { findSameTypePerformance } from './same-type-performance'

/** Most cases of one plan. */
const PLANNED_AT_MOST = 200

/** Ids with commas between them; anything else is dropped. */
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

/**
 * `3:<mediator>` or `3:-`, with commas between them: the choice for the fourth case of `cases`;
 * `-`: none.
 */
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

/**
 * 批量分配: proposes a mediator for each case, most urgent first, as if the cases before it were
 * already assigned.
 */
export const getAssignPlan = defineQuery({
  act: 'case:find-candidates',
  input: z.strictObject({ cases: CaseIds, chosen: Chosen }),
  load: async (db, { cases: ids, chosen }, { actor, today, calendar }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const days = listDaysOf({ today, calendar })
    const query = { tenant: { institutionId }, filter: {}, order: 'due', days } as const
    const rows = await readCaseList(
      db,
      query,
      { kind: 'ids', ids },
      { cursor: null, isBackwards: false, take: ids.length },
    )
    const files = await findAssignFiles(
      db,
      rows.flatMap((row) => (row.status === 'pending_assignment' ? [row.id] : [])),
      today,
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
      performance: await findSameTypePerformance(db, institutionId, files, today),
      missing: ids.length - rows.length,
    }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ rows, files, performance, choices, missing }, context): AssignPlanView => {
    const isChoosing = (row: CaseListRow) =>
      choiceDueOn(files.get(row.id)?.choice ?? null, context.now)
    // Of a case that the parties chose a mediator for, its own page assigns.
    const hasChosen = (row: CaseListRow) => files.get(row.id)?.choice?.stored === 'chosen'
    const mayAssign = (row: CaseListRow) =>
      files.has(row.id) &&
      !isChoosing(row) &&
      !hasChosen(row) &&
      mayAct(context.actor, 'case:assign', scopeOf(row)) !== null
    const planned = rows.filter(mayAssign)
    const plan = planAssignments(
      planned.map((row) => ({ caseId: row.id, ...files.get(row.id)! })),
      context.today,
      choices,
    )
    const [first] = files.values()
    const people = toPlanPeople(first, context.today)
    const everywhere = findExcludedEverywhere(plan)
    const presentExclusions = (list: PlannedCase['ranking']['excluded']) =>
      presentExcluded(list, first?.names ?? new Map())
    const placeOf = new Map(people.map(({ mediatorId }, index) => [mediatorId, index]))
    return {
      people,
      missing,
      cases: planned.map((row, index) =>
        presentPlanned(row, files.get(row.id)!, plan[index]!, context, {
          placeOf,
          performance,
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
            why:
              ASSIGN.instead[row.status] ??
              (isChoosing(row)
                ? CHOICE.choosing
                : hasChosen(row)
                  ? CHOICE.hasChosen
                  : ability.allowed
                    ? ''
                    : ability.why),
          }
        }),
      excludedEverywhere: presentExclusions(
        (plan[0]?.ranking.excluded ?? []).filter(({ mediatorId }) => everywhere.has(mediatorId)),
      ),
      isConfirmationWaived: first?.isConfirmationWaived ?? false,
    }
  },
})
