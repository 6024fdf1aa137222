import { z } from 'zod'
import type { CommonMistake, ImportLine } from '@/lib/data/stores/import/import-line-store'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { OUTCOMES } from '@/lib/domain/case/vocabulary'
import type { Replaced } from '@/lib/domain/dictionary/settle-dispute'
import type { ImportKind } from '@/lib/domain/import/kinds'
import type { RowMistake, RowState } from '@/lib/domain/import/row-mistake'
import { placeOfRow } from '@/lib/domain/import/workbook-rows'
import { outcome } from '@/lib/labels/zh-CN/case'
import { IMPORT_PAGE } from '@/lib/labels/zh-CN/import'
import {
  caseOutcomeWords,
  MEDIATOR_OUTCOME,
  referralOutcomeWords,
} from '@/lib/labels/zh-CN/import-line'
import { CASE_HEADERS, MEDIATOR_HEADERS } from '@/lib/labels/zh-CN/import-columns'
import {
  ORGANISATION_HEADERS,
  ORGANISATION_OUTCOME,
  ORGANISATION_SHEET_NAMES,
  branchOutcome,
} from '@/lib/labels/zh-CN/organisation-columns'
import { REFERRAL_HEADERS } from '@/lib/labels/zh-CN/referral-columns'
import { rowMistakeSentence } from '@/lib/labels/zh-CN/import-mistake'

/** One line of the report: what became of it, what will, or why not. */
export type ImportLineView = {
  readonly rowNo: number
  /** Of a workbook with several sheets the one that has it, and its row there. */
  readonly sheet: string | null
  readonly rowInSheet: number
  readonly madeAs: MadeOrganisation | null
  readonly label: string
  readonly state: RowState
  readonly what: readonly string[]
  readonly madeId: string | null
  readonly madeLabel: string | null
}

type JsonObject = Readonly<Record<string, unknown>>

/**
 * What will happen to a line, as the check kept it. An unknown shape says nothing instead of
 * something else.
 */
function previewWords(kind: ImportKind, { rowNo, preview }: ImportLine): string {
  if (kind === 'mediators') return MEDIATOR_OUTCOME
  if (kind === 'organisations') return organisationWords(rowNo, preview)
  if (preview === null || typeof preview !== 'object' || Array.isArray(preview)) return ''
  if (kind === 'referrals') return referralWords(preview)
  const { status, dueOn, isProvisional, mediator, days } = preview
  const known = CASE_STATUSES.find((each) => each === status)
  const ended = OUTCOMES.find((each) => each === preview.outcome)
  if (!known) return ''
  return caseOutcomeWords({
    status: known,
    dueOn: text(dueOn),
    // A check of an earlier version did not keep it.
    isProvisional: isProvisional === true,
    mediator: text(mediator),
    outcomeWords: ended ? outcome[ended] : null,
    days: typeof days === 'number' ? days : null,
    replaced: replacedOf(preview),
  })
}

function organisationWords(rowNo: number, preview: unknown): string {
  // A check of an earlier version did not keep the parent.
  const parent =
    preview !== null && typeof preview === 'object' && 'parent' in preview && text(preview.parent)
  return parent ? branchOutcome(parent) : ORGANISATION_OUTCOME[placeOfRow(rowNo).sheet]
}

const text = (value: unknown) => (typeof value === 'string' ? value : null)

/** What a made line of a workbook of organisations is, for the way to its page. */
export type MadeOrganisation = 'court' | 'institution' | 'staff' | 'mediator'

function madeAs(kind: ImportKind, { rowNo, preview }: ImportLine): MadeOrganisation | null {
  if (kind !== 'organisations') return null
  const { sheet } = placeOfRow(rowNo)
  if (sheet !== 'accounts') return sheet === 'courts' ? 'court' : 'institution'
  const isMediator =
    preview !== null &&
    typeof preview === 'object' &&
    'role' in preview &&
    preview.role === 'mediator'
  return isMediator ? 'mediator' : 'staff'
}

/** The sheet of a workbook's row, and the row there. */
function placeIn(kind: ImportKind, rowNo: number) {
  if (kind !== 'organisations') return { sheet: null, rowInSheet: rowNo }
  const place = placeOfRow(rowNo)
  return { sheet: ORGANISATION_SHEET_NAMES[place.sheet], rowInSheet: place.rowNo }
}

const Replacements = z.array(
  z.object({ field: z.enum(['disputeType', 'cause']), from: z.string(), to: z.string() }),
)

/** What the check called otherwise; one of an earlier version did not keep it. */
const replacedOf = ({ replaced }: JsonObject): readonly Replaced[] =>
  Replacements.safeParse(replaced).data ?? []

function referralWords(preview: JsonObject): string {
  const { institution, dueOn, isProvisional, paperOn, like } = preview
  return referralOutcomeWords({
    institution: text(institution),
    dueOn: text(dueOn) ?? '',
    isProvisional: isProvisional === true,
    paperOn: text(paperOn),
    like: Array.isArray(like) ? like.filter((each) => typeof each === 'string') : [],
    replaced: replacedOf(preview),
  })
}

/** One mistake of several lines: what, in how many lines, and the numbers of the first of them. */
export type CommonMistakeView = {
  readonly what: string
  readonly rows: number
  /** The sheet of all of them, where a workbook has several. */
  readonly sheet: string | null
  readonly first: readonly number[]
}

export function toCommonMistakeView(
  kind: ImportKind,
  { column, code, fact, rows, first }: CommonMistake,
): CommonMistakeView {
  const mistake = { column, cell: null, code, ...(fact !== null && { fact }) }
  const places = first.map((rowNo) => placeIn(kind, rowNo))
  const sheets = new Set(places.map(({ sheet }) => sheet))
  return {
    what: sentenceOf(kind, mistake),
    rows,
    sheet: sheets.size === 1 ? (places[0]?.sheet ?? null) : null,
    first: places.map(({ rowInSheet }) => rowInSheet),
  }
}

const HEADERS: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  cases: CASE_HEADERS,
  mediators: MEDIATOR_HEADERS,
  referrals: REFERRAL_HEADERS,
  organisations: ORGANISATION_HEADERS,
}

function sentenceOf(kind: ImportKind, mistake: RowMistake): string {
  const headers = HEADERS[kind]
  return rowMistakeSentence(mistake, mistake.column && (headers[mistake.column] ?? null))
}

export function toLineView(kind: ImportKind, line: ImportLine): ImportLineView {
  const { rowNo, label, state, madeId, madeLabel } = line
  const mistakes = line.mistakes.map((mistake) => sentenceOf(kind, mistake))
  const what =
    state === 'made'
      ? [IMPORT_PAGE.made(madeLabel ?? '')]
      : state === 'ready'
        ? [previewWords(kind, line)]
        : mistakes
  return {
    rowNo,
    ...placeIn(kind, rowNo),
    madeAs: madeAs(kind, line),
    label,
    state,
    madeId,
    madeLabel,
    what: what.filter((sentence) => sentence !== ''),
  }
}
