import { z } from 'zod'
import { CaseId, Day, OptionalNote } from '@/lib/domain/case/input-atoms'
import { CONTACT_CHANNELS } from '@/lib/domain/case/vocabulary'
import { PERFORMANCES, SATISFACTIONS } from '@/lib/domain/performance/follow-up'

export const RecordFollowUpInput = z.strictObject({
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  on: Day,
  how: z.enum(CONTACT_CHANNELS, 'CHOOSE_ONE'),
  performance: z.enum(PERFORMANCES, 'CHOOSE_ONE'),
  satisfaction: z
    .enum(SATISFACTIONS, 'CHOOSE_ONE')
    .nullish()
    .transform((answer) => answer ?? null),
  objections: OptionalNote,
})
