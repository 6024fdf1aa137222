// Which notices that did not arrive still need a person. docs/decisions/0066-deliveries.md.
import type { DeliveryState } from './delivery'
import { isOfCourt, type LegalDocument } from './documents'
import { servedDocumentOf, type ServiceEntry } from './services'

type Notice = {
  readonly id: string
  readonly partyId: string
  /** null: the party itself receives it. */
  readonly agentId: string | null
  readonly alsoFor: readonly string[]
  readonly document: LegalDocument
  readonly meetingId: string | null
  readonly state: DeliveryState
  readonly createdAt: Date
}
type Service = Pick<ServiceEntry, 'partyId' | 'document' | 'meetingId' | 'result'> & {
  readonly recordedAt: Date
}

/** The same notice of the same act reached the party, or went to an agent of it (民诉法 第88条). */
export function isReachedOtherwise(notice: Notice, notices: readonly Notice[]): boolean {
  return notices.some(
    (other) =>
      other.state !== 'failed' &&
      (other.partyId === notice.partyId || other.alsoFor.includes(notice.partyId)) &&
      other.document === notice.document &&
      other.meetingId === notice.meetingId &&
      other.createdAt.getTime() === notice.createdAt.getTime(),
  )
}

/**
 * The failed notices that no one has seen to: the last of its meeting (or of the closing, or of the
 * agreement) to its party, which got it through no agent either, not served by hand since, and of a
 * meeting that has not begun. The statement of findFailedNotices says the same for lists.
 */
export function findOpenFailures<N extends Notice>(
  notices: readonly N[],
  services: readonly Service[],
  meetings: readonly { readonly id: string; readonly startsAt: Date }[],
  now: Date,
): readonly N[] {
  const isOfSame = (one: Notice, other: Notice) =>
    one.partyId === other.partyId &&
    one.meetingId === other.meetingId &&
    servedDocumentOf(one.document) === servedDocumentOf(other.document)
  return notices.filter(
    (notice) =>
      notice.state === 'failed' &&
      !isOfCourt(notice.document) &&
      notice.agentId === null &&
      !isReachedOtherwise(notice, notices) &&
      meetings.every(({ id, startsAt }) => id !== notice.meetingId || startsAt > now) &&
      !notices.some((other) => isOfSame(other, notice) && other.createdAt > notice.createdAt) &&
      !services.some(
        (service) =>
          service.result === 'served' &&
          service.partyId === notice.partyId &&
          service.meetingId === notice.meetingId &&
          service.document === servedDocumentOf(notice.document) &&
          service.recordedAt >= notice.createdAt,
      ),
  )
}
