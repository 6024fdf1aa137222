import { z } from 'zod'
import { PASSKEY_ANSWER_LENGTH, PASSKEY_NAME_LENGTH } from '@/lib/domain/access/passkey'
import { requiredLine } from '../mediator/mediator-atoms'

const SessionId = z.uuid('NOT_FOUND_ID')
const Typed = z.string('REQUIRED').trim().max(200, 'TOO_LONG')

export const NoInput = z.strictObject({})

export const ConfirmInput = z.strictObject({
  /** The session of this request, which goes on; every other one ends. */
  sessionId: SessionId,
  code: Typed.min(1, 'REQUIRED'),
})

/** What a passkey signed or a device made, as the browser hands it on: JSON. */
const Signed = z.string('REQUIRED').max(PASSKEY_ANSWER_LENGTH, 'TOO_LONG')

// The rule reports what is missing, together with what is wrong. `proof`: what a passkey signed, in
// place of the code.
export const ProofInput = z.strictObject({
  sessionId: SessionId,
  password: Typed.optional(),
  code: Typed.optional(),
  proof: Signed.optional(),
})

/** Without password and code where 两步验证 is off: the first passkey turns it on. */
export const AddPasskeyInput = ProofInput.extend({
  name: requiredLine(PASSKEY_NAME_LENGTH),
  passkey: Signed.min(1, 'REQUIRED'),
})

export const RemovePasskeyInput = ProofInput.extend({ passkeyId: z.uuid('NOT_FOUND_ID') })
