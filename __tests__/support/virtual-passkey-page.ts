import type { Actor } from '@/lib/domain/access/roles'
import { atInstant } from '@/lib/platform/clock'
import { getSecondFactor } from '@/lib/queries/account/get-second-factor'
import { addPasskey } from '@/lib/use-cases/second-factor/add-passkey'
import { sessionOf } from './second-factor'
import { VirtualPasskey, type Circumstances } from './virtual-passkey'

/** What the page of this person wants signed. */
export async function signingOf(who: Actor) {
  const view = await getSecondFactor(who, {})
  if (!view.ok) throw new Error('no page of 两步验证')
  return view.value.signing
}

/** What the page sends of a passkey that a device has just made for this person. */
export async function passkeyInput(
  who: Actor,
  key = new VirtualPasskey(),
  change: Circumstances = {},
) {
  return { name: '办公室电脑', passkey: key.make((await signingOf(who)).toAdd!, change) }
}

/** Adds a passkey in a session of its own. `proof`: password and code or signature. */
export async function addAs(
  who: Actor,
  at: Date,
  key: VirtualPasskey,
  proof: object = {},
  change: Circumstances = {},
) {
  return atInstant(at, async () => {
    const sessionId = await sessionOf(who, at)
    return addPasskey(who, { sessionId, ...proof, ...(await passkeyInput(who, key, change)) })
  })
}
