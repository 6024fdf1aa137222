import 'server-only'
import { createHash } from 'node:crypto'
import { readSheetApart } from '@/lib/documents/xlsx/read-sheet-apart'
import type { SheetShape } from '@/lib/documents/xlsx/sheet-shape'
import { mayAct } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { formatCaseNumber } from '@/lib/domain/case-number/case-number'
import { keepEnd } from '@/lib/domain/import/cut-text'
import {
  CASE_PARAGRAPHS,
  REQUIRED_CASE_COLUMNS,
  type CaseColumn,
} from '@/lib/domain/import/case-columns'
import {
  MEDIATOR_PARAGRAPHS,
  REQUIRED_MEDIATOR_COLUMNS,
  type MediatorColumn,
} from '@/lib/domain/import/mediator-columns'
import type { CheckedRow } from '@/lib/domain/import/row-mistake'
import { MAX_SHEET_MISTAKES, type SheetFault } from '@/lib/domain/import/sheet'
import { refuse, type Decided } from '@/lib/domain/refusal'
import {
  CASE_HEADERS,
  FORMER_MEDIATOR_HEADERS,
  MEDIATOR_HEADERS,
  TEMPLATE,
} from '@/lib/labels/zh-CN/import-columns'
import { createSemaphore } from '@/lib/platform/concurrency'
import { newId } from '@/lib/platform/ids'
import { mapYielding } from '@/lib/platform/map-yielding'
import { getCaseImportWorld } from '@/lib/queries/institution/get-case-import-world'
import { getMediatorImportWorld } from '@/lib/queries/institution/get-mediator-import-world'
import { checkCaseImport } from '@/lib/use-cases/import/check-case-import'
import { checkMediatorImport } from '@/lib/use-cases/import/check-mediator-import'
import { judgeCaseRows } from '@/lib/use-cases/import/judge-case-rows'
import { judgeMediatorRows } from '@/lib/use-cases/import/judge-mediator-rows'
import type { CheckedImport } from '@/lib/use-cases/import/keep-check'
import { byName } from '@/lib/use-cases/import/judge-case-row'
import { readCaseRow } from '@/lib/use-cases/import/read-case-row'
import { readMediatorRow } from '@/lib/use-cases/import/read-mediator-row'

export type SheetFile = { readonly fileName: string; readonly bytes: Buffer }

/** The report of the check, a refusal of the act, or why the file cannot be read. */
export type FileChecked =
  Decided<CheckedImport> | { readonly ok: false; readonly fault: SheetFault }
type CheckAct = 'case:check-import' | 'mediator:check-import'
/** `act`: an actor without it is refused before any byte of the file is read. */
export type CheckFile = ((actor: Actor, file: SheetFile) => Promise<FileChecked>) & {
  readonly act: CheckAct
}

/** Whether this actor may have such a file checked. */
export function mayCheck(actor: Actor, { act }: Pick<CheckFile, 'act'>): boolean {
  return mayAct(actor, act, { institutionId: actor.institutionId }) !== null
}

/** No column of one line takes more than 100 letters. */
const LINE = 200

const CASE_SHEET: SheetShape<CaseColumn> = {
  sheet: TEMPLATE.sheet.cases,
  headers: CASE_HEADERS,
  required: REQUIRED_CASE_COLUMNS,
  longest: { line: LINE, paragraphs: CASE_PARAGRAPHS },
  example: { column: 'index', word: TEMPLATE.exampleWord },
}
const MEDIATOR_SHEET: SheetShape<MediatorColumn> = {
  sheet: TEMPLATE.sheet.mediators,
  headers: MEDIATOR_HEADERS,
  formerHeaders: FORMER_MEDIATOR_HEADERS,
  required: REQUIRED_MEDIATOR_COLUMNS,
  longest: { line: LINE, paragraphs: MEDIATOR_PARAGRAPHS },
  example: { column: 'index', word: TEMPLATE.exampleWord },
}

/** A file of 20,000 lines takes much memory while it is checked, so one is checked at a time. */
const runInSlot = createSemaphore(1)

const described = ({ fileName, bytes }: SheetFile) => ({
  fileName: keepEnd(fileName, 200),
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

/** A report of far more mistakes than anyone reads would outlast its transaction. */
const hasTooMany = (rows: readonly Pick<CheckedRow, 'mistakes'>[]) =>
  rows.reduce((sum, { mistakes }) => sum + mistakes.length, 0) > MAX_SHEET_MISTAKES

/** Reads line by line, and no further than the file is refused for. */
function readLines<Row, Line extends Pick<CheckedRow, 'mistakes'>>(
  rows: readonly Row[],
  read: (row: Row) => Line,
): Promise<Line[]> {
  let mistakes = 0
  return mapYielding(rows, read, (line) => (mistakes += line.mistakes.length) > MAX_SHEET_MISTAKES)
}

const TOO_MANY_MISTAKES: FileChecked = { ok: false, fault: { code: 'SHEET_TOO_MANY_MISTAKES' } }

/** Reads and checks the lines outside any transaction; only the report is written in one. */
function defineCheck(
  act: CheckAct,
  check: (actor: Actor, file: SheetFile) => Promise<FileChecked>,
): CheckFile {
  const perform = async (actor: Actor, file: SheetFile): Promise<FileChecked> =>
    mayCheck(actor, { act }) ? runInSlot(() => check(actor, file)) : refuse('NOT_FOUND')
  return Object.assign(perform, { act })
}

export const checkCaseFile = defineCheck('case:check-import', async (actor, file) => {
  const read = await readSheetApart(file.bytes, CASE_SHEET)
  if (!read.ok) return { ok: false, fault: read.refusal }
  const lines = await readLines(read.value, readCaseRow)
  if (hasTooMany(lines)) return TOO_MANY_MISTAKES
  const keys = {
    numbers: lines.flatMap(({ values }) =>
      values?.caseNo ? [formatCaseNumber(values.caseNo)] : [],
    ),
    fingerprints: lines.map(({ fingerprint }) => fingerprint),
  }
  const world = await getCaseImportWorld(actor, keys)
  if (!world.ok) return world
  const { courts, mediators, takenNumbers, madeFingerprints, now, calendar } = world.value
  const importId = newId()
  const rows = await judgeCaseRows(
    importId,
    lines,
    { ...byName(courts, mediators), takenNumbers, madeFingerprints },
    { now, calendar },
  )
  if (hasTooMany(rows)) return TOO_MANY_MISTAKES
  return checkCaseImport(actor, { importId, ...described(file), rows })
})

export const checkMediatorFile = defineCheck('mediator:check-import', async (actor, file) => {
  const read = await readSheetApart(file.bytes, MEDIATOR_SHEET)
  if (!read.ok) return { ok: false, fault: read.refusal }
  const lines = await readLines(read.value, readMediatorRow)
  if (hasTooMany(lines)) return TOO_MANY_MISTAKES
  const world = await getMediatorImportWorld(actor, {
    phoneHashes: lines.flatMap(({ phoneHash }) => phoneHash ?? []),
  })
  if (!world.ok) return world
  const importId = newId()
  const rows = await judgeMediatorRows(importId, lines, world.value, world.value.today)
  if (hasTooMany(rows)) return TOO_MANY_MISTAKES
  return checkMediatorImport(actor, { importId, ...described(file), rows })
})
