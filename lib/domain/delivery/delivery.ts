// Notices that leave the application, by SMS or e-mail. Sources: 特邀规定 第14条 (时间、地点及时通知双方当事人);
// 在线诉讼规则 第29至32条 (电子送达、全程留痕、电子送达凭证); docs/decisions/0066-deliveries.md.
import { z } from 'zod'
import { Day } from '../audit/event-atoms'
import { HEARING_WAYS } from '../confirmation/hearing'
import { CASE_NOTICE_KINDS } from '../notice/case-notices'
import { PHONE_CODE_PURPOSES } from '../invitation/phone-code'
import { MEETING_FORMS } from '../meeting/meeting'
import type { DeliveryDocument } from './documents'

export const DELIVERY_CHANNELS = ['sms', 'email', 'none'] as const
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number]
/** A channel over which something can be sent. */
export type SendingChannel = Exclude<DeliveryChannel, 'none'>

export const DELIVERY_STATES = [
  'queued',
  'held',
  'sending',
  'sent',
  'delivered',
  'failed',
  'superseded',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Of a delivery that has ended nothing changes any more. */
export function hasEnded(state: DeliveryState): boolean {
  return state !== 'queued' && state !== 'held' && state !== 'sending'
}

const CaseNo = z.string().min(1).max(200)
const Court = { caseNo: CaseNo, court: z.string().min(1).max(100) } as const
const Meeting = z.strictObject({
  caseNo: CaseNo,
  form: z.enum(MEETING_FORMS),
  startsAt: z.iso.datetime(),
  place: z.string().max(300).nullable(),
  mediator: z.string().min(1).max(100),
})

/**
 * What the words of a notice are made of. It is all that can be in it: no dispute, no other party,
 * nothing that anyone wrote but the place of a meeting.
 */
export const DELIVERY_FACTS = {
  meeting_scheduled: Meeting,
  meeting_moved: Meeting,
  meeting_cancelled: Meeting,
  case_closed: z.strictObject({ caseNo: CaseNo, mediator: z.string().min(1).max(100) }),
  /** That the signed agreement can be opened, never what it says. */
  agreement_copy: z.strictObject({ caseNo: CaseNo }),
  court_hearing: z.strictObject({
    ...Court,
    way: z.enum(HEARING_WAYS),
    startsAt: z.iso.datetime(),
    place: z.string().max(100).nullable(),
  }),
  court_hearing_cancelled: z.strictObject({ ...Court, startsAt: z.iso.datetime() }),
  /** That there is a decision to be read, never which. */
  court_refusal: z.strictObject(Court),
  staff_notice: z.strictObject({ caseNo: CaseNo, kind: z.enum(CASE_NOTICE_KINDS) }),
  /**
   * The link and the codes are derived from the ids as they are sent; nothing that opens anything
   * is stored.
   */
  consultation_answered: z.strictObject({ consultationId: z.uuid() }),
  /** That there is an answer, never which. */
  application_answered: z.strictObject({ applicationId: z.uuid() }),
  party_invitation: z.strictObject({ invitationId: z.uuid() }),
  /** That there is something to read, never what nor from whom. */
  talk_news: z.strictObject({ caseNo: CaseNo }),
  /** To someone who helps, who learns no number of a case. */
  helping_news: z.strictObject({}),
  /** That the agreement can be confirmed by a court, and until which day; never what it says. */
  confirmation_reminder: z.strictObject({ caseNo: CaseNo, until: Day, isProvisional: z.boolean() }),
  /** That a court waits for what it listed, and until which day; never what. */
  order_reminder: z.strictObject({ caseNo: CaseNo, until: Day }),
  /** When, how and where the meeting is; of the case its number alone. */
  meeting_reminder: Meeting.omit({ mediator: true }),
  /** When a court verifies by video; of the case its number alone. */
  hearing_reminder: z.strictObject({ ...Court, startsAt: z.iso.datetime() }),
  /** `until`: the moment at which the link ends. */
  invitation_reminder: z.strictObject({ invitationId: z.uuid(), until: z.iso.datetime() }),
  phone_code: z.strictObject({ codeId: z.uuid(), purpose: z.enum(PHONE_CODE_PURPOSES) }),
  /** `from`: the court or institution for which the account is. */
  account_activation: z.strictObject({ linkId: z.uuid(), from: z.string().min(1).max(100) }),
} as const satisfies Readonly<Record<DeliveryDocument, z.ZodType>>

export type DeliveryFacts<D extends DeliveryDocument> = z.infer<(typeof DELIVERY_FACTS)[D]>
/** A document with its facts. */
export type DeliveryContent = {
  [D in DeliveryDocument]: { readonly document: D; readonly facts: DeliveryFacts<D> }
}[DeliveryDocument]

/** The content of a stored document, its facts checked. @throws where they do not have its shape */
export function readDeliveryContent(document: DeliveryDocument, facts: unknown): DeliveryContent {
  return { document, facts: DELIVERY_FACTS[document].parse(facts) } as DeliveryContent
}

/** Facts that are derived as a message is sent, and stored nowhere. */
export type RevealedFacts = {
  readonly consultation_answered: { readonly code: string; readonly address: string }
  readonly application_answered: { readonly number: string; readonly address: string }
  readonly party_invitation: { readonly link: string }
  readonly invitation_reminder: { readonly link: string; readonly until: string }
  /** `address`: the page on which devices are tested. */
  readonly meeting_reminder: DeliveryFacts<'meeting_reminder'> & { readonly address: string }
  readonly hearing_reminder: DeliveryFacts<'hearing_reminder'> & { readonly address: string }
  readonly phone_code: { readonly code: string; readonly minutes: number }
  readonly account_activation: { readonly link: string; readonly from: string }
}
/** A document with everything its words need. */
export type RevealedContent =
  | Exclude<DeliveryContent, { readonly document: keyof RevealedFacts }>
  | {
      [D in keyof RevealedFacts]: { readonly document: D; readonly facts: RevealedFacts[D] }
    }[keyof RevealedFacts]
