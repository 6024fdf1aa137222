import { z } from 'zod'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { RETURN_REASONS, OUTCOMES } from '@/lib/domain/case/vocabulary'
import { ANSWER_FIELD } from '@/lib/labels/zh-CN/integration-api'

// Schemas of the integration API's responses, for its OpenAPI description; tests check real
// responses against them.

type Field = keyof typeof ANSWER_FIELD

const described = <T extends z.ZodType>(schema: T, field: Field): T =>
  schema.meta({ description: ANSWER_FIELD[field] })
const text = (field: Field) => described(z.string(), field)
const instant = (field: Field) => described(z.iso.datetime(), field)
const instantOrNull = (field: Field) => described(z.iso.datetime().nullable(), field)
const dayOrNull = (field: Field) => described(z.iso.date().nullable(), field)
const Named = z.strictObject({ code: z.string(), name: z.string() })

export const ReceiptBody = z.strictObject({
  caseNo: text('caseNo'),
  status: described(z.literal('pending_acceptance'), 'status'),
  statusText: text('statusText'),
  acceptanceDueOn: described(z.iso.date(), 'acceptanceDueOn'),
  provisional: described(z.boolean(), 'provisional'),
  url: text('url'),
})

export const ReferralStateBody = z.strictObject({
  caseNo: text('caseNo'),
  courtCaseNo: described(z.string().nullable(), 'courtCaseNo'),
  status: described(z.enum(CASE_STATUSES), 'status'),
  statusText: text('statusText'),
  source: described(z.enum(CASE_SOURCES), 'source'),
  sourceText: text('sourceText'),
  institution: described(Named.nullable(), 'institution'),
  mediator: described(z.string().nullable(), 'mediator'),
  referredAt: instant('referredAt'),
  receivedAt: instant('receivedAt'),
  acceptanceDueOn: dayOrNull('acceptanceDueOn'),
  acceptedAt: instantOrNull('acceptedAt'),
  assignedAt: instantOrNull('assignedAt'),
  mediationDueOn: dayOrNull('mediationDueOn'),
  provisional: described(z.boolean(), 'provisional'),
  closedAt: instantOrNull('closedAt'),
  outcome: described(
    z.strictObject({ code: z.enum(OUTCOMES), text: z.string(), success: z.boolean() }).nullable(),
    'outcome',
  ),
  declined: described(
    z
      .strictObject({
        reason: z.enum(RETURN_REASONS),
        reasonText: z.string(),
        explanation: z.string(),
        institution: Named,
        at: z.iso.datetime(),
      })
      .nullable(),
    'declined',
  ),
  url: text('url'),
})

export const ProblemBody = z.strictObject({
  code: text('code'),
  message: text('message'),
  errors: described(z.record(z.string(), z.string()).optional(), 'errors'),
  incident: described(z.string().optional(), 'incident'),
})
