import 'server-only'
import { z } from 'zod'
import { allow } from '@/lib/domain/refusal'
import { defineVisitorAct } from './define-visitor-act'

/**
 * 不在这台设备上留着: this browser lets go of its draft, which no one opens any more and which runs out by
 * itself.
 */
export const leaveApplication = defineVisitorAct({
  act: 'application:leave',
  input: z.strictObject({}),
  perform: async () => allow(null),
})
