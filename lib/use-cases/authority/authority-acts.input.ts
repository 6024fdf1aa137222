import { z } from 'zod'
import { CaseId, Day } from '@/lib/domain/case/input-atoms'
import { AUTHORITIES } from '@/lib/domain/case/vocabulary'
import {
  AGENT_END_WAYS,
  AGENT_ENDS,
  AUTHORITY_DECISIONS,
  AUTHORITY_FILES_AT_MOST,
  AUTHORITY_MATTERS,
  AUTHORITY_WORDS_AT_MOST,
} from '@/lib/domain/authority/authority-limits'
import { isPlainLine } from '@/lib/domain/text/plain-text'

const Id = z.uuid('NOT_FOUND_ID')
const HASH = /^[0-9a-f]{64}$/

/** A form sends one tick as a string, several as a list, none not at all. */
const ticks = <T extends z.ZodType>(each: T, most: number) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(each).max(most, 'TOO_LONG'),
  )

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'TOO_LONG')
    .refine(isPlainLine, 'TEXT_CONTROL')
    .optional()
    .transform((text) => text || null)

/** A checked and stored page. */
export const AttachPageInput = z.strictObject({
  caseId: CaseId,
  fileName: z.string().max(205, 'TOO_LONG'),
  mediaType: z.string().max(100, 'TOO_LONG'),
  size: z.int().min(1),
  sha256: z.string().regex(HASH),
  storageKey: z.string().regex(HASH),
})

export const SubmitAuthorityInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice is one paper. */
  paperId: Id,
  files: ticks(z.uuid('NOT_AN_OPTION'), AUTHORITY_FILES_AT_MOST),
  /** Those of them that are left out. */
  without: ticks(z.uuid('NOT_AN_OPTION'), AUTHORITY_FILES_AT_MOST),
  authority: z.enum(AUTHORITIES, 'CHOOSE_ONE'),
  matters: ticks(z.enum(AUTHORITY_MATTERS, 'NOT_AN_OPTION'), AUTHORITY_MATTERS.length),
  words: optionalText(AUTHORITY_WORDS_AT_MOST),
  from: Day,
  until: Day.optional().transform((day) => day ?? null),
})

export const DecideAuthorityInput = z.strictObject({
  caseId: CaseId,
  paperId: Id,
  decision: z.enum(AUTHORITY_DECISIONS, 'CHOOSE_ONE'),
  words: z
    .string()
    .trim()
    .max(1000, 'TOO_LONG')
    .optional()
    .transform((text) => text || null),
})

export const EndAgentInput = z.strictObject({
  caseId: CaseId,
  participantId: Id,
  reason: z.enum(AGENT_ENDS, 'CHOOSE_ONE'),
  how: z.enum(AGENT_END_WAYS, 'CHOOSE_ONE'),
  on: Day,
})
