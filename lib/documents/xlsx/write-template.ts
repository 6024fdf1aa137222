import 'server-only'
import type { Workbook, Worksheet } from 'exceljs'
import type { ImportKind } from '@/lib/domain/import/kinds'
import { CASE_COLUMNS, REQUIRED_CASE_COLUMNS } from '@/lib/domain/import/case-columns'
import {
  ORGANISATION_COLUMNS,
  ORGANISATION_SHEETS,
  REQUIRED_ORGANISATION_COLUMNS,
} from '@/lib/domain/import/organisation-columns'
import { MEDIATOR_COLUMNS, REQUIRED_MEDIATOR_COLUMNS } from '@/lib/domain/import/mediator-columns'
import { REFERRAL_COLUMNS, REQUIRED_REFERRAL_COLUMNS } from '@/lib/domain/import/referral-columns'
import {
  agentKind,
  authority,
  caseSource,
  disputeType,
  documentKind,
  outcome,
  partyKind,
} from '@/lib/labels/zh-CN/case'
import { consentWay } from '@/lib/labels/zh-CN/consent'
import {
  CASE_COLUMN_WORDS,
  MEDIATOR_COLUMN_WORDS,
  TEMPLATE,
} from '@/lib/labels/zh-CN/import-columns'
import { sex } from '@/lib/labels/zh-CN/integration'
import { institutionKind } from '@/lib/labels/zh-CN/organisation-field'
import {
  IMPORTED_ROLE,
  ORGANISATION_COLUMN_WORDS,
  ORGANISATION_EXAMPLES,
  ORGANISATION_SHEET_NAMES,
} from '@/lib/labels/zh-CN/organisation-columns'
import { paperReason } from '@/lib/labels/zh-CN/paper-referral'
import { REFERRAL_COLUMN_WORDS } from '@/lib/labels/zh-CN/referral-columns'
import { lineSuitability } from '@/lib/labels/zh-CN/unsuitable'
import { columnLetters } from './read-cell'

type Words = { readonly header: string; readonly about: string }
type Column = Words & {
  readonly key: string
  readonly options: readonly string[]
  readonly isRequired: boolean
}

const { credit_code: _organisations, ...personalDocuments } = documentKind

/** By the end of a column's key: a party has several of the same. */
const OPTIONS: readonly (readonly [end: string, words: Readonly<Record<string, string>>])[] = [
  ['source', caseSource],
  ['disputeType', disputeType],
  ['outcome', outcome],
  ['sex', sex],
  ['suitability', lineSuitability],
  ['paperReason', paperReason],
  ['institutionKind', institutionKind],
  ['accountRole', IMPORTED_ROLE],
  ['Kind', partyKind],
  ['Document', personalDocuments],
  ['Consent', consentWay],
  ['AgentType', agentKind],
  ['AgentAuthority', authority],
]

/** Choices of a drop-down; 擅长领域 may have several and has none. */
function optionsOf(key: string): readonly string[] {
  const found = OPTIONS.find(([end]) => key.endsWith(end))
  return found ? Object.values(found[1]) : []
}

type Described = readonly [
  keys: readonly string[],
  words: Readonly<Record<string, Words>>,
  required: readonly string[],
]

type TemplateSheet = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly example: Readonly<Record<string, string>>
}

type OneSheetKind = Exclude<ImportKind, 'organisations'>
const ONE_SHEET: Readonly<Record<OneSheetKind, Described>> = {
  cases: [CASE_COLUMNS, CASE_COLUMN_WORDS, REQUIRED_CASE_COLUMNS],
  mediators: [MEDIATOR_COLUMNS, MEDIATOR_COLUMN_WORDS, REQUIRED_MEDIATOR_COLUMNS],
  referrals: [REFERRAL_COLUMNS, REFERRAL_COLUMN_WORDS, REQUIRED_REFERRAL_COLUMNS],
}

const columnsOf = ([keys, words, required]: Described): readonly Column[] =>
  keys.map((key) => ({
    key,
    ...words[key]!,
    options: optionsOf(key),
    isRequired: required.includes(key),
  }))

function sheetsOf(kind: ImportKind): readonly TemplateSheet[] {
  if (kind === 'organisations')
    return ORGANISATION_SHEETS.map((sheet) => ({
      name: ORGANISATION_SHEET_NAMES[sheet],
      columns: columnsOf([
        ORGANISATION_COLUMNS[sheet],
        ORGANISATION_COLUMN_WORDS,
        REQUIRED_ORGANISATION_COLUMNS,
      ]),
      example: ORGANISATION_EXAMPLES[sheet],
    }))
  return [
    {
      name: TEMPLATE.sheet[kind],
      columns: columnsOf(ONE_SHEET[kind]),
      example: TEMPLATE.example[kind],
    },
  ]
}

const FILLS = { required: 'FFF6E7C1', optional: 'FFEEF1F5' } as const
/** Rows with drop-downs; the reader also takes rows below them. */
const LAST_ROW = 20_001

/**
 * The template: header, an example that is never imported, and a second sheet that explains each
 * column. Every column is text, so that a long number keeps its last digits and a day stays as
 * typed.
 */
export async function writeTemplate(kind: ImportKind): Promise<Buffer> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const sheets = sheetsOf(kind)
  for (const sheet of sheets) writeList(book, sheet)
  writeGuide(book.addWorksheet(TEMPLATE.guide), sheets)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A sheet to be filled in. */
function writeList(book: Workbook, { name, columns, example }: TemplateSheet): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }],
  })
  sheet.columns = columns.map(({ key, header, isRequired }) => ({
    key,
    header: isRequired ? TEMPLATE.required(header) : header,
    width: Math.max(12, header.length * 2 + 4),
    style: { numFmt: '@' },
  }))
  columns.forEach(({ isRequired }, index) => {
    const cell = sheet.getRow(1).getCell(index + 1)
    cell.font = { bold: true }
    cell.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: isRequired ? FILLS.required : FILLS.optional },
    }
  })
  sheet.addRow(example).font = { italic: true, color: { argb: 'FF7A8494' } }
  columns.forEach(({ options }, index) => {
    if (options.length === 0) return
    const letters = columnLetters(index)
    // One rule for the whole column; exceljs keeps such ranges in a list that its types do not
    // declare.
    const validations = (
      sheet as unknown as { dataValidations: { add: (range: string, rule: object) => void } }
    ).dataValidations
    validations.add(`${letters}2:${letters}${LAST_ROW}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${options.join(',')}"`],
    })
  })
}

function writeGuide(sheet: Worksheet, lists: readonly TemplateSheet[]): void {
  sheet.columns = [{ width: 26 }, { width: 80 }, { width: 60 }]
  for (const rule of TEMPLATE.guideRules) sheet.addRow([rule])
  sheet.addRow([])
  sheet.addRow(Object.values(TEMPLATE.guideColumns)).font = { bold: true }
  for (const { name: list, columns } of lists) {
    if (lists.length > 1) sheet.addRow([TEMPLATE.guideSheet(list)]).font = { bold: true }
    for (const { header, about, options, key, isRequired } of columns) {
      const words = /specialties$/i.test(key) ? Object.values(disputeType) : options
      const name = isRequired ? TEMPLATE.required(header) : header
      sheet.addRow([name, about, words.join('；')]).alignment = { wrapText: true, vertical: 'top' }
    }
  }
}
