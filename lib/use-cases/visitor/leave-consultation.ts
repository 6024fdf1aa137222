import 'server-only'
import { z } from 'zod'
import { allow } from '@/lib/domain/refusal'
import { defineVisitorAct } from './define-visitor-act'

/**
 * 离开本页: on a computer that others use, the consultation cannot be opened again without its code.
 */
export const leaveConsultation = defineVisitorAct({
  act: 'consultation:leave',
  input: z.strictObject({}),
  perform: async () => allow(null),
})
