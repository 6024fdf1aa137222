import { z } from 'zod'
import { PHRASE_PLACES } from '@/lib/domain/phrase/decide-phrase'

export const AddPhraseInput = z.strictObject({
  place: z.enum(PHRASE_PLACES, 'REQUIRED'),
  text: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(200, 'TOO_LONG'),
})
export const RemovePhraseInput = z.strictObject({ phraseId: z.uuid('NOT_FOUND_ID') })
