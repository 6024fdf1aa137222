import { causeVersionOn } from '@/lib/domain/dictionary/catalogue'
import type { DatedWords, Replaced } from '@/lib/domain/dictionary/settle-dispute'
import { cutText } from '@/lib/domain/import/cut-text'
import { makeCellReader, plainWord, type CellReader } from '@/lib/domain/import/read-cells'
import {
  REFERRAL_COLUMNS,
  REFERRAL_PARAGRAPHS,
  type ReferralColumn,
} from '@/lib/domain/import/referral-columns'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { Cells, SheetRow } from '@/lib/domain/import/sheet'
import { dayOf } from '@/lib/domain/import/typed-moment'
import { EMPTY_DRAFT, type DraftContent } from '@/lib/domain/referral/draft-content'
import { findGround } from '@/lib/domain/referral/unsuitable'
import type { WrittenPaper } from '@/lib/domain/referral/paper-referral'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { CaseSource } from '@/lib/domain/case/source'
import { caseSource, disputeType } from '@/lib/labels/zh-CN/case'
import { LINE_UNNAMED } from '@/lib/labels/zh-CN/import-line'
import { sourceWord } from '@/lib/labels/zh-CN/integration'
import { paperReason } from '@/lib/labels/zh-CN/paper-referral'
import { lineSuitability, unsuitableGround } from '@/lib/labels/zh-CN/unsuitable'
import { fingerprintSecret } from '@/lib/platform/personal-number'
import { ReferralFields } from '../referral/submit-referral.input'
import { columnOfPath, readReferredParties, type PlacedParty } from './read-referred-parties'
import { settleCells } from './settle-cells'
import { uniqueMistakes } from './unique-mistakes'

export type ReadReferralRow = {
  readonly rowNo: number
  readonly cells: Cells<ReferralColumn>
  /** What the report calls the line: names, no personal number. */
  readonly label: string
  /** By which the same dispute is known again; keyed, since it covers names and numbers. */
  readonly fingerprint: string
  readonly mistakes: readonly RowMistake[]
  /**
   * The line as a clerk's draft, without its institution and its paper; null where a column is at
   * fault.
   */
  readonly content: DraftContent | null
  readonly slots: readonly PlacedParty['slot'][]
  /** The institution as it is typed: name or code; null: it is chosen for the whole list. */
  readonly institution: string | null
  readonly paper: WrittenPaper
  /** What it calls otherwise than the case will. */
  readonly replaced: readonly Replaced[]
  /** Whom both sides chose, as it is typed. */
  readonly chosen: { readonly name: string | null; readonly on: LocalDate | null }
}

const SHORT_SOURCES = Object.fromEntries(
  Object.entries(sourceWord).map(([code, word]) => [word, code as CaseSource]),
)

/** In the place of what a line leaves to the list, until it is chosen. */
const STAND_IN = { institution: '-', referredAt: '2000-01-01' } as const

type Reader = CellReader<ReferralColumn>
const readDay = (reader: Reader, column: ReferralColumn) => {
  const moment = reader.moment(column)
  return moment && dayOf(moment)
}

/** The fields of a line beside its parties, as a court's own system would send them. */
function ownFields(reader: Reader) {
  const paragraph = (column: ReferralColumn) =>
    reader.paragraph(column, REFERRAL_PARAGRAPHS[column] ?? 200) ?? undefined
  return {
    ...STAND_IN,
    source: reader.option('source', caseSource, SHORT_SOURCES) ?? undefined,
    caseNo: reader.line('caseNo', 64),
    courtCaseNo: reader.line('courtCaseNo', 64),
    firstSubmittedAt: readDay(reader, 'firstSubmittedOn'),
    disputeType: reader.option('disputeType', disputeType) ?? undefined,
    cause: reader.line('cause', 100) ?? undefined,
    amount: reader.amount('amount'),
    claim: paragraph('claim'),
    facts: paragraph('facts'),
    mediationNote: paragraph('mediationNote'),
    jurisdictionBasis: reader.line('jurisdictionBasis', 200),
    referrer: reader.line('referrer', 50),
  }
}

