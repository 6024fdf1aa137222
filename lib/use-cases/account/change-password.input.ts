import { z } from 'zod'

const Secret = z.string('REQUIRED').min(1, 'REQUIRED').max(200, 'TOO_LONG')

export const ChangePasswordInput = z.strictObject({
  /** The asking session, which goes on; every other one ends. */
  sessionId: z.uuid('NOT_FOUND_ID'),
  // What is missing is said by the rule, together with whatever else is wrong: the current one is not asked for with an initial password,
  // which has just been used to sign in.
  currentPassword: Secret.optional(),
  newPassword: Secret.optional(),
  repeatedPassword: Secret.optional(),
})
