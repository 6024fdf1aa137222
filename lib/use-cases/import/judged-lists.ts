import type { SheetShape } from '@/lib/documents/xlsx/sheet-shape'
import { formatCaseNumber } from '@/lib/domain/case-number/case-number'
import {
  CASE_PARAGRAPHS,
  REQUIRED_CASE_COLUMNS,
  type CaseColumn,
} from '@/lib/domain/import/case-columns'
import type { ImportKind } from '@/lib/domain/import/kinds'
import {
  MEDIATOR_PARAGRAPHS,
  REQUIRED_MEDIATOR_COLUMNS,
  type MediatorColumn,
} from '@/lib/domain/import/mediator-columns'
import {
  REFERRAL_PARAGRAPHS,
  REQUIRED_REFERRAL_COLUMNS,
  type ReferralColumn,
} from '@/lib/domain/import/referral-columns'
import type { CheckedRow } from '@/lib/domain/import/row-mistake'
import {
  ORGANISATION_COLUMNS,
  ORGANISATION_PARAGRAPHS,
  ORGANISATION_SHEETS,
  REQUIRED_ORGANISATION_COLUMNS,
  type OrganisationColumn,
  type OrganisationSheet,
} from '@/lib/domain/import/organisation-columns'
import type { SheetRow } from '@/lib/domain/import/sheet'
import { workbookRowNo } from '@/lib/domain/import/workbook-rows'
import {
  CASE_HEADERS,
  FORMER_CASE_HEADERS,
  FORMER_MEDIATOR_HEADERS,
  MEDIATOR_HEADERS,
  TEMPLATE,
} from '@/lib/labels/zh-CN/import-columns'
import {
  ORGANISATION_HEADERS,
  ORGANISATION_SHEET_NAMES,
} from '@/lib/labels/zh-CN/organisation-columns'
import { REFERRAL_HEADERS } from '@/lib/labels/zh-CN/referral-columns'
import { comparablePeople } from '@/lib/domain/referral/draft-people'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { byName } from './judge-case-row'
import { judgeCaseRows } from './judge-case-rows'
import { judgeMediatorRows } from './judge-mediator-rows'
import { judgeOrganisationRows } from './judge-organisation-row'
import type { JudgingFacts } from './judging-order'
import type { DatedWords } from '@/lib/domain/dictionary/settle-dispute'
import { namedOrganisations } from './named-organisations'
import { readCaseRow, type ReadCaseRow } from './read-case-row'
import { judgeReferralRows } from './judge-referral-rows'
import { numberIn } from './judge-referral-row'
import { readOrganisationRow, type ReadOrganisationRow } from './read-organisation-row'
import { readReferralRow, type ReadReferralRow } from './read-referral-row'
import { readMediatorRow, type ReadMediatorRow } from './read-mediator-row'

/** No column of one line takes more than 200 letters. */
const LINE = 200

/** How a list of one kind is read and judged. */
export type JudgedList<Kind extends ImportKind, Column extends string, Line> = {
  /** The sheets of the file that are read. */
  readonly sheets: readonly [SheetShape<Column>, ...SheetShape<Column>[]]
  /**
   * Of a workbook with several sheets the number of a row across them, by the place of its sheet,
   * in the order in which rows are judged and made; null where it has none.
   */
  readonly numberOf?: (sheet: number, row: SheetRow<Column>) => number | null
  readonly read: (row: SheetRow<Column>, dated: DatedWords) => Line
  /** What the lines name, for the questions to the database. */
  readonly nameOf: (lines: readonly Line[]) => JudgingFacts[Kind]['named']
  readonly judge: (
    importId: string,
    lines: readonly Line[],
    found: JudgingFacts[Kind]['found'],
  ) => readonly CheckedRow[]
}

export const CASE_SHEET: SheetShape<CaseColumn> = {
  sheet: TEMPLATE.sheet.cases,
  headers: CASE_HEADERS,
  formerHeaders: FORMER_CASE_HEADERS,
  required: REQUIRED_CASE_COLUMNS,
  longest: { line: LINE, paragraphs: CASE_PARAGRAPHS },
  example: { column: 'index', word: TEMPLATE.exampleWord },
}

