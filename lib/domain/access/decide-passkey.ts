import { allow, refuse, type Decided } from '../refusal'
import { PASSKEYS_AT_MOST } from './passkey'

/**
 * May one more 通行密钥 be added? `made`: what the device made, verified, or null where it is not
 * right; `count`: how many the account has.
 */
export function decideNewPasskey<Made extends object>({
  made,
  count,
}: {
  readonly made: Made | null
  readonly count: number
}): Decided<Made> {
  if (count >= PASSKEYS_AT_MOST) return refuse('PASSKEYS_FULL')
  return made === null ? refuse('PASSKEY_NOT_MADE') : allow(made)
}
