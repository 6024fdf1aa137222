import { z } from 'zod'
import { WORDS } from '@/lib/domain/consultation/consultation'
import { CONSULTATION_FIELDS } from '@/lib/domain/consultation/fields'
import { isPlainParagraph } from '@/lib/domain/text/plain-text'
import { requiredLine, Version } from '../mediator/mediator-atoms'

const TEXTS = {
  field: z.enum(CONSULTATION_FIELDS, 'CHOOSE_ONE'),
  question: requiredLine(80),
  answer: z
    .string('REQUIRED')
    .trim()
    .min(1, 'REQUIRED')
    .max(WORDS.most, 'TOO_LONG')
    .refine(isPlainParagraph, 'TEXT_CONTROL'),
  /** Names cannot be recognised by a rule: the one who publishes confirms that there is none. */
  hasNoPerson: z.literal('yes', 'CHECK_NO_PERSON'),
} as const

const ONE = { knowledgeId: z.uuid('NOT_FOUND_ID'), version: Version } as const

export const PublishKnowledgeInput = z.strictObject(TEXTS)
export const EditKnowledgeInput = z.strictObject({ ...ONE, ...TEXTS })
export const WithdrawKnowledgeInput = z.strictObject(ONE)
