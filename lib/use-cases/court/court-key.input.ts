import { z } from 'zod'

export const RevokeCourtKeyInput = z.strictObject({ keyId: z.uuid('NOT_FOUND_ID') })
