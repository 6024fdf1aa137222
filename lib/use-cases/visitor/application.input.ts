import { z } from 'zod'
import {
  APPLICATION_SLOTS,
  DEMAND_AT_MOST,
  FELLOWS_AT_MOST,
  FACTS_LENGTH,
  OTHER_DEMANDS_AT_MOST,
  OTHERS_AT_MOST,
  PAYMENTS_AT_MOST,
} from '@/lib/domain/application/application'
import { APPLICANT_KINDS, PERSONAL_DOCUMENTS } from '@/lib/domain/application/applicant'
import type { PaymentDemand } from '@/lib/domain/application/content'
import { MATTERS } from '@/lib/domain/application/suitability'
import { AGENT_KINDS, AUTHORITIES } from '@/lib/domain/case/vocabulary'
import { plainLineEnds } from '@/lib/domain/case/input-atoms'
import { CONSULTATION_FIELDS } from '@/lib/domain/consultation/fields'
import { parseCreditCode } from '@/lib/domain/identity/credit-code'
import { parseDocumentNumber } from '@/lib/domain/identity/other-documents'
import { parseOfficePhone } from '@/lib/domain/identity/phone'
import { parseTypedAmount } from '@/lib/domain/money/amount'
import { isPlainParagraph } from '@/lib/domain/text/plain-text'
import {
  Mobile,
  optionalLine,
  optionalParagraph,
  PersonName,
  requiredLine,
} from '../mediator/mediator-atoms'

// The pages of an application, one schema each: flat fields of a form that works without a script.

type Issues = { addIssue: (issue: { code: 'custom'; message: string; path: string[] }) => void }
const report = (issues: Issues, field: string, message: string) =>
  issues.addIssue({ code: 'custom', message, path: [field] })

export const StartApplicationInput = z.strictObject({
  matter: z.enum(MATTERS, 'MATTER_MISSING'),
  field: z.enum(CONSULTATION_FIELDS, 'FIELD_MISSING'),
  /** The asker's own consultation is to be taken over. */
  from: z.literal('consultation').optional(),
})

const Kind = z.enum(APPLICANT_KINDS, 'KIND_MISSING')

const Self = z
  .strictObject({
    step: z.literal('self'),
    kind: Kind,
    writes: z.enum(['self', 'other', 'agent'], 'WRITER_MISSING'),
    writerName: optionalLine(30),
    writerRelation: optionalLine(30),
  })
  .superRefine(({ writes, writerName, writerRelation }, issues) => {
    if (writes !== 'other') return
    if (writerName === null) report(issues, 'writerName', 'WRITER_NAME_MISSING')
    if (writerRelation === null) report(issues, 'writerRelation', 'WRITER_RELATION_MISSING')
  })

const Person = z
  .strictObject({
    step: z.literal('who'),
    name: PersonName,
    documentKind: z.enum(PERSONAL_DOCUMENTS, 'CHOOSE_ONE'),
    documentNumber: requiredLine(64),
  })
  .transform((value, issues) => {
    const parsed = parseDocumentNumber(value.documentKind, value.documentNumber)
    if (parsed.ok) return { ...value, documentNumber: parsed.value }
    report(issues, 'documentNumber', parsed.refusal.code)
    return z.NEVER
  })

const Organisation = z
  .strictObject({
    step: z.literal('who_organisation'),
    name: requiredLine(100),
    documentNumber: requiredLine(64),
    representative: PersonName,
    representativeTitle: optionalLine(30),
  })
  .transform((value, issues) => {
    const parsed = parseCreditCode(value.documentNumber)
    if (parsed.ok) return { ...value, documentNumber: parsed.value as string }
    report(issues, 'documentNumber', parsed.refusal.code)
    return z.NEVER
  })

const Reach = z.strictObject({
  step: z.literal('reach'),
  phone: Mobile,
  address: requiredLine(200),
  electronic: z.enum(['yes', 'no'], 'ELECTRONIC_MISSING'),
  email: optionalLine(100).refine(
    (text) => text === null || z.email().safeParse(text).success,
    'EMAIL_FORMAT',
  ),
})

const Agent = z.strictObject({
  step: z.literal('agent'),
  name: PersonName,
  kind: z.enum(AGENT_KINDS, 'CHOOSE_ONE'),
  firm: optionalLine(100),
  phone: Mobile,
  authority: z.enum(AUTHORITIES, 'CHOOSE_ONE'),
})

/** The place in a list of people, from 1; the first where a form says none. */
const placeUpTo = (most: number) => z.coerce.number('MALFORMED').int().min(1).max(most).default(1)

/**
 * Who is named by somebody else; an organisation by whom it is represented, where that is known.
 */
const person = (most: number) => ({
  no: placeUpTo(most),
  kind: Kind,
  name: requiredLine(100),
  address: optionalLine(200),
  representative: PersonName.or(z.literal('').transform(() => null))
    .optional()
    .transform((name) => name ?? null),
})

