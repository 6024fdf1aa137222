import { z } from 'zod'

const Secret = z.string('REQUIRED').min(1, 'REQUIRED').max(200, 'TOO_LONG')

export const ChangePasswordInput = z.strictObject({
  /** The session of this request, which goes on; every other one ends. */
  sessionId: z.uuid('NOT_FOUND_ID'),
  // The rule reports what is missing, with everything else that is wrong: the current password is
  // not required where it is an initial one, which has just been used to sign in.
  currentPassword: Secret.optional(),
  newPassword: Secret.optional(),
  repeatedPassword: Secret.optional(),
})
