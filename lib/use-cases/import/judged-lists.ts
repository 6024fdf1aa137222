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
import type { SheetRow } from '@/lib/domain/import/sheet'
import {
  CASE_HEADERS,
  FORMER_CASE_HEADERS,
  FORMER_MEDIATOR_HEADERS,
  MEDIATOR_HEADERS,
  TEMPLATE,
} from '@/lib/labels/zh-CN/import-columns'
import { REFERRAL_HEADERS } from '@/lib/labels/zh-CN/referral-columns'
import { comparablePeople } from '@/lib/domain/referral/draft-people'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { byName } from './judge-case-row'
import { judgeCaseRows } from './judge-case-rows'
import { judgeMediatorRows } from './judge-mediator-rows'
import type { JudgingFacts } from './judging-order'
import { readCaseRow, type ReadCaseRow } from './read-case-row'
import { judgeReferralRows } from './judge-referral-rows'
import { numberIn } from './judge-referral-row'
import { readReferralRow, type ReadReferralRow } from './read-referral-row'
import { readMediatorRow, type ReadMediatorRow } from './read-mediator-row'

/** No column of one line takes more than 200 letters. */
const LINE = 200

/** How a list of one kind is read and judged. */
export type JudgedList<Kind extends ImportKind, Column extends string, Line> = {
  readonly sheet: SheetShape<Column>
  readonly read: (row: SheetRow<Column>) => Line
  /** What the lines name, for the questions to the database. */
  readonly nameOf: (lines: readonly Line[]) => JudgingFacts[Kind]['named']
  readonly judge: (
    importId: string,
    lines: readonly Line[],
    found: JudgingFacts[Kind]['found'],
  ) => readonly CheckedRow[]
}

export const CASE_LIST: JudgedList<'cases', CaseColumn, ReadCaseRow> = {
  sheet: {
    sheet: TEMPLATE.sheet.cases,
    headers: CASE_HEADERS,
    formerHeaders: FORMER_CASE_HEADERS,
    required: REQUIRED_CASE_COLUMNS,
    longest: { line: LINE, paragraphs: CASE_PARAGRAPHS },
    example: { column: 'index', word: TEMPLATE.exampleWord },
  },
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

export const MEDIATOR_LIST: JudgedList<'mediators', MediatorColumn, ReadMediatorRow> = {
  sheet: {
    sheet: TEMPLATE.sheet.mediators,
    headers: MEDIATOR_HEADERS,
    formerHeaders: FORMER_MEDIATOR_HEADERS,
    required: REQUIRED_MEDIATOR_COLUMNS,
    longest: { line: LINE, paragraphs: MEDIATOR_PARAGRAPHS },
    example: { column: 'index', word: TEMPLATE.exampleWord },
  },
  read: readMediatorRow,
  nameOf: (lines) => ({ phoneHashes: lines.flatMap(({ phoneHash }) => phoneHash ?? []) }),
  judge: (importId, lines, { today, ...phones }) =>
    judgeMediatorRows(importId, lines, phones, today),
}

export const REFERRAL_LIST: JudgedList<'referrals', ReferralColumn, ReadReferralRow> = {
  sheet: {
    sheet: TEMPLATE.sheet.referrals,
    headers: REFERRAL_HEADERS,
    required: REQUIRED_REFERRAL_COLUMNS,
    longest: { line: LINE, paragraphs: REFERRAL_PARAGRAPHS },
    example: { column: 'index', word: TEMPLATE.exampleWord },
  },
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
