import { z } from 'zod'

export const MakeCourtKeyInput = z.strictObject({ courtId: z.uuid('NOT_FOUND_ID') })

export const RevokeCourtKeyInput = z.strictObject({ keyId: z.uuid('NOT_FOUND_ID') })
