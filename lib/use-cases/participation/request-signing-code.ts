import 'server-only'
import { z } from 'zod'
import { countRequest } from '@/lib/data/stores/access/request-counter-store'
import { sendPhoneCode } from '@/lib/data/stores/invitation/phone-code-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { CODES_PER_NUMBER, ENTRY_WINDOW_MINUTES } from '@/lib/domain/invitation/entry-throttle'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'

const WINDOW_MS = ENTRY_WINDOW_MINUTES * 60_000

/**
 * 获取签字的验证码: a code by SMS to the number of the own account, by which a signature confirms it. As
 * many as for coming in, and counted with the account. It concerns no case, so it writes no event
 * but that of a refusal.
 */
export const requestSigningCode = defineUseCase({
  act: 'phone-code:request',
  input: z.strictObject({}),
  load: (db, _input, { actor, now }) => countRequest(db, `sign-code:${actor.id}`, WINDOW_MS, now),
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ count }) => (count > CODES_PER_NUMBER ? refuse('PHONE_CODE_THROTTLED') : allow(null)),
  write: async (db, grant, _decision, _facts, _input, { now }) => {
    await sendPhoneCode(db, { ...grant.actor, isActive: true }, 'sign', now)
    return allow(null)
  },
})
