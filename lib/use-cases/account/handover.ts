import 'server-only'
import { initialPasswordEnd } from '@/lib/domain/access/password-rules'
import { activationEnd, type Handover } from '@/lib/domain/activation/activation-link'
import { UNREADABLE, type Unreadable } from '@/lib/domain/identity/unreadable'
import { refuse } from '@/lib/domain/refusal'
import { hasSms } from '@/lib/platform/channel-env'
import { env } from '@/lib/platform/env'
import { newInitialPassword } from '@/lib/platform/initial-password'
import { hashPassword } from '@/lib/platform/password-hash'

/** What an account was handed over with, and until when it is good. */
export type HandedOver = {
  /** Only this answer carries it; null: a link is sent by SMS. */
  readonly initialPassword: string | null
  readonly expiresAt: Date
}

/**
 * Why an account cannot be handed over like this: no SMS can leave, or there is no number to send
 * it to; null: it can. `phone`: of an account that exists.
 */
export function findHandoverMistake(handover: Handover, phone: string | Unreadable = '') {
  if (handover === 'slip') return null
  if (!hasSms(env())) return refuse('INPUT_INVALID', {}, { handover: 'SMS_OFF' })
  return phone === UNREADABLE ? refuse('INPUT_INVALID', {}, { handover: 'PHONE_UNREADABLE' }) : null
}

/**
 * Makes what an account is handed over with: an initial password and its hash, or neither, because
 * until a link is used its account has no password at all.
 */
export async function prepareHandover(
  handover: Handover,
  at: Date,
): Promise<HandedOver & { readonly passwordHash: string | null }> {
  if (handover === 'link')
    return { initialPassword: null, passwordHash: null, expiresAt: activationEnd(at) }
  const initialPassword = newInitialPassword()
  const passwordHash = await hashPassword(initialPassword)
  return { initialPassword, passwordHash, expiresAt: initialPasswordEnd(at) }
}

/** The part of an event that records a link. */
export const byLink = ({ initialPassword }: HandedOver) =>
  initialPassword === null ? ({ byLink: true } as const) : {}
