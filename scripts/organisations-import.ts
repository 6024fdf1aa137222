// npm run organisations:import -- FILE [--check] [--json]: courts, institutions, invitations and
// accounts of a whole city from one workbook, as the page 批量导入 does it. What exists is kept, so
// that the same file can be given again after a break.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/data/door'
import { MAX_SHEET_BYTES } from '@/lib/domain/import/sheet'
import { rowState } from '@/lib/labels/zh-CN/import'
import { sheetFaultSentence } from '@/lib/labels/zh-CN/import-mistake'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { ORGANISATIONS_COMMAND as WORDS } from '@/lib/labels/zh-CN/organisation-import'
import { toLineView } from '@/lib/queries/import/import-line-view'
import {
  importOrganisationsAsOperator,
  type OperatorsImport,
} from '@/lib/use-cases/import/import-organisations-as-operator'

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    return positionals.length === 1
      ? { file: positionals[0]!, isCheck: values.check, isJson: values.json }
      : null
  } catch {
    return null
  }
}

/** Every line that did not become what it says, with its place and why. */
const openLines = ({ rows }: OperatorsImport) =>
  rows
    .filter(({ state }) => state !== 'made' && state !== 'ready')
    .map((row) => {
      const line = { ...row, preview: null, madeId: null, madeLabel: null }
      const { sheet, rowInSheet, what } = toLineView('organisations', line)
      return { sheet, row: rowInSheet, label: row.label, state: row.state, what }
    })

function fail(isJson: boolean, code: string, message: string): number {
  if (isJson) console.log(JSON.stringify({ error: { code, message } }))
  else console.error(message)
  return 1
}

async function run(): Promise<number> {
  const typed = readArguments()
  if (!typed) {
    console.error(WORDS.usage)
    return 1
  }
  const { file, isCheck, isJson } = typed
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return fail(isJson, 'FILE_UNREADABLE', WORDS.unreadable(file))
  }
  if (bytes.length > MAX_SHEET_BYTES)
    return fail(isJson, 'SHEET_TOO_LARGE', sheetFaultSentence({ code: 'SHEET_TOO_LARGE' }))
  const answer = await importOrganisationsAsOperator(bytes, isCheck, (done, of) =>
    console.error(WORDS.progress(done, of)),
  )
  if (!answer.ok)
    return 'fault' in answer
      ? fail(isJson, answer.fault.code, sheetFaultSentence(answer.fault))
      : fail(isJson, answer.refusal.code, refusalSentence(answer.refusal, new Date()))
  const { counts } = answer.value
  const lines = openLines(answer.value)
  if (isJson) console.log(JSON.stringify({ checked: isCheck, ...counts, lines }))
  else {
    console.log(isCheck ? WORDS.checked(counts) : WORDS.done(counts))
    for (const { sheet, row, label, state, what } of lines)
      console.log(`  ${sheet ?? ''} ${row} [${rowState[state]}] ${label}：${what.join('；')}`)
    if (!isCheck && counts.made > 0) console.log(WORDS.passwords)
  }
  return counts.refused + counts.failed > 0 ? 1 : 0
}

try {
  process.exitCode = await run()
} finally {
  await closeDatabase()
}
