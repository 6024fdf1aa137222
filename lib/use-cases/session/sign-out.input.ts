import { z } from 'zod'

/** One of the actor's own sessions: the asking one, or that of another device. */
export const SignOutInput = z.strictObject({ sessionId: z.uuid('NOT_FOUND_ID') })

/** The asking session, which goes on. */
export const SignOutOthersInput = z.strictObject({ sessionId: z.uuid('NOT_FOUND_ID') })
