import 'server-only'
import { z } from 'zod'
import { withAccess } from '@/lib/data/door'
import { countRequest } from '@/lib/data/stores/access/request-counter-store'
import { findUnproven, sendApplicationCode } from '@/lib/data/stores/application/proving-store'
import {
  CODES_PER_NETWORK,
  CODES_PER_NUMBER,
  ENTRY_WINDOW_MINUTES,
} from '@/lib/domain/invitation/entry-throttle'
import { allow, refuse } from '@/lib/domain/refusal'
import { addressGroup } from '@/lib/platform/forwarded'
import { defineVisitorAct } from './define-visitor-act'

const WINDOW_MS = ENTRY_WINDOW_MINUTES * 60_000

/**
 * 获取验证码: a code by SMS to the number of the draft, counted together with the codes of the entrance.
 */
export const requestApplicationCode = defineVisitorAct({
  act: 'application:request-code',
  input: z.strictObject({}),
  perform: async (_input, { visitor: { address, proof }, now }) => {
    if (proof === null) return refuse('APPLICATION_NOT_OPEN')
    return withAccess(null, 'send a code for an application', async (db) => {
      const draft = await findUnproven(db, proof)
      if (!draft) return refuse('APPLICATION_INCOMPLETE', { step: 'reach' })
      const ofNumber = await countRequest(db, `code:${draft.phoneHash}`, WINDOW_MS, now)
      const ofNetwork = await countRequest(db, `code@${addressGroup(address)}`, WINDOW_MS, now)
      if (ofNumber.count > CODES_PER_NUMBER || ofNetwork.count > CODES_PER_NETWORK)
        return refuse('PHONE_CODE_THROTTLED', { minutes: ENTRY_WINDOW_MINUTES })
      await sendApplicationCode(db, draft, now)
      return allow({ proof })
    })
  },
})
