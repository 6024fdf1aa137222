import { z } from 'zod'
import { AUDIENCES } from '../audience/audience'
import { BLIND_RESULTS, BLIND_ROUNDS, BLIND_RULES } from '../blind-offer/vocabulary'
import { GIVEN_ANSWERS } from '../offer/answers'
import { Text } from './event-atoms'

const Round = z.int().min(1).max(BLIND_ROUNDS)
const Spoken = z.enum(AUDIENCES).extract(['case', 'caucus'])

/**
 * 异步调解: that something was said, by whom and when; never what, nor to which party. No court reads
 * these (heyi_is_internal in prisma/functions/109-events-for-courts.sql).
 */
export const THREAD_EVENT_SHAPES = {
  'topic.opened': z.strictObject({
    no: z.int().min(1),
    /** Of a further round of the same topic. */
    round: z.int().min(2).optional(),
    dueAt: z.iso.datetime(),
    digest: Text,
  }),
  'topic.extended': z.strictObject({
    no: z.int().min(1),
    round: z.int().min(2).optional(),
    before: z.iso.datetime(),
    dueAt: z.iso.datetime(),
  }),
  'topic.closed': z.strictObject({ no: z.int().min(1), round: z.int().min(2).optional() }),
  'message.said': z.strictObject({ audience: Spoken, digest: Text, isLate: z.boolean() }),
  'message.taken-back': z.strictObject({ audience: Spoken, digest: Text }),
  'message.held': z.strictObject({ digest: Text }),
  'message.released': z.strictObject({ digest: Text }),
  'offer.made': z.strictObject({ digest: Text, isCounter: z.boolean() }),
  'offer.answered': z.strictObject({ digest: Text, answer: z.enum(GIVEN_ANSWERS) }),
  'blind.opened': z.strictObject({
    no: z.int().min(1),
    rule: z.enum(BLIND_RULES),
    dueAt: z.iso.datetime(),
  }),
  'blind.entered': z.strictObject({
    no: z.int().min(1),
    round: Round,
    result: z.enum(BLIND_RESULTS),
  }),
  'blind.ended': z.strictObject({ no: z.int().min(1), round: Round }),
} as const
