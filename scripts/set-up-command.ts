// What the commands that set up courts, institutions and accounts share: options in, one JSON or
// plain words out. Exit code 0 when it is done, 1 when it was refused, and then nothing has
// changed.
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/data/door'
import type { Decided } from '@/lib/domain/refusal'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'

type Fields = Readonly<Record<string, string | readonly string[]>>

export type SetUpCommand<Out> = {
  readonly usage: string
  /** Names of the options; `many` may be given several times. */
  readonly options: Readonly<Record<string, 'one' | 'many'>>
  readonly run: (fields: Fields) => Promise<Decided<Out>>
  /** The lines printed without `--json`. */
  readonly inWords: (out: Out) => readonly string[]
}

/** Reads the options; null where one is unknown or has no value. */
function readOptions(options: SetUpCommand<unknown>['options']) {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        ...Object.fromEntries(
          Object.entries(options).map(([name, times]) => [
            name,
            { type: 'string' as const, multiple: times === 'many' },
          ]),
        ),
      },
    })
    const { json, ...fields } = values
    return { isJson: json === true, fields: fields as Fields }
  } catch {
    return null
  }
}

/** Runs a command and prints its answer. */
export async function runSetUpCommand<Out>(command: SetUpCommand<Out>): Promise<void> {
  const typed = readOptions(command.options)
  if (!typed || Object.keys(typed.fields).length === 0) {
    console.error(command.usage)
    process.exitCode = 1
    return
  }
  try {
    const answer = await command.run(typed.fields)
    if (answer.ok) {
      if (typed.isJson) console.log(JSON.stringify(answer.value))
      else for (const line of command.inWords(answer.value)) console.log(line)
      return
    }
    process.exitCode = 1
    const { code, fields = {} } = answer.refusal
    const mistakes = Object.fromEntries(
      Object.entries(fields).map(([name, mistake]) => [name, fieldSentence(mistake)]),
    )
    const message = refusalSentence(answer.refusal, new Date())
    if (typed.isJson) console.log(JSON.stringify({ error: { code, message, fields: mistakes } }))
    else {
      console.error(message)
      for (const [name, sentence] of Object.entries(mistakes))
        console.error(`  --${name}：${sentence}`)
    }
  } finally {
    await closeDatabase()
  }
}
