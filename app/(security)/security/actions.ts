'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ONLINE } from '@/lib/labels/zh-CN/security'
import { endSessions } from '@/lib/use-cases/session/end-sessions'

export const endSessionsAction = defineAction(endSessions, {
  done: ({ name, sessions }) => ({ message: ONLINE.done(name, sessions), refresh: '/security' }),
})
