import { z } from 'zod'
import { RETURNED_END_REASONS, RETURNED_ENDS, RETURN_REASONS } from '@/lib/domain/case/vocabulary'
import { CONFIRMATION_STATUSES } from '@/lib/domain/confirmation/confirmation-status'
import { PACK_KINDS } from '@/lib/domain/dossier/court-pack'
import { CHANGE_KINDS } from '@/lib/domain/integration/change-kinds'
import { REFERRAL_FATES } from '@/lib/domain/integration/referral-fate'
import { FEED_FIELD } from '@/lib/labels/zh-CN/integration-feed-api'
import { ReferralStateBody } from './integration-answers'

// Schemas of what courts' systems read of their cases, for the description of the API; tests check
// real responses against them.

type Field = keyof typeof FEED_FIELD

const described = <T extends z.ZodType>(schema: T, field: Field): T =>
  schema.meta({ description: FEED_FIELD[field] })
const text = (field: Field) => described(z.string(), field)
const count = (field: Field) => described(z.int().min(0), field)
const day = (field: Field) => described(z.iso.date(), field)
const dayOrNull = (field: Field) => described(z.iso.date().nullable(), field)
const instant = (field: Field) => described(z.iso.datetime(), field)
const instantOrNull = (field: Field) => described(z.iso.datetime().nullable(), field)
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const FeedCursor = z.string().regex(/^\d{1,15}$/)

const ChangeBody = z.strictObject({
  id: described(z.uuid(), 'changeId'),
  cursor: described(FeedCursor, 'changeCursor'),
  kind: described(z.enum(CHANGE_KINDS), 'kind'),
  kindText: text('kindText'),
  caseNo: text('caseNo'),
  packId: described(z.uuid().nullable(), 'packId'),
  confirmationId: described(z.uuid().nullable(), 'confirmationId'),
  at: instant('at'),
  url: text('caseUrl'),
})

export const ChangesBody = z.strictObject({
  changes: described(z.array(ChangeBody), 'changes'),
  cursor: described(FeedCursor, 'nextCursor'),
  hasMore: described(z.boolean(), 'hasMore'),
})

const ReferralBody = z.strictObject({
  fate: described(z.enum(REFERRAL_FATES), 'fate'),
  fateText: text('fateText'),
  returned: described(
    z
      .strictObject({
        reason: z.enum(RETURN_REASONS),
        reasonText: z.string(),
        explanation: z.string(),
        institution: z.strictObject({ code: z.string(), name: z.string() }),
        at: z.iso.datetime(),
      })
      .nullable(),
    'returned',
  ),
  end: described(
    z
      .strictObject({
        way: z.enum(RETURNED_ENDS),
        wayText: z.string(),
        reason: z.enum(RETURNED_END_REASONS),
        reasonText: z.string(),
        on: z.iso.date(),
        courtCaseNo: z.string().nullable(),
      })
      .nullable(),
    'end',
  ),
})

const ListedCaseBody = ReferralStateBody.omit({ declined: true }).extend({
  referral: described(ReferralBody, 'referral'),
})

export const CasesBody = z.strictObject({
  cases: described(z.array(ListedCaseBody), 'cases'),
  cursor: described(z.string().nullable(), 'casesCursor'),
  changesCursor: described(FeedCursor, 'changesCursor'),
})

const AgreementBody = z.strictObject({
  state: described(z.enum(['to_sign', 'effective', 'voided']), 'agreementState'),
  stateText: text('agreementStateText'),
  finishedOn: day('finishedOn'),
  sha256: described(Sha256, 'agreementSha256'),
  effectiveOn: dayOrNull('effectiveOn'),
  effectiveAt: instantOrNull('effectiveAt'),
  parties: count('agreementParties'),
  terms: count('agreementTerms'),
  amount: described(
    z
      .string()
      .regex(/^\d+\.\d{2}$/)
      .nullable(),
    'agreedAmount',
  ),
})

const PackBody = z.strictObject({
  id: described(z.uuid(), 'packId'),
  kind: described(z.enum(PACK_KINDS), 'packKind'),
  kindText: text('packKindText'),
  number: text('packNumber'),
  formerId: described(z.uuid().nullable(), 'formerPack'),
  sha256: described(Sha256, 'packSha256'),
  size: count('packSize'),
  items: count('packItems'),
  handedAt: instant('handedAt'),
  url: text('packUrl'),
})

const ConfirmationBody = z.strictObject({
  id: described(z.uuid(), 'confirmationId'),
  status: described(z.enum(CONFIRMATION_STATUSES), 'confirmationStatus'),
  statusText: text('confirmationStatusText'),
  number: described(z.string().nullable(), 'confirmationNumber'),
  agreementSha256: described(z.string(), 'agreementSha256'),
  effectiveOn: day('effectiveOn'),
  dueOn: day('confirmationDueOn'),
  provisional: described(z.boolean(), 'dueProvisional'),
  submittedAt: instantOrNull('submittedAt'),
  receivedOn: dayOrNull('receivedOn'),
  correctionDueOn: dayOrNull('correctionDueOn'),
  admittedOn: dayOrNull('admittedOn'),
  withdrawalRequestedAt: instantOrNull('withdrawalRequestedAt'),
  decidedOn: dayOrNull('decidedOn'),
  papers: described(
    z.array(
      z.strictObject({
        no: z.int().min(1),
        name: z.string(),
        at: z.iso.datetime(),
        url: z.string(),
      }),
    ),
    'papers',
  ),
})

export const CaseBody = ListedCaseBody.extend({
  agreement: described(AgreementBody.nullable(), 'agreement'),
  packs: described(z.array(PackBody), 'packs'),
  confirmations: described(z.array(ConfirmationBody), 'confirmations'),
})

/** What a webhook carries: what changed and where to read it, nothing of the case. */
export const WebhookBody = z.strictObject({
  type: described(z.enum(CHANGE_KINDS), 'kind'),
  timestamp: instant('at'),
  data: z.strictObject({
    caseNo: text('caseNo'),
    cursor: described(FeedCursor, 'changeCursor'),
    url: text('caseUrl'),
  }),
})
