import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { cutCells } from '@/lib/documents/xlsx/cut-cells'
import { readSheet } from '@/lib/documents/xlsx/read-sheet'
import type { ImportKind } from '@/lib/domain/import/kinds'
import { inBatches } from '@/lib/domain/import/row-batches'
import type { CheckedRow } from '@/lib/domain/import/row-mistake'
import { MAX_SHEET_MISTAKES, type SheetFault } from '@/lib/domain/import/sheet'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { CASE_LIST, MEDIATOR_LIST, REFERRAL_LIST, type JudgedList } from './judged-lists'
import type { JudgingAnswer } from './judging-order'

// The thread that reads and judges one workbook (judge-apart.ts starts it). It answers one question
// after the other.

const BATCH = { rows: 100, letters: 100_000 }

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
): Promise<Result<readonly CheckedRow[], SheetFault>> {
  const tooMany = refuse({ code: 'SHEET_TOO_MANY_MISTAKES' })
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const read = await readSheet(bytes, list.sheet)
  if (!read.ok) return read
  const lines: Line[] = []
  let mistakes = 0
  for (const row of read.value) {
    const line = list.read(cutCells(row, list.sheet.longest))
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

const { file, kind, importId } = await hear()
const judgeKind: Readonly<Record<ImportKind, () => ReturnType<typeof judge>>> = {
  cases: () => judge(file, CASE_LIST, importId),
  mediators: () => judge(file, MEDIATOR_LIST, importId),
  referrals: () => judge(file, REFERRAL_LIST, importId),
}
const judged = await judgeKind[kind as ImportKind]()
if (!judged.ok) say({ is: 'fault', fault: judged.refusal })
else {
  let sent = 0
  for (const rows of inBatches(judged.value, BATCH)) {
    if (sent > 0) await hear()
    sent += rows.length
    say({ is: 'rows', rows, isLast: sent === judged.value.length })
  }
}
