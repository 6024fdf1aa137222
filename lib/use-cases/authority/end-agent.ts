import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { storeAgentEnd } from '@/lib/data/stores/authority/authority-store'
import { findInvitables, revokeInvitation } from '@/lib/data/stores/invitation/invitation-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { decideEndAgent } from '@/lib/domain/authority/decide-authority'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndAgentInput } from './authority-acts.input'
import { loadAuthorities } from './load-authorities'

/**
 * 代理结束 (民诉法 第63条; 民法典 第173条): the party ended the authority or the agent gave it up, and the
 * mediator records it with day, way and reason. From that moment the agent sees nothing of the case
 * and signs nothing; what they signed before holds.
 */
export const endAgent = defineUseCase({
  act: 'agent:end',
  input: EndAgentInput,
  load: async (db, { caseId }) => {
    const facts = await loadAuthorities(db, caseId)
    return (
      facts && {
        ...facts,
        participants: await findInvitables(db, caseId),
        parties: await findPartyNames(db, caseId),
      }
    )
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { participantId, on, reason }, { today }) =>
    decideEndAgent(facts, { participantId, on, reason }, today),
  write: async (db, grant, agent, facts, { on, reason, how }, { now }) => {
    const { record, subject, participants, parties } = facts
    const done = allow({ caseId: record.id, caseNo: record.caseNo })
    if (!agent) return done
    const { id, name, partyId } = agent
    if (!(await storeAgentEnd(db, grant, id, { on, reason }, now)))
      return refuse('AGENT_ENDED', { person: name })
    const invitation = participants.find((each) => each.id === id)?.invitation
    if (invitation) await revokeInvitation(db, grant, invitation.id, 'by_mediator', now)
    const party = parties.find((each) => each.id === partyId)?.name ?? ''
    await appendEvent(db, {
      event: {
        kind: 'agent.ended',
        data: { participantId: id, party, person: name, on, reason, how },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    return done
  },
})
