import 'server-only'
import { z } from 'zod'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { PROVISIONAL_MARK } from '@/lib/labels/zh-CN/deadline'
import { CASE_COLUMNS, CASE_DEFINITIONS, EXPORT } from '@/lib/labels/zh-CN/export'
import { CASE_LIST } from '@/lib/labels/zh-CN/institution'
import { CHOSEN_FIELD } from '../case/case-batches'
import { glanceAtClock } from '../case/clock-view'
import { listDaysOf } from '../case/list-days'
import { defineExport } from '../define-export'
import { administeredBy } from './administered'
import { makeCaseExport } from './case-export'
import { CASE_SHEET_COLUMNS as COLUMNS } from './case-sheet-columns'
import { toCaseListQuery, CASE_TABS, CaseListInput } from './find-cases'

type Row = CaseListRow & { readonly clock: ReturnType<typeof glanceAtClock> }

const CASE_LIST_SHEET: readonly SheetColumn<Row>[] = [
  COLUMNS.index,
  COLUMNS.caseNo,
  COLUMNS.referredOn,
  COLUMNS.disputeType,
  COLUMNS.applicants,
  COLUMNS.respondents,
  COLUMNS.amount,
  COLUMNS.court,
  COLUMNS.status,
  {
    header: CASE_COLUMNS.clock,
    width: 9,
    cell: ({ clock }) => clock && CASE_LIST.clockKind[clock.kind],
  },
  { header: CASE_COLUMNS.dueOn, kind: 'day', width: 12, cell: ({ clock }) => clock?.dueOn ?? null },
  {
    header: CASE_COLUMNS.provisional,
    width: 11,
    cell: ({ clock }) => (clock?.isProvisional ? PROVISIONAL_MARK : null),
  },
  { header: CASE_COLUMNS.remaining, width: 22, cell: ({ clock }) => clock?.words ?? null },
  COLUMNS.mediator,
  {
    header: CASE_COLUMNS.former,
    width: 20,
    cell: ({ former }) =>
      former && former.because !== 'case_closed'
        ? EXPORT.byWithRole(former.mediator, CASE_LIST.cameBack[former.because])
        : null,
  },
]

/** 案件分配列表 as a file: the cases of the filter in the list's order; with `ids` only those of them. */
export const exportCases = defineExport({
  act: 'case:export',
  list: 'cases',
  input: CaseListInput.extend({
    tab: z.enum(CASE_TABS).optional().catch(undefined),
    ids: CHOSEN_FIELD,
  }),
  load: async (db, { ids, tab: requestedTab, ...input }, { actor, today, calendar }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    // The list opens with 待受理; selected cases are exported whichever tab they were selected on.
    const tab = requestedTab ?? (ids ? 'all' : 'accept')
    return makeCaseExport(db, institutionId, {
      list: 'cases',
      query: {
        ...toCaseListQuery(institutionId, { ...input, tab }),
        days: listDaysOf({ today, calendar }),
      },
      ids,
      tab: CASE_LIST.tabs[tab],
      filter: input,
      definitions: [
        [CASE_COLUMNS.dueOn, CASE_DEFINITIONS.dueOn],
        [COLUMNS.applicants.header, CASE_DEFINITIONS.names],
      ],
      columns: CASE_LIST_SHEET,
      toRows: (batch) =>
        batch.map((row): Row => ({ ...row, clock: glanceAtClock(row, today, calendar) })),
    })
  },
})