const Other = z
  .strictObject({
    step: z.literal('other'),
    ...person(OTHERS_AT_MOST),
    phone: optionalLine(40),
  })
  .transform((value, issues) => {
    if (value.phone === null) return { ...value, phone: null }
    const parsed = parseOfficePhone(value.phone)
    if (parsed.ok) return { ...value, phone: parsed.value }
    report(issues, 'phone', parsed.refusal.code)
    return z.NEVER
  })

/** A further applicant answers on a phone of their own. */
const Fellow = z
  .strictObject({ step: z.literal('fellow'), ...person(FELLOWS_AT_MOST), phone: Mobile })
  .superRefine(({ kind, representative }, issues) => {
    if (kind === 'legal' && representative === null) report(issues, 'representative', 'REQUIRED')
  })

const removal = <S extends string>(step: S, most: number) =>
  z.strictObject({ step: z.literal(step), no: placeUpTo(most), name: requiredLine(100) })

const words = (least: number, most: number) =>
  z
    .string('REQUIRED')
    .overwrite(plainLineEnds)
    .trim()
    .min(1, 'REQUIRED')
    .min(least, 'APPLICATION_FACTS_SHORT')
    .max(most, 'TOO_LONG')
    .refine(isPlainParagraph, 'TEXT_CONTROL')

const Facts = z.strictObject({
  step: z.literal('facts'),
  field: z.enum(CONSULTATION_FIELDS, 'CHOOSE_ONE'),
  facts: words(FACTS_LENGTH.least, FACTS_LENGTH.most),
})

const demandLine = (name: string) => [name, optionalLine(DEMAND_AT_MOST)] as const
const places = Array.from({ length: PAYMENTS_AT_MOST }, (_none, index) => index + 1)
type Place = `what${number}` | `amount${number}`

const Demands = z
  .strictObject({
    step: z.literal('demands'),
    ...(Object.fromEntries(
      places.flatMap((no) => [demandLine(`what${no}`), demandLine(`amount${no}`)]),
    ) as Record<Place, ReturnType<typeof optionalLine>>),
    others: optionalParagraph(OTHER_DEMANDS_AT_MOST),
  })
  .transform((value, issues) => {
    const typed = value as Readonly<Record<string, string | null>>
    const payments = places.flatMap((no): PaymentDemand[] => {
      const [what, amount] = [typed[`what${no}`] ?? null, typed[`amount${no}`] ?? null]
      if (what === null && amount === null) return []
      if (what === null) report(issues, `what${no}`, 'DEMAND_WHAT_MISSING')
      const parsed = amount === null ? null : parseTypedAmount(amount)
      if (parsed === null) report(issues, `amount${no}`, 'DEMAND_AMOUNT_MISSING')
      else if (!parsed.ok) report(issues, `amount${no}`, parsed.refusal.code)
      else if (parsed.value === '0.00') report(issues, `amount${no}`, 'OFFER_AMOUNT_ZERO')
      return what !== null && parsed?.ok ? [{ what, amount: parsed.value }] : []
    })
    const { others } = value
    const isBlank = places.every((no) => !typed[`what${no}`] && !typed[`amount${no}`])
    if (isBlank && others === null) report(issues, 'others', 'DEMAND_MISSING')
    return { step: value.step, payments, others }
  })

const Materials = z.strictObject({ step: z.literal('materials') })

const Unsent = z.strictObject({
  step: z.literal('unsent'),
  title: z.string().max(200),
  purpose: z.string().max(400),
})

const InstitutionChoice = z.strictObject({
  step: z.literal('institution'),
  institutionId: z.uuid('CHOOSE_ONE'),
  why: optionalLine(100),
})

/** One page of the application. */
export const SaveApplicationInput = z.discriminatedUnion('step', [
  Self,
  Person,
  Organisation,
  Agent,
  Reach,
  Fellow,
  removal('fellow_remove', FELLOWS_AT_MOST),
  z.strictObject({ step: z.literal('fellows') }),
  Other,
  removal('other_remove', OTHERS_AT_MOST),
  z.strictObject({ step: z.literal('others') }),
  Facts,
  Demands,
  Materials,
  Unsent,
  InstitutionChoice,
])

export const RemoveApplicationMaterialInput = z.strictObject({ materialId: z.uuid('MALFORMED') })

/** What is said of a file beside its bytes. */
export const ApplicationMaterialFields = z.strictObject({
  title: requiredLine(50),
  purpose: requiredLine(100),
})

const HASH = /^[0-9a-f]{64}$/
/** A checked and stored file with its description. */
export const AddApplicationMaterialInput = ApplicationMaterialFields.extend({
  slot: z.enum(APPLICATION_SLOTS),
  fileName: requiredLine(205),
  mediaType: z.string().max(100, 'TOO_LONG'),
  size: z.int().min(1),
  sha256: z.string().regex(HASH),
  storageKey: z.string().regex(HASH),
  awaitsScan: z.boolean(),
})
