import { z } from 'zod'
import { CONSULTATION_FIELDS } from '../consultation/fields'
import { RATINGS } from '../consultation/consultation'
import { Id, Text } from './event-atoms'

const CONSULTATION = { consultationId: Id }
const KNOWLEDGE = { knowledgeId: Id, question: Text }

/** Events of 在线咨询: never a word of a question or of an answer that is not published. */
export const CONSULTATION_EVENT_SHAPES = {
  'consultation.submitted': z.strictObject({
    ...CONSULTATION,
    field: z.enum(CONSULTATION_FIELDS),
    dueAt: z.iso.datetime(),
  }),
  'consultation.continued': z.strictObject({ ...CONSULTATION, dueAt: z.iso.datetime() }),
  'consultation.closed': z.strictObject({ ...CONSULTATION, rating: z.enum(RATINGS).nullable() }),
  'consultation.answered': z.strictObject({ ...CONSULTATION, isLate: z.boolean() }),
  'consultation.referred': z.strictObject({ ...CONSULTATION, to: Text.nullable() }),
  'consultation.opened': z.strictObject(CONSULTATION),
  'knowledge.published': z.strictObject(KNOWLEDGE),
  'knowledge.edited': z.strictObject(KNOWLEDGE),
  'knowledge.withdrawn': z.strictObject(KNOWLEDGE),
} as const
