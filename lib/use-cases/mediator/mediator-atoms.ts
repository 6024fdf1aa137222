import { z } from 'zod'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { parseIdCard, type IdCardNumber } from '@/lib/domain/identity/id-card'
import { parseMobile, type MobileNumber } from '@/lib/domain/identity/phone'
import { CASELOAD_CAP, SEXES } from '@/lib/domain/mediator/profile-rules'
import { isPlainLine, isPlainParagraph } from '@/lib/domain/text/plain-text'
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'

// Fields of a mediator's file as a form or a spreadsheet brings them: texts. Messages are codes;
// their sentences stand in lib/labels/zh-CN/field.ts. What does not fit together is the domain's
// question (lib/domain/mediator/profile-rules.ts).

/** One line that may be left out. */
export const optionalLine = (max: number) =>
  z
    .string('WRONG_TYPE')
    .trim()
    .max(max, 'TOO_LONG')
    .refine(isPlainLine, 'TEXT_CONTROL')
    .nullish()
    .transform((text) => text || null)

/** One line that must be given. */
export const requiredLine = (max: number) =>
  z
    .string('REQUIRED')
    .trim()
    .min(1, 'REQUIRED')
    .max(max, 'TOO_LONG')
    .refine(isPlainLine, 'TEXT_CONTROL')

/** Several lines that may be left out. */
export const optionalParagraph = (max: number) =>
  z
    .string('WRONG_TYPE')
    .trim()
    .max(max, 'TOO_LONG')
    .refine(isPlainParagraph, 'TEXT_CONTROL')
    .nullish()
    .transform((text) => text || null)

/** The version of a file as the form was filled in with it. */
export const Version = z.coerce
  .number('MALFORMED')
  .int('MALFORMED')
  .min(1, 'MALFORMED')
  .max(2_000_000_000, 'MALFORMED')

/** A day that may be left out, as `YYYY-MM-DD`. */
export const OptionalDay = z
  .string('WRONG_TYPE')
  .max(40, 'DAY_FORMAT')
  .refine((text) => text === '' || parseLocalDate(text) !== null, 'DAY_FORMAT')
  .nullish()
  .transform((text): LocalDate | null => (text ? parseLocalDate(text) : null))

/** A day that must be given. */
export const RequiredDay = z
  .string('REQUIRED')
  .min(1, 'REQUIRED')
  .max(40, 'DAY_FORMAT')
  .refine((text) => text === '' || parseLocalDate(text) !== null, 'DAY_FORMAT')
  .transform((text) => parseLocalDate(text)!)

/**
 * A name in Han characters or letters, 2 to 30 characters; a middle dot or a space may stand in it.
 */
export const PersonName = z
  .string('REQUIRED')
  .trim()
  .min(1, 'REQUIRED')
  .max(30, 'TOO_LONG')
  .regex(/^[\p{L}\p{M}][\p{L}\p{M}·・.' -]*[\p{L}\p{M}]$/u, 'NAME_FORMAT')

/** A valid mobile number of the mainland: the account's name (操作手册 3.8: 手机号=账号). */
export const Mobile = z
  .string('REQUIRED')
  .trim()
  .min(1, 'REQUIRED')
  .max(40, 'MOBILE_FORMAT')
  .transform((text, context): MobileNumber => {
    const parsed = parseMobile(text)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: parsed.refusal.code })
    return z.NEVER
  })

/** The same where leaving it empty keeps what is there. */
export const OptionalMobile = z.preprocess(
  (value) => (value === '' || value === null ? undefined : value),
  Mobile.optional(),
)

/** One dispute type or several; a form sends a single ticked box as a text. */
export const Specialties = z
  .preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z
      .array(z.string('NOT_AN_OPTION').max(40, 'NOT_AN_OPTION'), 'CHOOSE_AT_LEAST_ONE')
      .min(1, 'CHOOSE_AT_LEAST_ONE')
      .max(40, 'NOT_AN_OPTION'),
  )
  .refine(
    (types) => types.every((type) => (DISPUTE_TYPES as readonly string[]).includes(type)),
    'NOT_AN_OPTION',
  )
  .transform((types) => DISPUTE_TYPES.filter((type) => types.includes(type)))

const whole = (least: number, most: number, code: string) =>
  z.preprocess(
    (value) =>
      typeof value === 'string' && /^\s*\d{1,4}\s*$/.test(value)
        ? Number(value)
        : value === ''
          ? undefined
          : value,
    z
      .number({ error: ({ input }) => (input === undefined || input === null ? 'REQUIRED' : code) })
      .int(code)
      .min(least, code)
      .max(most, code),
  )

/** How many open cases at most, 1 to 60. */
const CaseloadCap = whole(CASELOAD_CAP.least, CASELOAD_CAP.most, 'CAP_RANGE')

/** Hours of a training, whole, 1 to 200. */
export const TrainingHours = whole(1, 200, 'HOURS_RANGE')

/** A resident identity number with its check character, or none. */
export const OptionalIdentity = z
  .string('WRONG_TYPE')
  .trim()
  .max(40, 'ID_CARD_FORMAT')
  .nullish()
  .transform((text, context): IdCardNumber | null => {
    if (!text) return null
    const parsed = parseIdCard(text)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: parsed.refusal.code })
    return z.NEVER
  })

const OptionalSex = z.preprocess(
  (value) => value || null,
  z.enum(SEXES, 'NOT_AN_OPTION').nullable(),
)

export const TrainingTitle = requiredLine(100)
export const TrainingOrganiser = optionalLine(100)

/** Everything of a mediator's file but the name, the phone and the identity number. */
export const PROFILE_FIELDS = {
  specialties: Specialties,
  caseloadCap: CaseloadCap,
  sex: OptionalSex,
  title: optionalLine(60),
  certificateNo: optionalLine(60),
  certificateOn: OptionalDay,
  certificateEndsOn: OptionalDay,
  introduction: optionalParagraph(500),
} as const

/** A whole new mediator: what 添加调解员 asks for, and what a row of an import must be. */
export const NEW_MEDIATOR_FIELDS = {
  name: PersonName,
  phone: Mobile,
  identityNumber: OptionalIdentity,
  ...PROFILE_FIELDS,
} as const
