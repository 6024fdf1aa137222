import type { CONFIRMATION_EVENT_SHAPES } from '@/lib/domain/audit/confirmation-events'
import type { EventData } from '@/lib/domain/audit/events'

const confirmationId = '6e0f2a1c-9a57-4a6f-8d0b-3b8f4f1d2c55'
const hearing = { confirmationId, hearingId: '2b1a9f60-1f7e-4c1b-9a57-0305e82c3309', no: 1 }
const digest = '5f'.repeat(32)
const number = '(2026)粤0103民特12号'

/** One example of each event of 司法确认. */
export const CONFIRMATION_EVENT_EXAMPLES: {
  readonly [K in keyof typeof CONFIRMATION_EVENT_SHAPES]: EventData<K>
} = {
  'confirmation.agreed': {
    confirmationId,
    partyId: '3f2504e0-4f89-41d3-9a0c-0305e82c3309',
    party: '许静',
    confirmer: 'party',
    submits: true,
    textSha256: digest,
  },
  'confirmation.reminded': {
    participantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3309',
    person: '许静',
    day: 7,
    dueOn: '2026-12-23',
  },
  'confirmation.order-reminded': {
    confirmationId,
    participantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3309',
    person: '许静',
    order: 'correction',
    dueOn: '2026-12-07',
  },
  'confirmation.lapsed': { confirmationId, dueOn: '2026-12-23' },
  'confirmation.withdrawn': { confirmationId, isRequest: false },
  'confirmation.corrected': { confirmationId, digest },
  'confirmation.accepted': { confirmationId, number },
  'confirmation.correction-requested': {
    confirmationId,
    points: 2,
    dueOn: '2026-12-07',
    digest,
  },
  'confirmation.postponement-requested': { confirmationId, dueOn: '2026-12-20', digest },
  'confirmation.postponed': { confirmationId, dueOn: '2026-12-20', digest },
  'confirmation.postponement-refused': { confirmationId, digest },
  'confirmation.supplement-requested': {
    confirmationId,
    points: 1,
    codes: ['title_certificate'],
    dueOn: '2026-12-07',
    digest,
  },
  'confirmation.supplemented': { confirmationId, digest },
  'confirmation.extension-requested': { confirmationId, days: 10, digest },
  'confirmation.extension-answered': { confirmationId, isApproved: true, days: 10 },
  'confirmation.hearing-appointed': {
    ...hearing,
    way: 'on_site',
    startsAt: '2026-12-03T06:30:00.000Z',
  },
  'confirmation.hearing-cancelled': { ...hearing, digest },
  'confirmation.hearing-recorded': { ...hearing, present: 1, absent: 1, digest },
  'confirmation.hearing-opened': hearing,
  'confirmation.hearing-form-changed': { ...hearing, from: 'picture', to: 'sound' },
  'confirmation.hearing-ended': {
    ...hearing,
    reason: 'finished',
    openedAt: '2026-06-16T07:00:00.000Z',
    marks: 8,
    digest,
  },
  'confirmation.refused': { confirmationId, ground: 'scope', digest },
  'confirmation.ruled': { confirmationId, number, ground: null, digest: null },
  'confirmation.withdrawal-answered': { confirmationId, isPermitted: true },
  'confirmation.deemed-withdrawn': { confirmationId, digest },
}
