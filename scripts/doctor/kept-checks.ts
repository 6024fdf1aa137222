import { asSystem } from '@/lib/data/door'
import { countWithoutFactor } from '@/lib/data/stores/access/second-factor-store'
import { judgeService, type WatchKey } from '@/lib/domain/watch/judge-service'
import { measureServiceAsSystem } from '@/lib/jobs/measure-service'
import { DOCTOR } from '@/lib/labels/zh-CN/doctor'
import { watchInWords } from '@/lib/labels/zh-CN/watch'
import { env } from '@/lib/platform/env'
import { bad, note, ok, type Finding } from './finding.mjs'

/** What is done regularly while the application runs; the rest is examined without it. */
const KEPT = [
  'jobs',
  'queue',
  'statements',
  'backup',
  'anchor',
  'calendar',
] as const satisfies readonly WatchKey[]

/**
 * What the database and the backups say of the work that has to be done regularly; and of who has
 * no 两步验证.
 */
export async function checkKept(clock: () => Date): Promise<readonly Finding[]> {
  const facts = await measureServiceAsSystem(clock)
  const states = judgeService(facts)
  const kept = KEPT.map((key) => {
    const { name, state, value, todo } = watchInWords(key, states[key], facts)
    if (state === 'ok') return ok(key, name, value)
    return (state === 'note' ? note : bad)(key, name, value, todo ?? undefined)
  })
  return [...kept, checkFactors(await asSystem('examine the installation', countWithoutFactor))]
}

/** Where it is required they set it up as they sign in; where it is only offered they may not. */
function checkFactors({ all, without }: { readonly all: number; readonly without: number }) {
  const isRequired = env().HEYI_SECOND_FACTOR === 'required'
  if (without === 0 && isRequired) return ok('second-factor', DOCTOR.factor, DOCTOR.factorOk(all))
  const todo = isRequired ? DOCTOR.factorWaits : DOCTOR.factorOffered
  return note('second-factor', DOCTOR.factor, DOCTOR.factorLacks(without, all), todo)
}