/**
 * Reads one line of 批量引调 by itself, by the schema of the API: what it says, or every column at
 * fault.
 */
export function readReferralRow(
  { rowNo, cells: written }: SheetRow<ReferralColumn>,
  dated: DatedWords,
): ReadReferralRow {
  const { cells, replaced, mistakes: retired } = settleCells(written, dated, dated.today)
  const reader = makeCellReader<ReferralColumn>(cells)
  for (const { column, code, fact } of retired) reader.report(column, code, fact)
  const report = (column: ReferralColumn, code: string, fact?: string) => {
    if (!reader.mistakes.some((mistake) => mistake.column === column))
      reader.report(column, code, fact)
  }
  const own = { ...ownFields(reader), causeVersion: causeVersionOn(dated.today) }
  const suitability = reader.option('suitability', lineSuitability)
  const ground = findGround(suitability)
  if (suitability === null) report('suitability', 'REQUIRED')
  if (ground) report('suitability', 'LINE_UNSUITABLE', unsuitableGround[ground])
  const paper = {
    paperOn: readDay(reader, 'paperOn'),
    paperReceivedOn: readDay(reader, 'paperReceivedOn'),
    paperReason: reader.option('paperReason', paperReason),
  }
  const chosen = { name: reader.line('chosenMediator', 50), on: readDay(reader, 'chosenOn') }
  const institution = reader.line('institution', 100)
  const { placed, consents } = readReferredParties(reader, report)
  const body = { ...own, parties: placed.map(({ party }) => party) }
  const parsed = ReferralFields.safeParse(body, { reportInput: true })
  for (const { path, message } of parsed.error?.issues ?? []) {
    const column = columnOfPath(path.map(String), placed)
    report(column, /^[A-Z][A-Z0-9_]+$/.test(message) ? message : 'MALFORMED')
  }
  const names = (['applicantName', 'respondentName'] as const).map(
    (column) => reader.line(column, 100) ?? LINE_UNNAMED,
  )
  const shared = {
    rowNo,
    cells,
    label: cutText(names.join(' — '), 200),
    slots: placed.map(({ slot }) => slot),
    institution,
    paper,
    chosen,
    replaced,
  }
  if (!parsed.success || reader.mistakes.length > 0)
    return {
      ...shared,
      mistakes: uniqueMistakes(reader.mistakes, REFERRAL_COLUMNS),
      content: null,
      fingerprint: fingerprintOf([rowNo, cells]),
    }
  const { referredAt: _at, institution: _to, firstSubmittedAt, parties, ...fields } = parsed.data
  const content: DraftContent = {
    ...EMPTY_DRAFT,
    ...fields,
    suitability: 'suitable',
    firstSubmittedAt: firstSubmittedAt?.toISOString() ?? null,
    parties: parties.map((party, index) => ({ ...party, id: placed[index]!.id })),
    consents,
    passedParties: true,
    passedMaterials: true,
  }
  return { ...shared, mistakes: [], content, fingerprint: fingerprintOf(identityOf(content)) }
}

/**
 * What makes a dispute this one: type, people, claim and amount. What the court adds later is left
 * out.
 */
function identityOf({ caseNo, disputeType: type, parties, claim, amount }: DraftContent): unknown {
  const people = parties.map((party) => [
    party.side,
    plainWord(party.name),
    plainWord((party.kind === 'natural' ? party.idNumber : party.creditCode) ?? ''),
  ])
  return [caseNo && plainWord(caseNo), type, people, plainWord(claim ?? ''), amount]
}

function fingerprintOf(content: unknown): string {
  return fingerprintSecret(`import:referrals:${JSON.stringify(content)}`)
}
