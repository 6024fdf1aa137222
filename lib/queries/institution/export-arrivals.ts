import 'server-only'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { ARRIVAL } from '@/lib/labels/zh-CN/arrival'
import { reportConditions } from '@/lib/labels/zh-CN/report'
import { defineExport } from '../define-export'
import { administeredBy } from './administered'
import { ARRIVAL_COUNTS, ArrivalInput } from './arrivals-input'
import { arrivalCount, presentArrivals, type ArrivalPerson, type ArrivalRow } from './arrivals-view'
import { loadArrivals } from './get-arrivals'

const COUNTS: readonly SheetColumn<ArrivalRow>[] = [
  { header: ARRIVAL.rows, width: 24, cell: ({ name }) => name },
  ...ARRIVAL_COUNTS.map((count): SheetColumn<ArrivalRow> => ({
    header: arrivalCount[count],
    kind: 'number',
    width: 12,
    cell: ({ counts }) => counts[count],
  })),
  { header: ARRIVAL.rate, width: 12, cell: ({ rate }) => rate },
]

const { columns: HEADERS } = ARRIVAL
const PEOPLE: readonly SheetColumn<ArrivalPerson>[] = [
  { header: HEADERS.caseNo, width: 26, cell: ({ caseNo }) => caseNo },
  { header: HEADERS.person, width: 16, cell: ({ person }) => person },
  { header: HEADERS.channel, width: 10, cell: ({ channel }) => channel },
  { header: HEADERS.applicant, width: 20, cell: ({ applicant }) => applicant },
  { header: HEADERS.stage, width: 12, cell: ({ stage }) => stage },
  { header: HEADERS.course, width: 60, cell: ({ course }) => course },
]

/** 当事人到场 as a file: the table of the page, and the people behind the number that the page shows. */
export const exportArrivals = defineExport({
  act: 'statistics:export',
  list: 'arrivals',
  input: ArrivalInput,
  load: async (db, query, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const facts = await loadArrivals(db, institutionId, query, today)
    const view = presentArrivals(facts, query, today)
    const { type, source, mediator } = view.filter
    return {
      title: ARRIVAL.title,
      conditions: [
        ...reportConditions({
          period: view.period,
          type,
          source,
          mediator: mediator?.name ?? null,
        }),
        ...(view.chosen ? [view.chosen] : []),
      ],
      definitions: ARRIVAL.definitions,
      sheets: [
        makeSheet(ARRIVAL.section, COUNTS, view.rows),
        makeSheet(ARRIVAL.sheet.people, PEOPLE, view.people),
      ],
    }
  },
})
