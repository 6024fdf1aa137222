'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { KEYS } from '@/lib/labels/zh-CN/security'
import { COURTS } from '@/lib/labels/zh-CN/set-up'
import { revokeCourtKey } from '@/lib/use-cases/court/revoke-court-key'
import { proposeCourtKey } from '@/lib/use-cases/proposal/propose-court-key'

export const proposeCourtKeyAction = defineAction(proposeCourtKey, {
  done: ({ court }) => ({ message: KEYS.proposed(court), refresh: '/security' }),
})

export const revokeCourtKeyAction = defineAction(revokeCourtKey, {
  done: ({ hint }) => ({ message: COURTS.revokeDone(hint), refresh: '/security/keys' }),
})
