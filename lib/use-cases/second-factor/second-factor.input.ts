import { z } from 'zod'

const SessionId = z.uuid('NOT_FOUND_ID')
const Typed = z.string('REQUIRED').trim().max(200, 'TOO_LONG')

export const NoInput = z.strictObject({})

export const ConfirmInput = z.strictObject({
  /** The session of this request, which goes on; every other one ends. */
  sessionId: SessionId,
  code: Typed.min(1, 'REQUIRED'),
})

// The rule reports what is missing, together with what is wrong.
export const ProofInput = z.strictObject({
  sessionId: SessionId,
  password: Typed.optional(),
  code: Typed.optional(),
})
