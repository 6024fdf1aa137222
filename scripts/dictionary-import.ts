// npm run dictionary:import -- FILE --dictionary KEY [--from DAY] [--retire-absent] [--reason TEXT]
// [--check] [--json]: a whole list of a dictionary's values, as the page 整表导入 does it. What is
// the same stays, so that the same file can be given again; one line at fault and nothing is
// written.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/data/door'
import { DICTIONARY_KEYS, mayBeSet } from '@/lib/domain/dictionary/catalogue'
import { MAX_DICTIONARY_BYTES } from '@/lib/domain/import/dictionary-columns'
import {
  DICTIONARY_COMMAND as WORDS,
  DICTIONARY_IMPORT,
  lineOutcome,
  planInWords,
} from '@/lib/labels/zh-CN/dictionary-import'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { sheetFaultSentence } from '@/lib/labels/zh-CN/import-mistake'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { presentList } from '@/lib/queries/system/present-dictionary-list'
import { importDictionaryAsOperator } from '@/lib/use-cases/dictionary/import-dictionary-as-operator'
import { readListApart } from '@/lib/use-cases/dictionary/read-list-apart'

const SETTABLE = DICTIONARY_KEYS.filter(mayBeSet)

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        dictionary: { type: 'string' },
        from: { type: 'string' },
        reason: { type: 'string' },
        'retire-absent': { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const key = SETTABLE.find((each) => each === values.dictionary)
    return positionals.length === 1 && key ? { file: positionals[0]!, key, ...values } : null
  } catch {
    return null
  }
}

function fail(isJson: boolean, code: string, message: string): number {
  if (isJson) console.log(JSON.stringify({ error: { code, message } }))
  else console.error(message)
  return 1
}

function readFile(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

async function run(): Promise<number> {
  const typed = readArguments()
  if (!typed) {
    console.error(WORDS.usage(SETTABLE))
    return 1
  }
  const { file, key, json: isJson, check: isCheck, from, reason } = typed
  const bytes = readFile(file)
  if (!bytes) return fail(isJson, 'FILE_UNREADABLE', WORDS.unreadable(file))
  if (bytes.length > MAX_DICTIONARY_BYTES)
    return fail(isJson, 'SHEET_TOO_LARGE', DICTIONARY_IMPORT.tooLarge)
  const read = await readListApart(key, bytes)
  if (!read.ok) return fail(isJson, read.refusal.code, sheetFaultSentence(read.refusal))
  const answer = await importDictionaryAsOperator(
    { dictionary: key, from, reason, retiresAbsent: typed['retire-absent'], isCheck },
    read.value,
  )
  if (!answer.ok) {
    const { code, fields = {} } = answer.refusal
    const named = Object.entries(fields).map(([name, why]) => `--${name}：${fieldSentence(why)}`)
    const sentences = [refusalSentence(answer.refusal, new Date()), ...named]
    return fail(isJson, code, sentences.join('\n'))
  }
  const { counts, lines } = presentList(answer.value)
  const isRefused = counts.refused > 0
  if (isJson) {
    const open = lines.map(({ rowNo, code, name, is, what }) => ({
      row: rowNo,
      code,
      name,
      is,
      what,
    }))
    console.log(
      JSON.stringify({ checked: isCheck, written: !isCheck && !isRefused, ...counts, lines: open }),
    )
    return isRefused ? 1 : 0
  }
  if (isRefused) console.log(WORDS.refused(counts.refused))
  else console.log((isCheck ? WORDS.checked : WORDS.done)(planInWords(counts), counts.same))
  for (const { rowNo, code, name, is, what } of lines)
    if (isCheck || is === 'refused')
      console.log(`  ${rowNo ?? '—'} [${lineOutcome[is]}] ${code} ${name} ${what.join('；')}`)
  return isRefused ? 1 : 0
}

try {
  process.exitCode = await run()
} finally {
  await closeDatabase()
}
