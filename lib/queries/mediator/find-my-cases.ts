import 'server-only'
import { z } from 'zod'
import { findUrging } from '@/lib/domain/case/decide-urge'
import type { CaseStatus } from '@/lib/domain/case/status'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { disputeType, outcome } from '@/lib/labels/zh-CN/case'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { defineSqlQuery } from '../define-query'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentCardClock, readCaseCards, type CardClock, type CaseCardFacts } from './case-card'
import { presentUrging } from './card-words'
import { findMyCasePage } from './my-case-page'

export type MyCaseRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly between: string
  readonly dispute: string
  readonly status: CaseStatus
  readonly clock: CardClock | null
  /** Who urged it, when and with what note, until the mediator acts. */
  readonly urged: string | null
  /** Of a settled case: its outcome, and when it was closed. */
  readonly outcome: string | null
  readonly closedOn: string | null
}

export type MyCasesView = {
  readonly rows: readonly MyCaseRow[]
  readonly total: number
  readonly next: string | null
  readonly counts: { readonly open: number; readonly settled: number }
}

/** A cursor that is not understood means the first page; a search that is too long is cut. */
const MyCasesInput = z.strictObject({
  settled: z.boolean(),
  text: z
    .string()
    .trim()
    .transform((text) => text.slice(0, 40) || null)
    .nullable(),
  after: PAGE_FIELDS.after,
})

/** 我的案件: the mediator's open cases, or those they closed. */
export const findMyCases = defineSqlQuery({
  act: 'case:list',
  input: MyCasesInput,
  load: async (db, filter, context) => {
    const { role, id, institutionId } = context.actor
    if (role !== 'mediator' || !institutionId) return null
    const page = await findMyCasePage(db, { id, institutionId }, filter)
    const cards = new Map(
      (await readCaseCards(db, context, { ids: page.ids })).map((card) => [card.id, card]),
    )
    return { page, cards: page.ids.flatMap((id) => cards.get(id) ?? []) }
  },
  present: ({ page: { total, next, counts }, cards }, { today }): MyCasesView => ({
    rows: cards.map((card) => presentRow(card, today)),
    total,
    next,
    counts,
  }),
})

function presentRow(card: CaseCardFacts, today: LocalDate): MyCaseRow {
  const urging = findUrging(card, today)
  return {
    caseId: card.id,
    caseNo: card.caseNo,
    between: MEDIATOR.between(card.applicants, card.respondents),
    dispute: disputeType[card.disputeType],
    status: card.status,
    clock: presentCardClock(card.clock),
    urged: urging && presentUrging(urging, today),
    outcome: card.outcome && outcome[card.outcome],
    closedOn: card.closedAt && toLocalDate(card.closedAt),
  }
}
