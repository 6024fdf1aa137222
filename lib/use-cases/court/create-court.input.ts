import { z } from 'zod'
import { isCaseNumberPrefix } from '@/lib/domain/case-number/case-number'
import { requiredLine } from '../mediator/mediator-atoms'
import { OrganisationCode, OrganisationName } from './set-up-atoms'

export const CreateCourtInput = z.strictObject({
  name: OrganisationName,
  shortName: requiredLine(20),
  code: OrganisationCode,
  /** Of the numbers that the platform gives to the court's cases. */
  caseNumberPrefix: z
    .string('REQUIRED')
    .trim()
    .min(1, 'REQUIRED')
    .max(20, 'PREFIX_FORMAT')
    .refine((text) => text === '' || isCaseNumberPrefix(text), 'PREFIX_FORMAT'),
})
