// The part of `npm run doctor` that is the application's own: prints its findings as one JSON.
// `--read`: the database can be read.
import { z } from 'zod'
import { closeDatabase } from '@/lib/data/door'
import { DOCTOR } from '@/lib/labels/zh-CN/doctor'
import { SETTING_WORDS } from '@/lib/labels/zh-CN/settings'
import { env, type Env } from '@/lib/platform/env'
import { bad, ok, type Finding } from './finding.mjs'

/** Complete by its type: a setting without words does not compile. */
const WORDS: Readonly<Record<keyof Env, string>> = SETTING_WORDS
const isSetting = (name: string): name is keyof Env => name in WORDS

/** The settings that are wrong, each with what it should be; null: the application would start. */
function findWrongSettings(): readonly Finding[] | null {
  try {
    env()
    return null
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const names = new Set(error.issues.map(({ path }) => String(path[0] ?? '')))
    return [...names].filter(isSetting).map((name) => {
      const todo = DOCTOR.settingTodo(WORDS[name])
      return bad('settings', DOCTOR.settings, DOCTOR.settingWrong(name), todo)
    })
  }
}

async function findAll(): Promise<readonly Finding[]> {
  const wrong = findWrongSettings()
  if (wrong) return wrong
  // loaded here: where settings are wrong, or the database cannot be read, the answer is quicker
  const { checkOutside } = await import('./outside-checks')
  return [
    ok('settings', DOCTOR.settings, DOCTOR.settingsOk),
    ...(process.argv.includes('--read') ? await findKept() : []),
    ...(await checkOutside(env())),
  ]
}

async function findKept(): Promise<readonly Finding[]> {
  const { checkKept } = await import('./kept-checks')
  return checkKept(() => new Date())
}

try {
  console.log(JSON.stringify(await findAll()))
} finally {
  await closeDatabase()
}
