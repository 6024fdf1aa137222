import { readSheet } from '@/lib/documents/xlsx/read-sheet'
import type { SheetShape } from '@/lib/documents/xlsx/sheet-shape'
import type { CheckedRow } from '@/lib/domain/import/row-mistake'
import type { SheetRow } from '@/lib/domain/import/sheet'
import {
  CASE_LIST,
  CASE_SHEET,
  MEDIATOR_LIST,
  MEDIATOR_SHEET,
} from '@/lib/use-cases/import/judged-lists'
import type { DatedWords } from '@/lib/domain/dictionary/settle-dispute'
import { BASE_WORDS } from '../../support/base-words'
import { HOSTILE_WORKBOOKS } from '@/scripts/bench/hostile-workbooks'
import { CASES, MEDIATORS, type ListTemplate } from '@/scripts/bench/list-templates'
import { bookOf, row, SHEET, sheetXml } from '@/scripts/bench/workbook-parts'

// 测速用的四十个恶意工作簿（npm run bench:workbooks）：真是四十个，说得通的行真的说得通。

type Reader<Column extends string> = {
  readonly sheet: SheetShape<Column>
  readonly read: (row: SheetRow<Column>, dated: DatedWords) => Pick<CheckedRow, 'mistakes'>
}

/** What is wrong in a line that says what a list says, and in one with full paragraphs. */
async function mistakesOf<Column extends string>(
  template: ListTemplate,
  { sheet, read }: Reader<Column>,
) {
  const rows = [2, 3].map((rowNo) => row(rowNo, template.line(rowNo, rowNo, rowNo === 3)))
  const bytes = bookOf(template.sheet, { [SHEET]: sheetXml(template.head + rows.join('')) })
  const answer = await readSheet(bytes, sheet)
  return answer.ok ? answer.value.map((each) => read(each, BASE_WORDS).mistakes) : answer.refusal
}

test('四十个，名称各不相同', () => {
  expect(HOSTILE_WORKBOOKS).toHaveLength(40)
  expect(new Set(HOSTILE_WORKBOOKS.map(({ name }) => name)).size).toBe(40)
})

test('说得通的行、各段写满的行，逐栏都读得出', async () => {
  expect(await mistakesOf(CASES, { sheet: CASE_SHEET, read: CASE_LIST.read })).toEqual([[], []])
  expect(await mistakesOf(MEDIATORS, { sheet: MEDIATOR_SHEET, read: MEDIATOR_LIST.read })).toEqual([
    [],
    [],
  ])
})
