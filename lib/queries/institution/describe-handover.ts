import { stateOfActivation, type ActivationFacts } from '@/lib/domain/activation/activation-link'
import { HANDOVER } from '@/lib/labels/zh-CN/activation'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'

/**
 * What someone who has not come yet was handed: an initial password or a link, and its state, or
 * nothing since the import.
 */
export function describeHandover(
  passwordEnd: Date | null,
  activation: ActivationFacts | null,
  now: Date,
): string {
  if (passwordEnd !== null)
    return passwordEnd > now ? PASSWORDS.validUntil(stamp(passwordEnd)) : PASSWORDS.expired
  if (activation === null) return PASSWORDS.unissued
  const state = stateOfActivation(activation, now)
  const words = HANDOVER.states[state]
  return state === 'sent' ? HANDOVER.until(words, stamp(activation.expiresAt)) : words
}

/** Of someone who awaits the first sign-in, what became of the link; null: an initial password. */
export function describeLink(
  {
    mustChangePassword,
    initialPasswordExpiresAt,
  }: { readonly mustChangePassword: boolean; readonly initialPasswordExpiresAt: Date | null },
  activation: ActivationFacts | null,
  now: Date,
): string | null {
  if (!mustChangePassword || initialPasswordExpiresAt !== null || activation === null) return null
  return HANDOVER.states[stateOfActivation(activation, now)]
}
