import type { Db } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { countCaseList } from '@/lib/data/stores/case/case-count-store'
import type { CaseListQuery } from '@/lib/data/stores/case/case-order'
import { findSearchMatches } from '@/lib/data/stores/case/case-search'
import { findFilterOptions } from '@/lib/data/stores/case/filter-options-store'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { Definition, SheetColumn } from '@/lib/documents/xlsx/workbook'
import { caseConditions } from '@/lib/labels/zh-CN/case-filter'
import { EXPORT, EXPORTS } from '@/lib/labels/zh-CN/export'
import { RECORD_LIST } from '@/lib/labels/zh-CN/record'
import { readCaseBatches } from '../case/case-batches'
import { pickCaseFilters, type CaseFilterInput } from '../case/case-filter-input'
import { findChosenCases, type ChosenCases } from '../case/chosen-cases'
import type { ExportContent } from '../define-export'
import { skippedRowsSheets } from '../skipped-rows-sheet'
import { CASE_SHEET_COLUMNS } from './case-sheet-columns'

/** An exported list of cases. */
type CaseExport<Row> = {
  readonly list: 'cases' | 'records' | 'dossiers'
  readonly query: CaseListQuery
  /** Selected cases (导出所选); undefined: the whole list. */
  readonly ids: readonly string[] | undefined
  /** The list's tab in words, where it has one. */
  readonly tab: string | null
  readonly filter: CaseFilterInput
  readonly definitions: readonly Definition[]
  readonly columns: readonly SheetColumn<Row>[]
  /** Completes one batch of rows with what the columns need. */
  readonly toRows: (batch: readonly CaseListRow[]) => readonly Row[] | Promise<readonly Row[]>
}

/**
 * The content of an exported list of cases: the cases of the filter, or those selected of it, in
 * the list's order.
 */
export async function makeCaseExport<Row>(
  db: Db,
  institutionId: string,
  { list, query, ids, tab, filter, definitions, columns, toRows }: CaseExport<Row>,
): Promise<ExportContent> {
  const chosen = ids ? await findChosenCases(db, institutionId, query, ids) : null
  const batches = chosen ? [chosen.rows] : readCaseBatches(db, query)
  return {
    title: EXPORTS[list],
    conditions: [
      ...(tab === null ? [] : [EXPORT.tab(tab)]),
      ...(await listConditions(db, institutionId, filter, chosen)),
    ],
    definitions,
    atLeast: chosen ? chosen.rows.length : await countAtLeast(db, query),
    skipped: chosen?.skipped.length ?? 0,
    sheets: [
      makeSheet(EXPORTS[list], columns, inRows(batches, toRows)),
      ...skippedRowsSheets(chosen?.skipped ?? [], CASE_SHEET_COLUMNS.caseNo.header),
    ],
  }
}

/** The rows of all batches, one after the other. */
export async function* inRows<Batch, Row>(
  batches: Iterable<Batch> | AsyncIterable<Batch>,
  toRows: (batch: Batch) => readonly Row[] | Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for await (const batch of batches) yield* await toRows(batch)
}

/**
 * How many cases there are at least: exact where only statuses narrow the list, else as far as the
 * list itself counts.
 */
export async function countAtLeast(db: Db, query: CaseListQuery): Promise<number> {
  return (await countCaseList(db, query, await findSearchMatches(db, query))).total
}

/**
 * The list's conditions in words; where rows were selected, also how many of them are in the file.
 */
async function listConditions(
  db: Db,
  institutionId: string,
  filter: CaseFilterInput,
  chosen: ChosenCases | null,
): Promise<string[]> {
  const { courts, mediators } = await findFilterOptions(db, institutionId)
  const nameOf = (options: typeof courts, id: string | undefined) =>
    options.find((option) => option.id === id)?.name
  return [
    ...caseConditions(pickCaseFilters(filter), {
      mediator: nameOf(mediators, filter.mediator),
      assignedTo: nameOf(mediators, filter.assignedTo),
      coMediatedBy: nameOf(mediators, filter.coMediatedBy),
      court: nameOf(courts, filter.court),
    }),
    ...(chosen
      ? [EXPORT.selectedOnly(chosen.rows.length, chosen.skipped.length, RECORD_LIST.unit)]
      : []),
  ]
}
