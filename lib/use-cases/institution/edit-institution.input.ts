import { z } from 'zod'
import { parseOfficePhone } from '@/lib/domain/identity/phone'
import { ANSWER_HOURS } from '@/lib/domain/consultation/answer-clock'
import { INSTITUTION_KINDS, isDistrict } from '@/lib/domain/institution/profile-rules'
import { optionalLine, optionalParagraph, Specialties, Version } from '../mediator/mediator-atoms'

/** A mobile number, a landline with its area code or a 400/800 number; normalised. */
const OfficePhone = z
  .string('REQUIRED')
  .trim()
  .min(1, 'REQUIRED')
  .max(40, 'OFFICE_PHONE_FORMAT')
  .transform((text, context): string => {
    const parsed = parseOfficePhone(text)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: parsed.refusal.code })
    return z.NEVER
  })

export const EditInstitutionInput = z.strictObject({
  institutionId: z.uuid('NOT_FOUND_ID'),
  version: Version,
  kind: z.enum(INSTITUTION_KINDS, 'CHOOSE_ONE'),
  acceptsScope: optionalParagraph(500),
  specialties: Specialties,
  chargesFees: z.enum(['yes', 'no'], 'CHOOSE_ONE').transform((word) => word === 'yes'),
  feeStandard: optionalParagraph(500),
  licenceNo: optionalLine(60),
  contactPerson: optionalLine(30),
  contactPhone: OfficePhone,
  address: optionalLine(120),
  serviceHours: optionalLine(100),
  introduction: optionalParagraph(1000),
  district: optionalLine(24).refine((text) => text === null || isDistrict(text), 'DISTRICT_FORMAT'),
  answerHours: z.preprocess(
    (value) => (value === 'none' || value === undefined ? null : Number(value)),
    z.union([...ANSWER_HOURS.map((hours) => z.literal(hours)), z.null()], 'NOT_AN_OPTION'),
  ),
})
