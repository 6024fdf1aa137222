import { z } from 'zod'
import { INSTITUTION_ENDS } from '../ending/institution-end'
import { SERVICE_ENDS } from '../ending/service-end'
import { Day, Id, Text } from './event-atoms'

/** Events of persons and institutions whose part ends (docs/decisions/0172). */
export const ENDING_EVENT_SHAPES = {
  'mediator.service-ended': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    as: z.enum(SERVICE_ENDS),
    on: Day,
    /** Entries of courts' rosters that were resigned with it. */
    entries: z.int().min(0),
    reason: Text,
  }),
  'mediator.file-carried': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    trainings: z.int().min(0),
  }),
  /** By the one who confirmed it; `into`: the institution that it merged into. */
  'institution.ended': z.strictObject({
    institutionId: Id,
    institution: Text,
    as: z.enum(INSTITUTION_ENDS),
    on: Day,
    into: Text.nullable(),
    reason: Text,
    proposedBy: Text,
  }),
} as const
