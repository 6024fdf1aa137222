import type { PARTICIPATION_EVENT_SHAPES } from '@/lib/domain/audit/participation-events'
import type { EventData } from '@/lib/domain/audit/events'

const ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7'

export const PARTICIPATION_EVENT_EXAMPLES: {
  readonly [K in keyof typeof PARTICIPATION_EVENT_SHAPES]: EventData<K>
} = {
  'invitation.issued': {
    participantId: ID,
    person: '许静',
    channel: 'paper',
    isRenewed: true,
  },
  'invitation.reminded': { participantId: ID, person: '许静', step: 'call' },
  'invitation.revoked': { participantId: ID, person: '许静' },
  'choice.opened': { dueAt: '2026-12-01T16:00:00.000Z', candidates: 4 },
  'choice.answered': { partyId: ID, party: '许静', isWithdrawn: false },
  'choice.ended': { result: 'chosen', mediatorId: ID, mediator: '谢岚', text: null },
  'guardian.added': { participantId: ID, party: '许小满', person: '许静', relation: 'parent' },
  'representative.ended': {
    participantId: ID,
    party: '恒信公寓公司',
    person: '郑安',
    on: '2026-11-24',
    reason: 'replaced',
  },
  'guardian.ended': {
    participantId: ID,
    party: '许小满',
    person: '许静',
    on: '2026-03-11',
    reason: 'of_age',
  },
  'authority.submitted': {
    paperId: ID,
    participantId: ID,
    authority: 'special',
    matters: ['settle', 'sign'],
    files: 2,
    digest: 'a'.repeat(64),
  },
  'authority.decided': { paperId: ID, participantId: ID, decision: 'special', until: null },
  'agent.ended': {
    participantId: ID,
    party: '许静',
    person: '张强',
    on: '2026-03-11',
    reason: 'revoked',
    how: 'written',
  },
  'helper.added': {
    helperId: ID,
    party: '许静',
    relation: 'child',
    task: 'both',
    means: 'kiosk',
    wish: 'oral',
  },
  'helper.ended': { helperId: ID, party: '许静', relation: 'staff' },
  'invited.proposed': {
    invitedId: ID,
    personKind: 'expert',
    lastDay: '2026-12-20',
    digest: '5f'.repeat(32),
  },
  'invited.answered': {
    invitedId: ID,
    party: '许静',
    answer: 'refused',
    how: 'online',
    on: '2026-11-28',
  },
  'invited.promised': { invitedId: ID, personKind: 'relative', lastDay: '2026-12-20', version: 1 },
  'third.joined': { invitedId: ID, partyId: ID, party: '恒信物业' },
  'invited.revoked': { invitedId: ID, personKind: 'judge', hasHelped: true },
  'correction.requested': {
    correctionId: '3f2504e0-4f89-41d3-9a0c-0305e82c3308',
    item: 'phone',
    digest: '5f'.repeat(32),
  },
  'correction.decided': {
    correctionId: '3f2504e0-4f89-41d3-9a0c-0305e82c3308',
    item: 'phone',
    decision: 'declined',
    person: '许静',
  },
  'participant.came-in': { participantId: ID, person: '许静', way: 'code' },
}
