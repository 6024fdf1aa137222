import { HANDOVER } from './activation'
import { stamp } from './moment'

/** An account that was just handed over; `initialPassword` null: by a link in an SMS. */
export interface HandedOver {
  readonly name: string
  readonly phone: string
  readonly initialPassword: string | null
  readonly expiresAt: Date
}

/**
 * The answer of a form about it: its sentence, and what the panel in place of the form prints
 * (components/account/once-outcome.tsx). The password is a value and part of no message.
 */
export function handedOver(
  { name, phone, initialPassword, expiresAt }: HandedOver,
  issued: string,
): { message: string; value: Readonly<Record<string, string>> } {
  const until = stamp(expiresAt)
  return initialPassword === null
    ? { message: HANDOVER.sentDone(name), value: { name, phone, sentUntil: until } }
    : { message: issued, value: { name, phone, password: initialPassword, validUntil: until } }
}
