import { z } from 'zod'
import { CaseId, Day, OptionalNote, RequiredNote } from '@/lib/domain/case/input-atoms'
import { PAUSE_REASONS } from '@/lib/domain/deadline/pauses'

export const PauseClockInput = z.strictObject({
  caseId: CaseId,
  reason: z.enum(PAUSE_REASONS, 'CHOOSE_ONE'),
  from: Day,
  note: RequiredNote,
  /** Of a suspension; left out of any other pause. */
  findings: OptionalNote,
})
