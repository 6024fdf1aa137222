import { z } from 'zod'
import { ROSTER_MOVES, type RosterMove } from '../roster/roster-moves'
import { ROSTER_PAPER_KINDS } from '../roster/roster-papers'
import { Day, Id, Text } from './event-atoms'

const MOVES = Object.keys(ROSTER_MOVES) as [RosterMove, ...RosterMove[]]

/** 名册: codes, days, numbers and digests; the words are in roster_acts. */
export const ROSTER_EVENT_SHAPES = {
  /** `mediatorId` null: the entry of the institution itself. */
  'roster.moved': z.strictObject({
    entryId: Id,
    mediatorId: Id.nullable(),
    name: Text,
    move: z.enum(MOVES),
    certificateNo: Text.nullable(),
    validFrom: Day.nullable(),
    validUntil: Day.nullable(),
    ground: Text.nullable(),
    digest: Text.nullable(),
  }),
  'roster.paper-added': z.strictObject({
    entryId: Id,
    mediatorId: Id.nullable(),
    name: Text,
    paper: z.enum(ROSTER_PAPER_KINDS),
    sha256: Text,
  }),
} as const
