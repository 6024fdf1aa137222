import 'server-only'
import { z } from 'zod'
import {
  countCourtNumbers,
  findCourtNumbers as readCourtNumbers,
} from '@/lib/data/stores/court-stage/court-number-store'
import type { CourtMove } from '@/lib/domain/court-stage/court-step'
import { NUMBERS } from '@/lib/labels/zh-CN/court-stage'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import { defineQuery } from '../define-query'
import { findReviewedCourt, reviewedCourtId, withWatermark, type Watermarked } from './court-review'
import { accessRecordsFor, findListedInstitutions } from './list-access-records'

export const NUMBER_TABS = ['record', 'suit', 'paper'] as const
export type NumberTab = (typeof NUMBER_TABS)[number]

const MOVE_OF: Readonly<Record<NumberTab, CourtMove>> = {
  record: 'record_agreement',
  suit: 'file_suit',
  paper: 'issue_paper',
}

export const NUMBERS_PAGE_SIZE = 50
/** Pages beyond are not read: older numbers are found with their case. */
const PAGES = 100

export type NumberRow = {
  readonly caseId: string
  readonly number: string
  readonly on: string
  readonly by: string
  readonly caseNo: string
  readonly parties: string
  readonly institution: string
}

export type NumbersView = Watermarked<{
  readonly rows: readonly NumberRow[]
  readonly tab: NumberTab
  readonly page: number
  readonly total: number
  /** There are more than `total`; counting stops there. */
  readonly isMore: boolean
  readonly hasNext: boolean
}>

/** 备案与立案登记: the numbers that the actor's court gave after mediations, the latest first. */
export const findCourtNumbers = defineQuery({
  act: 'case:list',
  input: z.object({
    tab: z.enum(NUMBER_TABS).catch('record'),
    page: z.coerce.number().int().min(1).max(PAGES).catch(1),
  }),
  load: async (db, { tab, page }, { actor }) => {
    const court = await findReviewedCourt(db, actor)
    if (!court) return null
    const skip = (page - 1) * NUMBERS_PAGE_SIZE
    const rows = await readCourtNumbers(db, court.id, MOVE_OF[tab], {
      take: NUMBERS_PAGE_SIZE,
      skip,
    })
    return {
      court,
      rows,
      counted: await countCourtNumbers(db, court.id, MOVE_OF[tab]),
      institutions: await findListedInstitutions(db, actor, rows),
    }
  },
  record: ({ institutions }, { tab }, { actor }) => {
    const words = [`${NUMBERS.title}：${NUMBERS.tabs[tab]}`]
    return accessRecordsFor(
      'court_cases',
      institutions,
      { court: words, institution: words },
      reviewedCourtId(actor),
    )
  },
  present: ({ court, rows, counted: { total, isMore } }, context, { tab, page }): NumbersView =>
    withWatermark(
      {
        rows: maskNumbersInView(
          rows.map(({ id, number, on, by, caseNo, institution, applicants, respondents }) => ({
            caseId: id,
            number: number ?? '',
            on,
            by,
            caseNo,
            institution: institution ?? '',
            parties: [namesInWords(applicants), namesInWords(respondents)]
              .filter(Boolean)
              .join(' / '),
          })),
        ),
        tab,
        page,
        total,
        isMore,
        hasNext: total > page * NUMBERS_PAGE_SIZE && page < PAGES,
      },
      court,
      context,
    ),
})
