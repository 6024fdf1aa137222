// 登记送达: service done by hand. Sources: 特邀规定 第14条 (通知时间地点), 第19条 (协议送达);
// docs/decisions/0066-deliveries.md.
import type { LocalDate } from '../time/local-date'
import { isOfCourt, type LegalDocument } from './documents'

/** What is served by hand; the notices of one meeting are one document. */
export const SERVED_DOCUMENTS = ['meeting_notice', 'case_closed', 'agreement', 'other'] as const
export type ServedDocument = (typeof SERVED_DOCUMENTS)[number]

export const SERVICE_WAYS = ['in_person', 'post', 'telephone'] as const
export type ServiceWay = (typeof SERVICE_WAYS)[number]

export const SERVICE_RESULTS = ['served', 'not_served'] as const
export type ServiceResult = (typeof SERVICE_RESULTS)[number]

/** What is served: a document, of a notice the meeting. */
export type ServedSubject = {
  readonly document: ServedDocument
  readonly meetingId: string | null
}

/** One service by hand; entries are added and never changed. */
export type ServiceEntry = ServedSubject & {
  readonly partyId: string
  readonly way: ServiceWay
  readonly result: ServiceResult
  readonly on: LocalDate
}

/** By which document a notice that did not arrive is served by hand. */
export function servedDocumentOf(document: LegalDocument): ServedDocument {
  if (document === 'agreement_copy') return 'agreement'
  if (isOfCourt(document)) return 'other'
  return document === 'case_closed' ? 'case_closed' : 'meeting_notice'
}
