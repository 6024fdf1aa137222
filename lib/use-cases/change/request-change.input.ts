import { z } from 'zod'
import { CHANGE_GROUNDS } from '@/lib/domain/case/change-requests'
import { CaseId, Day, ReasonText } from '@/lib/domain/case/input-atoms'

export const RequestChangeInput = z.strictObject({
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  ground: z.enum(CHANGE_GROUNDS, 'CHOOSE_ONE'),
  statement: ReasonText,
  on: Day,
  /** A tick in a form; absent where it is not set. */
  refusesToChoose: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
})