export const CASE_LIST: JudgedList<'cases', CaseColumn, ReadCaseRow> = {
  sheets: [CASE_SHEET],
  read: readCaseRow,
  nameOf: (lines) => ({
    numbers: lines.flatMap(({ values }) =>
      values?.caseNo ? [formatCaseNumber(values.caseNo)] : [],
    ),
    fingerprints: lines.flatMap(({ values, fingerprint }) => (values ? [fingerprint] : [])),
  }),
  judge: (importId, lines, { courts, mediators, takenNumbers, madeFingerprints, now, calendar }) =>
    judgeCaseRows(
      importId,
      lines,
      { ...byName(courts, mediators), takenNumbers, madeFingerprints },
      { now, calendar },
    ),
}

export const MEDIATOR_SHEET: SheetShape<MediatorColumn> = {
  sheet: TEMPLATE.sheet.mediators,
  headers: MEDIATOR_HEADERS,
  formerHeaders: FORMER_MEDIATOR_HEADERS,
  required: REQUIRED_MEDIATOR_COLUMNS,
  longest: { line: LINE, paragraphs: MEDIATOR_PARAGRAPHS },
  example: { column: 'index', word: TEMPLATE.exampleWord },
}

export const MEDIATOR_LIST: JudgedList<'mediators', MediatorColumn, ReadMediatorRow> = {
  sheets: [MEDIATOR_SHEET],
  read: readMediatorRow,
  nameOf: (lines) => ({ phoneHashes: lines.flatMap(({ phoneHash }) => phoneHash ?? []) }),
  judge: (importId, lines, { today, ...phones }) =>
    judgeMediatorRows(importId, lines, phones, today),
}

export const REFERRAL_SHEET: SheetShape<ReferralColumn> = {
  sheet: TEMPLATE.sheet.referrals,
  headers: REFERRAL_HEADERS,
  required: REQUIRED_REFERRAL_COLUMNS,
  longest: { line: LINE, paragraphs: REFERRAL_PARAGRAPHS },
  example: { column: 'index', word: TEMPLATE.exampleWord },
}

export const REFERRAL_LIST: JudgedList<'referrals', ReferralColumn, ReadReferralRow> = {
  sheets: [REFERRAL_SHEET],
  read: readReferralRow,
  nameOf: (lines) => {
    const sound = lines.flatMap(({ content, fingerprint }) =>
      content ? [{ content, fingerprint }] : [],
    )
    return {
      numbers: sound.flatMap(({ content }) => numberIn(content) ?? []),
      fingerprints: sound.map(({ fingerprint }) => fingerprint),
      people: sound.flatMap(({ content }) => comparablePeople(content.parties, fingerprintNumber)),
    }
  },
  judge: (importId, lines, { now, today, calendar, ...world }) =>
    judgeReferralRows(importId, lines, { ...world, fallback: null }, { now, today, calendar }),
}

const ORGANISATION_LONGEST = { line: LINE, paragraphs: ORGANISATION_PARAGRAPHS } as const

function organisationSheet(sheet: OrganisationSheet): SheetShape<OrganisationColumn> {
  const columns: readonly OrganisationColumn[] = ORGANISATION_COLUMNS[sheet]
  const headers = Object.fromEntries(columns.map((key) => [key, ORGANISATION_HEADERS[key]]))
  return {
    sheet: ORGANISATION_SHEET_NAMES[sheet],
    headers: headers as SheetShape<OrganisationColumn>['headers'],
    required: REQUIRED_ORGANISATION_COLUMNS.filter((key) => columns.includes(key)),
    longest: ORGANISATION_LONGEST,
    example: { column: columns[0]!, word: TEMPLATE.exampleWord },
  }
}

export const ORGANISATION_LIST: JudgedList<
  'organisations',
  OrganisationColumn,
  ReadOrganisationRow
> = {
  sheets: [
    organisationSheet('courts'),
    organisationSheet('institutions'),
    organisationSheet('invitations'),
    organisationSheet('accounts'),
  ],
  numberOf: (sheet, { rowNo, cells }) =>
    workbookRowNo(ORGANISATION_SHEETS[sheet]!, rowNo, cells.institutionParent !== undefined),
  read: readOrganisationRow,
  nameOf: namedOrganisations,
  judge: judgeOrganisationRows,
}
