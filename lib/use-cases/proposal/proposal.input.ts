import { z } from 'zod'
import { ReasonText } from '@/lib/domain/case/input-atoms'
import { INSTITUTION_ENDS } from '@/lib/domain/ending/institution-end'
import { parseIdCard, type IdCardNumber } from '@/lib/domain/identity/id-card'
import { POWER_ROLES } from '@/lib/domain/proposal/proposal-kinds'
import { OrganisationCode } from '../court/set-up-atoms'
import { Mobile, PersonName, Version } from '../mediator/mediator-atoms'

/** A resident identity number with its check character, which must be given. */
const RequiredIdentity = z
  .string('REQUIRED')
  .trim()
  .min(1, 'REQUIRED')
  .max(40, 'ID_CARD_FORMAT')
  .transform((text, context): IdCardNumber => {
    const parsed = parseIdCard(text)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: parsed.refusal.code })
    return z.NEVER
  })

export const ProposeAdministratorInput = z.strictObject({
  role: z.enum(POWER_ROLES, 'CHOOSE_ONE'),
  name: PersonName,
  phone: Mobile,
  identityNumber: RequiredIdentity,
  reason: ReasonText,
})

export const ProposePasswordInput = z.strictObject({
  accountId: z.uuid('NOT_FOUND_ID'),
  version: Version,
  reason: ReasonText,
})

export const ProposeFactorResetInput = z.strictObject({
  accountId: z.uuid('NOT_FOUND_ID'),
  reason: ReasonText,
})

export const ProposeInstitutionEndInput = z.strictObject({
  institutionId: z.uuid('NOT_FOUND_ID'),
  as: z.enum(INSTITUTION_ENDS, 'CHOOSE_ONE'),
  /** The code of the institution that it merges into; empty where it closes. */
  into: z.preprocess((value) => value || null, OrganisationCode.nullable()),
  reason: ReasonText,
})

export const ProposeCourtKeyInput = z.strictObject({
  courtId: z.uuid('NOT_FOUND_ID'),
  reason: ReasonText,
})

export const DecideProposalInput = z.strictObject({ proposalId: z.uuid('NOT_FOUND_ID') })

export const RefuseProposalInput = z.strictObject({
  proposalId: z.uuid('NOT_FOUND_ID'),
  reason: ReasonText,
})
