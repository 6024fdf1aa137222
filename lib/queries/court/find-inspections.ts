import 'server-only'
import { z } from 'zod'
import {
  countInspectedCases,
  findInspectedCases,
  findReviewers,
  findInspections,
} from '@/lib/data/stores/inspection/inspection-store'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { inspectionStateOn } from '@/lib/domain/inspection/inspection'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { INSPECTION, inspectionState } from '@/lib/labels/zh-CN/inspection'
import { newId } from '@/lib/platform/ids'
import { defineQuery } from '../define-query'
import { findReviewedCourt, withWatermark, type Watermarked } from './court-review'

export type InspectionRow = {
  readonly id: string
  readonly reviewer: string
  readonly purpose: string
  readonly term: string
  readonly state: string
  readonly isInForce: boolean
  readonly numbers: string
  readonly assigned: string
  readonly ended: string | null
  readonly mayEnd: boolean
  readonly count: number
  /** Of the one whose cases are listed. */
  readonly cases: readonly { readonly caseId: string; readonly caseNo: string }[] | null
}

export type InspectionList = Watermarked<{
  readonly rows: readonly InspectionRow[]
  /** What a clerk chooses from; null for those who assign nothing. */
  readonly form: {
    readonly freshId: string
    readonly today: string
    readonly reviewers: readonly { readonly id: string; readonly name: string }[]
  } | null
}>

const AT_MOST = 100

/**
 * 审阅任务 of the court, of a reviewer the own ones; the latest first. The cases of one are listed: of
 * the one that was chosen, or else of the latest.
 */
export const findInspectionList = defineQuery({
  act: 'review:list',
  input: z.object({ task: z.uuid().optional().catch(undefined) }),
  load: async (db, { task }, { actor }) => {
    const court = await findReviewedCourt(db, actor)
    if (!court) return null
    const inspections = await findInspections(db, AT_MOST)
    const ids = inspections.map(({ id }) => id)
    const open = task && ids.includes(task) ? task : ids[0]
    const mayAssign = mayRoleAct(actor.role, 'review:assign')
    return {
      court,
      inspections,
      counts: await countInspectedCases(db, ids),
      listed: open ? { of: open, cases: await findInspectedCases(db, open) } : null,
      reviewers: mayAssign ? await findReviewers(db) : null,
    }
  },
  present: ({ court, inspections, counts, listed, reviewers }, context): InspectionList => {
    const { today } = context
    const rows = inspections.map((inspection): InspectionRow => {
      const state = inspectionStateOn(inspection, today)
      const { endedAt, endedBy } = inspection
      return {
        id: inspection.id,
        reviewer: inspection.reviewerName,
        purpose: inspection.purpose,
        term: INSPECTION.term(inspection.startsOn, inspection.endsOn),
        state: inspectionState[state],
        isInForce: state === 'in_force',
        numbers: inspection.opensNumbers ? INSPECTION.open : INSPECTION.masked,
        assigned: INSPECTION.by(inspection.assignedBy, stamp(inspection.assignedAt)),
        ended: endedAt && endedBy ? INSPECTION.ended(endedBy, stamp(endedAt)) : null,
        mayEnd: reviewers !== null && (state === 'in_force' || state === 'ahead'),
        count: counts.find(({ assignmentId }) => assignmentId === inspection.id)?.cases ?? 0,
        cases: listed?.of === inspection.id ? listed.cases : null,
      }
    })
    const form = reviewers && { freshId: newId(), today, reviewers }
    return withWatermark({ rows, form }, court, context)
  },
})
