import { z } from 'zod'
import { Day, Id, Text } from '../audit/event-atoms'
import { ALL_ROSTER_MOVES, type RosterMove } from '../roster/roster-moves'

const MOVES = ALL_ROSTER_MOVES as [RosterMove, ...RosterMove[]]

/**
 * What an inbox says beside the cases. What waits on an administrator's desk, once for each: an
 * application or a consultation; by when it is to be answered, and no word of the dispute. And of
 * entries of the roster.
 */
export const DeskNotice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('application.submitted'), about: Id, dueOn: Day }),
  z.strictObject({ kind: z.literal('consultation.submitted'), about: Id, dueOn: Day }),
  /**
   * Of an entry of the roster, to those whom it concerns: who is named, and what was done; or by
   * when its certificate ends.
   */
  z.strictObject({
    kind: z.literal('roster.moved'),
    about: Id,
    name: Text,
    move: z.enum(MOVES),
    /** Of the institution's own entry; absent in notices of a mediator's. */
    ofInstitution: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('roster.ending'), about: Id, name: Text, until: Day }),
])
export type DeskNotice = z.infer<typeof DeskNotice>
export type DeskNoticeKind = DeskNotice['kind']
