import { z } from 'zod'
import { CASE_SOURCES } from '../case/source'
import { UNSUITABLE_GROUNDS } from '../referral/unsuitable'
import { Id } from './event-atoms'

/**
 * Events of 引调登记 that end without a case: codes, never a word of the dispute. A referral itself is
 * `case.referred`.
 */
export const REFERRAL_EVENT_SHAPES = {
  'referral.stopped': z.strictObject({
    draftId: Id,
    source: z.enum(CASE_SOURCES),
    ground: z.enum(UNSUITABLE_GROUNDS),
  }),
} as const
