// What an application says, as it is stored (sealed) from its first page on. A draft lacks what is
// not written yet.
import { z } from 'zod'
import { AGENT_KINDS, AUTHORITIES, DOCUMENT_KINDS } from '../case/vocabulary'
import { toCents, type Amount } from '../money/amount'
import { APPLICANT_KINDS } from './applicant'

/** Fields that came from an earlier consultation, so that their page can name the source. */
const PREFILLED = ['phone', 'facts', 'institution'] as const
export type Prefilled = (typeof PREFILLED)[number]

const text = z.string().max(4000)
const nothing = null
const or = <T extends z.ZodType>(type: T) => type.nullable().default(nothing)

const Payment = z.strictObject({
  what: text,
  amount: z.string().transform((amount) => amount as Amount),
})
export type PaymentDemand = z.output<typeof Payment>

/** A further applicant, or one of the other side. */
const Person = z.strictObject({
  kind: z.enum(APPLICANT_KINDS),
  name: text,
  phone: or(text),
  address: or(text),
  /** Of an organisation, where it is known. */
  representative: or(text),
})
export type PersonContent = z.output<typeof Person>

/**
 * Who applies for the applicant with its authority (民诉法 第61、62条); null fields are not written yet.
 */
const Agent = z.strictObject({
  name: or(text),
  kind: or(z.enum(AGENT_KINDS)),
  firm: or(text),
  /** As the agent says; the institution confirms it as it accepts. */
  authority: or(z.enum(AUTHORITIES)),
})

export const ApplicationContent = z.strictObject({
  kind: or(z.enum(APPLICANT_KINDS)),
  /** Who writes for the applicant (在线调解规则 第8条); null: they write themselves. */
  writer: or(z.strictObject({ name: text, relation: text })),
  /** The number that is proven is the agent's own then, and the applicant's is `applicantPhone`. */
  agent: or(Agent),
  applicantPhone: or(text),
  name: or(text),
  documentKind: or(z.enum(DOCUMENT_KINDS)),
  documentNumber: or(text),
  representative: or(text),
  representativeTitle: or(text),
  address: or(text),
  acceptsElectronic: or(z.boolean()),
  email: or(text),
  /** Further applicants and the other side, each with whether 没有了 was said. */
  fellows: z.array(Person).default([]),
  passedFellows: z.boolean().default(false),
  others: z.array(Person).default([]),
  passedOthers: z.boolean().default(false),
  facts: or(text),
  payments: z.array(Payment).default([]),
  otherDemands: or(text),
  /** 没有证据也可以: the step of the materials was passed. */
  passedMaterials: z.boolean().default(false),
  /** What was written beside a file that was refused, so that it is there again. */
  unsent: or(z.strictObject({ title: text, purpose: text })),
  /** Why this institution, in the applicant's words. */
  whyThere: or(text),
  prefilled: z.array(z.enum(PREFILLED)).default([]),
})
export type ApplicationContent = z.output<typeof ApplicationContent>

export const EMPTY_CONTENT: ApplicationContent = ApplicationContent.parse({})

/** The content of a stored text. @throws where it does not have its shape */
export function readContent(stored: string): ApplicationContent {
  return ApplicationContent.parse(upcast(JSON.parse(stored)))
}

/**
 * What was stored before there were several parties: one respondent, under `other`. The one place
 * that knows it.
 */
function upcast(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('other' in stored)) return stored
  const { other, ...rest } = stored
  const wasWritten = other !== null
  return {
    ...rest,
    others: wasWritten ? [other] : [],
    passedOthers: wasWritten,
    // No one was held up at a page that was not there.
    passedFellows: wasWritten,
  }
}

/** The sum of the payments, in whole fen; null where none is demanded. */
export function sumOfPayments({ payments }: Pick<ApplicationContent, 'payments'>): bigint | null {
  return payments.length === 0
    ? null
    : payments.reduce((sum, { amount }) => sum + toCents(amount), 0n)
}
