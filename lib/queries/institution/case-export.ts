import type { Db } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import {
  countCaseList,
  findSearchMatches,
  type CaseListQuery,
} from '@/lib/data/stores/case/case-list-store'
import { findFilterOptions } from '@/lib/data/stores/case/filter-options-store'
import type { Cells } from '@/lib/documents/xlsx/workbook'
import { caseConditions } from '@/lib/labels/zh-CN/case-filter'
import { EXPORT } from '@/lib/labels/zh-CN/export'
import { RECORD_LIST } from '@/lib/labels/zh-CN/record'
import { conditionsOf, type CaseFilterInput } from '../case/case-filter-input'
import type { ChosenCases } from '../case/chosen-cases'

/** Yuan as a number that can be added up. */
export function amountOf({ amount }: Pick<CaseListRow, 'amount'>): number | null {
  return amount === null ? null : Number(amount)
}

/** All names: a file has the room that a line on the screen has not. */
export function allNames(names: readonly string[]): string {
  return names.join('、')
}

/** Numbers rows as the list does. */
export async function* numbered(
  rows: AsyncIterable<CaseListRow> | Iterable<CaseListRow>,
  cells: (row: CaseListRow, number: number) => Cells,
): AsyncGenerator<Cells> {
  let number = 0
  for await (const row of rows) yield cells(row, ++number)
}

/** How many there are at least: all of them where only statuses narrow the list, else as far as the list itself counts. */
export async function countAtLeast(
  db: Db,
  query: CaseListQuery,
  chosen: ChosenCases | null,
): Promise<number> {
  return chosen
    ? chosen.rows.length
    : (await countCaseList(db, query, await findSearchMatches(db, query))).total
}

/** What was asked for, in words; where some were chosen, how many of them are in the file. */
export async function listConditionTexts(
  db: Db,
  institutionId: string,
  query: CaseFilterInput,
  chosen: ChosenCases | null,
): Promise<string[]> {
  const { courts, mediators } = await findFilterOptions(db, institutionId)
  const nameOf = (named: typeof courts, id: string | undefined) =>
    named.find((each) => each.id === id)?.name
  return [
    ...caseConditions(conditionsOf(query), {
      mediator: nameOf(mediators, query.mediator),
      court: nameOf(courts, query.court),
    }),
    ...(chosen
      ? [EXPORT.selectedOnly(chosen.rows.length, chosen.left.length, RECORD_LIST.unit)]
      : []),
  ]
}
