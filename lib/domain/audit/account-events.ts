import { z } from 'zod'
import { Id, Text } from './event-atoms'

/**
 * The device and address of a sign-in (网络安全法 第23条: network logs are kept). Events of earlier
 * versions have none.
 */
const From = { device: Text.optional(), address: Text.optional() } as const

const CodeKind = z.enum(['totp', 'recovery', 'passkey'])

/** Events of signing in and out, and of the own password. */
export const ACCOUNT_EVENT_SHAPES = {
  /**
   * `shared`: on a device that others use too. `by`: what was given as the second step of 两步验证;
   * `left`: recovery codes that are not used yet, after one was.
   */
  'account.signed-in': z.strictObject({
    sessionId: Id,
    ...From,
    shared: z.literal(true).optional(),
    by: CodeKind.optional(),
    left: z.int().min(0).optional(),
  }),
  'account.sign-in-refused': z.strictObject({
    ...From,
    because: z.enum([
      'unknown_phone',
      'wrong_password',
      'disabled',
      // Of earlier versions, which locked an account after ten failures.
      'locked',
      'initial_password_expired',
      // The password was right.
      'wrong_code',
      'codes_spent',
      'passkey_wrong',
      // It counted less than before: there are two of it.
      'passkey_copied',
    ]),
  }),
  'account.signed-out': z.strictObject({ sessions: z.int().min(0), others: z.boolean() }),
  'account.password-changed': z.strictObject({ first: z.boolean() }),
  /** 激活: the first password was set by a link in an SMS; of a mediator the second. */
  'account.activated': z.strictObject({ accountId: Id, role: Text, name: Text }),
  'mediator.activated': z.strictObject({ mediatorId: Id, mediator: Text }),
  /**
   * 两步验证 of the own account. `ended`: other sessions that ended with it; `by`: what was given with
   * the password.
   */
  'account.second-factor-on': z.strictObject({
    ended: z.int().min(0),
    by: z.literal('passkey').optional(),
  }),
  'account.second-factor-off': z.strictObject({ by: CodeKind }),
  'account.recovery-codes-renewed': z.strictObject({ by: CodeKind }),
  /**
   * 通行密钥 of the own account. `by`: what was given with the password; null for the first proof of
   * an account, which needs none. `left`: how many there are now.
   */
  'account.passkey-added': z.strictObject({
    passkeyId: Id,
    name: Text,
    by: CodeKind.nullable(),
    left: z.int().min(1),
  }),
  'account.passkey-removed': z.strictObject({
    passkeyId: Id,
    name: Text,
    by: CodeKind,
    left: z.int().min(0),
  }),
} as const
