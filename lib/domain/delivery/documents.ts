// The notices that leave the application (docs/decisions/0066-deliveries.md).

/**
 * Notices of a court that reviews an application (民诉解释 第355、356条); the court sees to those that do
 * not arrive.
 */
const COURT_DOCUMENTS = ['court_hearing', 'court_hearing_cancelled', 'court_refusal'] as const
export type CourtDocument = (typeof COURT_DOCUMENTS)[number]

/** Notices to the parties, which the law demands (特邀规定 第14、19、26条; 在线调解规则 第19条: 协议的送达). */
export const LEGAL_DOCUMENTS = [
  'meeting_scheduled',
  'meeting_moved',
  'meeting_cancelled',
  'case_closed',
  'agreement_copy',
  ...COURT_DOCUMENTS,
] as const
export type LegalDocument = (typeof LEGAL_DOCUMENTS)[number]
/** The notices of a meeting; each takes the place of the one before. */
export type MeetingDocument = Exclude<
  LegalDocument,
  'case_closed' | 'agreement_copy' | CourtDocument
>

/** What leaves the application; each has a template at the provider of SMS. */
export const DELIVERY_DOCUMENTS = [
  ...LEGAL_DOCUMENTS,
  'staff_notice',
  'consultation_answered',
  'application_answered',
  'party_invitation',
  'invitation_reminder',
  'phone_code',
  'talk_news',
  'helping_news',
  'confirmation_reminder',
  'order_reminder',
  'meeting_reminder',
  'hearing_reminder',
  'account_activation',
] as const
export type DeliveryDocument = (typeof DELIVERY_DOCUMENTS)[number]

export function isLegal(document: DeliveryDocument): document is LegalDocument {
  return (LEGAL_DOCUMENTS as readonly DeliveryDocument[]).includes(document)
}

export function isOfCourt(document: DeliveryDocument): document is CourtDocument {
  return (COURT_DOCUMENTS as readonly DeliveryDocument[]).includes(document)
}

/**
 * Leaves at any hour: what the law demands, and what someone is waiting for with the phone in hand.
 */
export function leavesAtAnyHour(document: DeliveryDocument): boolean {
  return isLegal(document) || document === 'phone_code' || document === 'account_activation'
}
