import { sayUnavailable } from '@/lib/use-cases/participation/say-unavailable'
import { declareIdentity } from '@/lib/use-cases/participation/declare-identity'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { askParty } from '@/lib/use-cases/invitation/ask-party'
import { issueInvitation } from '@/lib/use-cases/invitation/issue-invitation'
import { revokeAsking } from '@/lib/use-cases/invitation/revoke-asking'
import { revokeInvitation } from '@/lib/use-cases/invitation/revoke-invitation'
import { decideCorrection } from '@/lib/use-cases/participation/decide-correction'
import { requestCorrection } from '@/lib/use-cases/participation/request-correction'
import { layCorrection } from '../support/corrections'
import { makeApplied } from '../support/applied-case'
import { layPart } from '../support/case-parts'
import { participantOf } from '../support/invitations'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { World } from '../support/world'
import type { ExistingCase } from './case-acts'
import { layMeeting } from '../support/meetings'
import type { StillAct } from './still-case-acts'

const DAY_MS = 86_400_000

/** An open invitation of the applicant. */
async function layInvitation({ id: caseId, applicantId }: ExistingCase, { people }: World) {
  const invitationId = crypto.randomUUID()
  await layPart('invitations', caseId, {
    id: invitationId,
    participant_id: await participantOf(applicantId),
    channel: 'paper',
    link_hash: invitationId,
    code_hash: invitationId,
    digits_hash: invitationId,
    phone_sealed: '',
    phone_hash: invitationId,
    issued_by: people.mediatorA.id,
    issued_by_name: people.mediatorA.name,
    issued_at: new Date(),
    expires_at: new Date(Date.now() + DAY_MS),
  })
  return { caseId, invitationId }
}

/** The answer until a mediator has taken the case, and afterwards. */
export const askingOr = (answer: string, status: CaseStatus) =>
  ['pending_assignment', 'pending_mediator', 'disclosure_review'].includes(status)
    ? answer
    : 'STATUS_DOES_NOT_ASK'

/** Who is let into a case, and what those who take part do there. */
export const PARTICIPATION_ACTS: readonly StillAct[] = [
  {
    name: '邀请当事人',
    act: 'invitation:issue',
    run: async (actor, { id, applicantId }) =>
      issueInvitation(actor, {
        caseId: id,
        participantId: await participantOf(applicantId),
        channel: 'paper',
        phone: '19900008001',
      }),
    roles: ['mediator'],
    answer: (_role, status) => (status === 'in_mediation' ? 'done' : 'STATUS_DOES_NOT_INVITE'),
  },
  {
    name: '征询对方',
    act: 'invitation:ask',
    run: async (actor, { id, respondentId }) => {
      await makeApplied(id)
      return askParty(actor, {
        caseId: id,
        participantId: await participantOf(respondentId),
        channel: 'paper',
        phone: '19900008002',
        representative: '郑安',
      })
    },
    roles: ['admin'],
    answer: (_role, status) => askingOr('done', status),
  },
  {
    name: '撤销邀请',
    act: 'invitation:revoke',
    preparesOnce: true,
    run: async (actor, existing, world) =>
      revokeInvitation(actor, await layInvitation(existing, world)),
    roles: ['mediator'],
    answer: () => 'done',
  },
  {
    name: '机构撤销邀请',
    act: 'asking:revoke',
    preparesOnce: true,
    run: async (actor, existing, world) =>
      revokeAsking(actor, await layInvitation(existing, world)),
    roles: ['admin'],
    answer: (_role, status) => askingOr('done', status),
  },
  // Someone who takes part in no case: for them there is none. What those do who take part is in
  // __tests__/use-cases/participation.
  {
    name: '当事人答复意愿',
    act: 'consent:give',
    run: (actor, { id, applicantId }) =>
      giveConsent(actor, {
        caseId: id,
        partyId: applicantId,
        scope: 'mediation',
        reply: 'agrees',
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '当事人说明这一天不能来',
    act: 'party:say-unavailable',
    run: async (actor, { id, applicantId }) =>
      sayUnavailable(actor, {
        caseId: id,
        meetingId: await layMeeting(id, new Date(Date.now() + 86_400_000)),
        partyId: applicantId,
        answer: 'unavailable',
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '当事人填报身份',
    act: 'identity:declare',
    run: (actor, { id, applicantId }) =>
      declareIdentity(actor, {
        caseId: id,
        partyId: applicantId,
        name: '申请人',
        document: 'id_card',
        number: '819999199003070014',
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '当事人请求更正',
    act: 'correction:request',
    run: (actor, { id, applicantId }) =>
      requestCorrection(actor, {
        caseId: id,
        correctionId: crypto.randomUUID(),
        partyId: applicantId,
        item: 'name',
        value: '许靜',
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '处理更正请求',
    act: 'correction:decide',
    preparesOnce: true,
    run: async (actor, { id, applicantId }) =>
      decideCorrection(actor, {
        caseId: id,
        correctionId: await layCorrection(id, applicantId),
        decision: 'declined',
        words: '与证件上的不符',
      }),
    roles: ['mediator'],
    answer: (_role, status) => (status === 'in_mediation' ? 'done' : 'CORRECTION_OVER'),
  },
]
