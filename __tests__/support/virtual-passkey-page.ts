import type { Actor } from '@/lib/domain/access/roles'
import { getSecondFactor } from '@/lib/queries/account/get-second-factor'
import { VirtualPasskey } from './virtual-passkey'

/** What the page sends of a passkey that a device has just made for this person. */
export async function passkeyInput(who: Actor) {
  const view = await getSecondFactor(who, {})
  if (!view.ok) throw new Error('no page of 两步验证')
  return { name: '办公室电脑', passkey: new VirtualPasskey().make(view.value.signing.toAdd!) }
}
