import { judgeService, type WatchKey } from '@/lib/domain/watch/judge-service'
import { measureServiceAsSystem } from '@/lib/jobs/measure-service'
import { watchInWords } from '@/lib/labels/zh-CN/watch'
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

/** What the database and the backups say of the work that has to be done regularly. */
export async function checkKept(clock: () => Date): Promise<readonly Finding[]> {
  const facts = await measureServiceAsSystem(clock)
  const states = judgeService(facts)
  return KEPT.map((key) => {
    const { name, state, value, todo } = watchInWords(key, states[key], facts)
    if (state === 'ok') return ok(key, name, value)
    return (state === 'note' ? note : bad)(key, name, value, todo ?? undefined)
  })
}
