import { columnLetters } from '@/lib/documents/xlsx/read-cell'
import { CASE_COLUMNS, type CaseColumn } from '@/lib/domain/import/case-columns'
import { MEDIATOR_COLUMNS, type MediatorColumn } from '@/lib/domain/import/mediator-columns'
import { MAX_SHEET_LETTERS, MAX_SHEET_ROWS } from '@/lib/domain/import/sheet'
import { CASE_HEADERS, MEDIATOR_HEADERS, TEMPLATE } from '@/lib/labels/zh-CN/import-columns'
import { row, text } from './workbook-parts'

/** A list as the application reads it, for workbooks written by hand. */
export type ListTemplate = {
  readonly sheet: string
  /** The first row, with the words of all columns. */
  readonly head: string
  /** Letters of every column, and of one that takes a name. */
  readonly columns: readonly string[]
  readonly name: string
  /** Lines with full paragraphs that stay within what a file may hold. */
  readonly mostLong: number
  /**
   * The cells of a line that says what a list says; `serial` makes it differ from the others.
   * `isLong`: its paragraphs are as long as they may be.
   */
  readonly line: (rowNo: number, serial: number, isLong?: boolean) => string
}

function templateOf<Column extends string>(
  sheet: string,
  columns: readonly Column[],
  headers: Readonly<Record<Column, string>>,
  name: Column,
  paragraphs: Readonly<Partial<Record<Column, number>>>,
  line: (serial: number) => Partial<Record<Column, string>>,
): ListTemplate {
  const long = Object.entries<number | undefined>(paragraphs)
  const full = Object.fromEntries(long.map(([column, most = 0]) => [column, '长'.repeat(most)]))
  const letters = long.reduce((sum, [, most = 0]) => sum + most, 0)
  const lettersOf = (column: Column) => columnLetters(columns.indexOf(column))
  return {
    sheet,
    head: row(1, columns.map((column) => text(`${lettersOf(column)}1`, headers[column])).join('')),
    columns: columns.map(lettersOf),
    name: lettersOf(name),
    mostLong: Math.min(MAX_SHEET_ROWS, Math.floor(MAX_SHEET_LETTERS / (letters + 200))),
    line: (rowNo, serial, isLong = false) => {
      const said: Partial<Record<string, string>> = { ...line(serial), ...(isLong && full) }
      return columns
        .map((column) => {
          const value = said[column]
          return value === undefined ? '' : text(`${lettersOf(column)}${rowNo}`, value)
        })
        .join('')
    },
  }
}

const serialPhone = (serial: number) => `199${String(10_000_000 + serial)}`

/** The cases' list, as the demonstration's first institution might bring it. */
export const CASES: ListTemplate = templateOf<CaseColumn>(
  TEMPLATE.sheet.cases,
  CASE_COLUMNS,
  CASE_HEADERS,
  'applicantName',
  { claim: 5_000, facts: 20_000 },
  (serial) => ({
    court: '示例区法院',
    source: '委派',
    disputeType: '物业服务合同纠纷',
    cause: '物业服务合同纠纷',
    amount: '38650.00',
    referredAt: '2026-01-05',
    applicantName: '许静',
    applicantNumber: '819999199003070014',
    applicantPhone: serialPhone(serial),
    respondentName: '何成',
    claim: `请求退还多收的公共能耗费（第 ${serial} 件）。`,
  }),
)

export const MEDIATORS: ListTemplate = templateOf<MediatorColumn>(
  TEMPLATE.sheet.mediators,
  MEDIATOR_COLUMNS,
  MEDIATOR_HEADERS,
  'name',
  { introduction: 500 },
  (serial) => ({
    name: '吕远',
    phone: serialPhone(serial),
    specialties: '物业服务合同纠纷',
    caseloadCap: '20',
  }),
)
