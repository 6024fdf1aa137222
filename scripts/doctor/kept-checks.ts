import { asSystem } from '@/lib/data/door'
import { countPasskeys } from '@/lib/data/stores/access/passkey-store'
import { countWithoutFactor } from '@/lib/data/stores/access/second-factor-store'
import { judgeService, type WatchKey } from '@/lib/domain/watch/judge-service'
import { measureServiceAsSystem } from '@/lib/jobs/measure-service'
import { DOCTOR } from '@/lib/labels/zh-CN/doctor'
import { watchInWords } from '@/lib/labels/zh-CN/watch'
import { env } from '@/lib/platform/env'
import { relyingParty } from '@/lib/platform/relying-party'
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
 * no 两步验证, and of passkeys that are good for nothing.
 */
export async function checkKept(clock: () => Date): Promise<readonly Finding[]> {
  const facts = await measureServiceAsSystem(clock)
  const states = judgeService(facts)
  const kept = KEPT.map((key) => {
    const { name, state, value, todo } = watchInWords(key, states[key], facts)
    if (state === 'ok') return ok(key, name, value)
    return (state === 'note' ? note : bad)(key, name, value, todo ?? undefined)
  })
  const rpId = relyingParty()?.id ?? null
  const [factors, passkeys] = await asSystem('examine the installation', async (db) => [
    await countWithoutFactor(db),
    await countPasskeys(db, rpId),
  ])
  return [...kept, checkFactors(factors), checkPasskeys(passkeys)]
}

/** Those that were made for another host name are good for nothing here. */
function checkPasskeys({ all, elsewhere }: Awaited<ReturnType<typeof countPasskeys>>) {
  return elsewhere === 0
    ? ok('passkeys', DOCTOR.passkeys, DOCTOR.passkeysOk(all))
    : note(
        'passkeys',
        DOCTOR.passkeys,
        DOCTOR.passkeysElsewhere(elsewhere, all),
        DOCTOR.passkeysTodo,
      )
}

/** Where it is required they set it up as they sign in; where it is only offered they may not. */
function checkFactors({ all, without }: { readonly all: number; readonly without: number }) {
  const isRequired = env().HEYI_SECOND_FACTOR === 'required'
  if (without === 0 && isRequired) return ok('second-factor', DOCTOR.factor, DOCTOR.factorOk(all))
  const todo = isRequired ? DOCTOR.factorWaits : DOCTOR.factorOffered
  return note('second-factor', DOCTOR.factor, DOCTOR.factorLacks(without, all), todo)
}
