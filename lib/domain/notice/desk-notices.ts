import { z } from 'zod'
import { Day, Id } from '../audit/event-atoms'

/**
 * What an administrator's inbox says that waits on a desk, once for each: an application or a consultation. By when it is to be
 * answered, and no word of the dispute.
 */
export const DeskNotice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('application.submitted'), about: Id, dueOn: Day }),
  z.strictObject({ kind: z.literal('consultation.submitted'), about: Id, dueOn: Day }),
])
export type DeskNotice = z.infer<typeof DeskNotice>
export type DeskNoticeKind = DeskNotice['kind']

export const DESK_NOTICE_KINDS = [
  'application.submitted',
  'consultation.submitted',
] as const satisfies readonly DeskNoticeKind[]
