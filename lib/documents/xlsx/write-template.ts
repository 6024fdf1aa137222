import 'server-only'
import type { Worksheet } from 'exceljs'
import type { ImportKind } from '@/lib/domain/import/kinds'
import { CASE_COLUMNS, REQUIRED_CASE_COLUMNS } from '@/lib/domain/import/case-columns'
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

const COLUMNS: Readonly<Record<ImportKind, Described>> = {
  cases: [CASE_COLUMNS, CASE_COLUMN_WORDS, REQUIRED_CASE_COLUMNS],
  mediators: [MEDIATOR_COLUMNS, MEDIATOR_COLUMN_WORDS, REQUIRED_MEDIATOR_COLUMNS],
  referrals: [REFERRAL_COLUMNS, REFERRAL_COLUMN_WORDS, REQUIRED_REFERRAL_COLUMNS],
}

function columnsOf(kind: ImportKind): readonly Column[] {
  const [keys, words, required] = COLUMNS[kind]
  return keys.map((key) => ({
    key,
    ...words[key]!,
    options: optionsOf(key),
    isRequired: required.includes(key),
  }))
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
  const columns = columnsOf(kind)
  const sheet = book.addWorksheet(TEMPLATE.sheet[kind], {
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
  sheet.addRow(TEMPLATE.example[kind]).font = { italic: true, color: { argb: 'FF7A8494' } }
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
  writeGuide(book.addWorksheet(TEMPLATE.guide), columns)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function writeGuide(sheet: Worksheet, columns: readonly Column[]): void {
  sheet.columns = [{ width: 26 }, { width: 80 }, { width: 60 }]
  for (const rule of TEMPLATE.guideRules) sheet.addRow([rule])
  sheet.addRow([])
  sheet.addRow(Object.values(TEMPLATE.guideColumns)).font = { bold: true }
  for (const { header, about, options, key, isRequired } of columns) {
    const words = key === 'specialties' ? Object.values(disputeType) : options
    const name = isRequired ? TEMPLATE.required(header) : header
    sheet.addRow([name, about, words.join('；')]).alignment = { wrapText: true, vertical: 'top' }
  }
}
