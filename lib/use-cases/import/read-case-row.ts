import type { CaseSource } from '@/lib/domain/case/source'
import type { DisputeType, Outcome } from '@/lib/domain/case/vocabulary'
import {
  formatCaseNumber,
  formatCourtCaseNumber,
  parseCaseNumber,
  type CaseNumber,
} from '@/lib/domain/case-number/case-number'
import type { DatedWords, Replaced } from '@/lib/domain/dictionary/settle-dispute'
import { CASE_COLUMNS, CASE_PARAGRAPHS, type CaseColumn } from '@/lib/domain/import/case-columns'
import { makeCellReader, plainWord, type CellReader } from '@/lib/domain/import/read-cells'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { Cells, SheetRow } from '@/lib/domain/import/sheet'
import { dayOf, type TypedMoment } from '@/lib/domain/import/typed-moment'
import type { Amount } from '@/lib/domain/money/amount'
import { caseSource, disputeType, outcome } from '@/lib/labels/zh-CN/case'
import { LINE_UNNAMED } from '@/lib/labels/zh-CN/import-line'
import { sourceWord } from '@/lib/labels/zh-CN/integration'
import { fingerprintSecret } from '@/lib/platform/personal-number'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { NormalisedParty } from '../referral/normalised-party'
import { readCaseParties } from './read-case-parties'
import { settleCells } from './settle-cells'
import { uniqueMistakes } from './unique-mistakes'

export type CaseRowValues = {
  readonly caseNo: CaseNumber | null
  readonly courtCaseNo: string | null
  readonly court: string
  readonly source: CaseSource
  readonly disputeType: DisputeType
  readonly cause: string
  readonly amount: Amount | null
  readonly referredAt: TypedMoment
  readonly acceptedAt: TypedMoment | null
  readonly closedAt: TypedMoment | null
  readonly outcome: Outcome | null
  readonly account: string | null
  readonly mediator: string | null
  readonly claim: string
  readonly facts: string | null
  readonly mediationNote: string | null
  readonly parties: readonly NormalisedParty[]
  /** Days of birth, given by an identity number, by the column of the number. */
  readonly births: Readonly<Partial<Record<CaseColumn, LocalDate>>>
}

export type ReadCaseRow = {
  readonly rowNo: number
  readonly cells: Cells<CaseColumn>
  /** What the report calls the line: number and names, no personal number. */
  readonly label: string
  /** By which the same dispute is known again; keyed, since it covers names and numbers. */
  readonly fingerprint: string
  readonly mistakes: readonly RowMistake[]
  /** null where a column is at fault. */
  readonly values: CaseRowValues | null
  /** What it calls otherwise than the case will. */
  readonly replaced: readonly Replaced[]
}

const SHORT_SOURCES = Object.fromEntries(
  Object.entries(sourceWord).map(([code, word]) => [word, code as CaseSource]),
)

/** Reads one line of the cases' template by itself: what it says, or every column at fault. */
export function readCaseRow(
  { rowNo, cells: written }: SheetRow<CaseColumn>,
  dated: DatedWords,
): ReadCaseRow {
  const {
    cells,
    replaced,
    mistakes: retired,
  } = settleCells(written, dated, dayOfLine(written, dated))
  const reader = makeCellReader<CaseColumn>(cells)
  for (const { column, code, fact } of retired) reader.report(column, code, fact)
  const caseNo = readNumber(reader, 'caseNo')
  const courtNumber = readNumber(reader, 'courtCaseNo')
  const shared = {
    court: reader.line('court', 100),
    source: reader.option('source', caseSource, SHORT_SOURCES),
    disputeType: reader.option('disputeType', disputeType),
    cause: reader.line('cause', 100),
    referredAt: reader.moment('referredAt'),
    claim: reader.paragraph('claim', CASE_PARAGRAPHS.claim),
  }
  for (const [column, value] of Object.entries(shared)) {
    if (value === null && !reader.has(column as CaseColumn))
      reader.report(column as CaseColumn, 'REQUIRED')
  }
  const optional = {
    caseNo,
    courtCaseNo: courtNumber && formatCourtCaseNumber(courtNumber),
    amount: reader.amount('amount'),
    acceptedAt: reader.moment('acceptedAt'),
    closedAt: reader.moment('closedAt'),
    outcome: reader.option('outcome', outcome),
    account: reader.paragraph('account', CASE_PARAGRAPHS.account),
    mediator: reader.line('mediator', 50),
    facts: reader.paragraph('facts', CASE_PARAGRAPHS.facts),
    mediationNote: reader.paragraph('mediationNote', CASE_PARAGRAPHS.mediationNote),
  }
  const { parties, births } = readCaseParties(reader)
  const names = [reader.line('applicantName', 100), reader.line('respondentName', 100)].map(
    (name) => name ?? LINE_UNNAMED,
  )
  const label = [caseNo && formatCaseNumber(caseNo), names.join(' — ')].filter(Boolean).join(' ')
  const { court, source, disputeType: type, cause, referredAt, claim } = shared
  const isSound =
    reader.mistakes.length === 0 && court && source && type && cause && referredAt && claim
  if (!isSound)
    return {
      rowNo,
      cells,
      label,
      mistakes: uniqueMistakes(reader.mistakes, CASE_COLUMNS),
      values: null,
      replaced,
      fingerprint: fingerprintOf([rowNo, cells]),
    }
  const values = {
    ...optional,
    court,
    source,
    disputeType: type,
    cause,
    referredAt,
    claim,
    parties,
    births,
  }
  return {
    rowNo,
    cells,
    label,
    mistakes: [],
    values,
    replaced,
    fingerprint: fingerprintOf(identityOf(values)),
  }
}

/** An old case keeps what was in force when it was referred. */
function dayOfLine(cells: Cells<CaseColumn>, { today }: DatedWords): LocalDate {
  const moment = makeCellReader(cells).moment('referredAt')
  return moment ? dayOf(moment) : today
}

function readNumber(
  reader: CellReader<CaseColumn>,
  column: 'caseNo' | 'courtCaseNo',
): CaseNumber | null {
  const text = reader.line(column, 64)
  const parsed = text === null ? null : parseCaseNumber(text)
  if (parsed && !parsed.ok) reader.report(column, parsed.refusal.code)
  return parsed?.ok ? parsed.value : null
}

/**
 * What makes a dispute this one: its number, else court, day, type, parties and claim. What is
 * filled in later (acceptance, closing) is left out, so that a list that has grown by a column does
 * not make its cases twice.
 */
function identityOf({
  caseNo,
  court,
  referredAt,
  disputeType: type,
  parties,
  claim,
  amount,
}: CaseRowValues): unknown {
  if (caseNo) return ['number', formatCaseNumber(caseNo)]
  const people = parties.map(({ side, name, document }) => [
    side,
    plainWord(name),
    document?.number ?? null,
  ])
  return [
    'dispute',
    plainWord(court),
    referredAt.at.toISOString(),
    type,
    people,
    plainWord(claim),
    amount,
  ]
}

/** Do two lines tell of the same dispute, whatever number they give it? */
export function isSameDispute(one: CaseRowValues, other: CaseRowValues): boolean {
  const [first, second] = [one, other].map((values) =>
    JSON.stringify(identityOf({ ...values, caseNo: null })),
  )
  return first === second
}

function fingerprintOf(content: unknown): string {
  return fingerprintSecret(`import:cases:${JSON.stringify(content)}`)
}
