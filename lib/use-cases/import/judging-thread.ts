import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { cutCells } from '@/lib/documents/xlsx/cut-cells'
import { readSheet, readSheets } from '@/lib/documents/xlsx/read-sheet'
import { readCsv } from '@/lib/documents/csv/read-csv'
import { MOST_DICTIONARY_LINES } from '@/lib/domain/import/dictionary-columns'
import type { ImportKind } from '@/lib/domain/import/kinds'
import { inBatches } from '@/lib/domain/import/row-batches'
import type { CheckedRow } from '@/lib/domain/import/row-mistake'
import { MAX_SHEET_MISTAKES, type SheetFault, type SheetRow } from '@/lib/domain/import/sheet'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import {
  CASE_LIST,
  MEDIATOR_LIST,
  ORGANISATION_LIST,
  REFERRAL_LIST,
  type JudgedList,
} from './judged-lists'
import type { DictionaryAnswer, DictionaryQuestion, JudgingAnswer } from './judging-order'
import type { DatedWords } from '@/lib/domain/dictionary/settle-dispute'
import { dictionarySheet } from '../dictionary/dictionary-sheet'
import { readDictionaryRow } from '../dictionary/read-dictionary-row'

// The thread that reads and judges one workbook (judge-apart.ts starts it). It answers one question
// after the other.

const BATCH = { rows: 100, letters: 100_000 }

/** Every row of the file, in order; of several sheets each with one number for all of them. */
async function openRows<Column extends string>(
  bytes: Buffer,
  { sheets, numberOf }: Pick<JudgedList<ImportKind, Column, unknown>, 'sheets' | 'numberOf'>,
): Promise<Result<readonly SheetRow<Column>[], SheetFault>> {
  if (!numberOf) return readSheet(bytes, sheets[0])
  const read = await readSheets(bytes, sheets)
  if (!read.ok) return read
  const rows: SheetRow<Column>[] = []
  for (const [place, { sheet }] of sheets.entries())
    for (const row of read.value[place] ?? []) {
      const rowNo = numberOf(place, row)
      if (rowNo === null) return refuse({ code: 'SHEET_TOO_MANY_ROWS', sheet })
      rows.push({ ...row, rowNo })
    }
  return ok(rows.toSorted((a, b) => a.rowNo - b.rowNo))
}

type WithMistakes = Pick<CheckedRow, 'mistakes'>

const server = parentPort
if (!server) throw new Error('the judging thread was not started as a thread')

const say = (answer: JudgingAnswer<ImportKind>) => server.postMessage(answer)
const hear = async () => {
  const [question] = await once(server, 'message')
  return question
}

/**
 * Every line of the file, judged: read by itself, and then against what the server has found. A
 * report of far more mistakes than anyone reads would outlast its transaction.
 */
async function judge<Kind extends ImportKind, Column extends string, Line extends WithMistakes>(
  file: Uint8Array,
  list: JudgedList<Kind, Column, Line>,
  importId: string,
  dated: DatedWords,
): Promise<Result<readonly CheckedRow[], SheetFault>> {
  const tooMany = refuse({ code: 'SHEET_TOO_MANY_MISTAKES' })
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const read = await openRows(bytes, list)
  if (!read.ok) return read
  const lines: Line[] = []
  let mistakes = 0
  for (const row of read.value) {
    const line = list.read(cutCells(row, list.sheets[0].longest), dated)
    lines.push(line)
    mistakes += line.mistakes.length
    if (mistakes > MAX_SHEET_MISTAKES) return tooMany
  }
  say({ is: 'named', named: list.nameOf(lines) })
  const { found } = await hear()
  const rows = list.judge(importId, lines, found)
  const all = rows.reduce((sum, row) => sum + row.mistakes.length, 0)
  return all > MAX_SHEET_MISTAKES ? tooMany : ok(rows)
}

/** The lines of a list of a dictionary, each read by itself. */
async function readDictionary({
  file,
  sheet,
  isText,
}: DictionaryQuestion): Promise<DictionaryAnswer> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const shape = dictionarySheet(sheet)
  const read = await (isText ? readCsv(bytes, shape) : readSheet(bytes, shape))
  if (!read.ok) return { is: 'fault', fault: read.refusal }
  if (read.value.length > MOST_DICTIONARY_LINES)
    return { is: 'fault', fault: { code: 'SHEET_TOO_MANY_ROWS' } }
  const rows = read.value.map((row) => readDictionaryRow(cutCells(row, shape.longest)))
  return { is: 'lines', lines: rows }
}

async function judgeFile({
  file,
  kind,
  importId,
  dated,
}: {
  readonly file: Uint8Array
  readonly kind: ImportKind
  readonly importId: string
  readonly dated: DatedWords
}): Promise<void> {
  const judgeKind: Readonly<Record<ImportKind, () => ReturnType<typeof judge>>> = {
    cases: () => judge(file, CASE_LIST, importId, dated),
    mediators: () => judge(file, MEDIATOR_LIST, importId, dated),
    referrals: () => judge(file, REFERRAL_LIST, importId, dated),
    organisations: () => judge(file, ORGANISATION_LIST, importId, dated),
  }
  const judged = await judgeKind[kind]()
  if (!judged.ok) return say({ is: 'fault', fault: judged.refusal })
  let sent = 0
  for (const rows of inBatches(judged.value, BATCH)) {
    if (sent > 0) await hear()
    sent += rows.length
    say({ is: 'rows', rows, isLast: sent === judged.value.length })
  }
}

const first = await hear()
if (first.kind === 'dictionary') server.postMessage(await readDictionary(first))
else await judgeFile(first)
