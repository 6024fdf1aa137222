import { z } from 'zod'
import { isOrganisationCode } from '@/lib/domain/setup/organisation-code'
import { requiredLine } from '../mediator/mediator-atoms'

// Fields that setting up a court, an institution and an account have in common.

export const OrganisationCode = z
  .string('REQUIRED')
  .trim()
  .min(1, 'REQUIRED')
  .max(80, 'CODE_FORMAT')
  .refine((text) => text === '' || isOrganisationCode(text), 'CODE_FORMAT')

/** A code that may be left out: null; a form sends an empty text. */
export const OptionalCode = z.preprocess(
  (value) => (value === '' ? undefined : value),
  OrganisationCode.optional().transform((code) => code ?? null),
)

export const OrganisationName = requiredLine(60)

/** Codes of courts; a form sends a single ticked box as a text. */
export const CourtCodes = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(OrganisationCode, 'CHOOSE_AT_LEAST_ONE').min(1, 'CHOOSE_AT_LEAST_ONE').max(200),
)
