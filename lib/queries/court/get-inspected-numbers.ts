import 'server-only'
import { z } from 'zod'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findPersonalNumbers } from '@/lib/data/stores/inspection/inspected-numbers-store'
import { findOpenInspection } from '@/lib/data/stores/inspection/inspection-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { UNMASKED } from '@/lib/labels/zh-CN/events/access'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import { presentState, type CaseHeaderView } from '../case/case-header-view'
import { defineSqlQuery } from '../define-query'
import { courtCaseSpec } from './court-case-spec'

export type InspectedNumbersView = {
  readonly header: CaseHeaderView
  readonly purpose: string
  readonly endsOn: string
  readonly numbers: readonly {
    readonly key: string
    readonly of: string
    readonly what: string
    readonly value: string
  }[]
}

/**
 * The personal numbers of a case in full, for a reviewer whose assignment opens them today (个人信息保护法
 * 第28条、第51条). Each look is one event in the case's chain, written before anything is shown.
 * NOT_FOUND without such an assignment.
 */
export const getInspectedNumbers = defineSqlQuery(
  courtCaseSpec({
    act: 'review:read-numbers',
    input: z.strictObject({ caseId: CaseId }),
    load: async (db, { caseId }, { today }) => {
      const inspection = await findOpenInspection(db, caseId, today)
      const state = inspection && (await findCaseState(db, caseId))
      return state && { state, inspection, numbers: await findPersonalNumbers(db, caseId) }
    },
    caseOf: ({ state }) => state,
    event: ({ inspection, numbers }) => ({
      kind: 'personal-number.reviewed',
      data: { assignmentId: inspection.id, numbers: numbers.length },
    }),
    present: ({ state, inspection, numbers }, context): InspectedNumbersView => ({
      header: presentState(state, context).header,
      purpose: inspection.purpose,
      endsOn: inspection.endsOn,
      numbers: numbers.map(({ personId, of, what, value }) => ({
        key: `${personId} ${what}`,
        of,
        what: UNMASKED[what],
        value: numberInWords(value),
      })),
    }),
  }),
)
