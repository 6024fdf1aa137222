import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addProposedThird } from '@/lib/data/stores/invited/third-store'
import { decideProposeThird } from '@/lib/domain/invited/decide-third'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { announceProposal } from './announce-proposal'
import { ProposeThirdInput } from './invited-acts.input'
import { loadInvitedOfMediator, loadPhonesTakingPart } from './load-invited'

/**
 * 提议第三人参加 (特邀规定 第14条第2款): the mediator proposes an interested person to the parties, with what it
 * has to do with the dispute. Nothing leaves for that person before every party has consented.
 */
export const proposeThird = defineUseCase({
  act: 'third:propose',
  input: ProposeThirdInput,
  load: async (db, { caseId }) => {
    const facts = await loadInvitedOfMediator(db, caseId)
    return facts && { ...facts, phones: await loadPhonesTakingPart(db, caseId) }
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { caseId: _case, invitedId: id, ...person }, { today }) => {
    const digest = digestWords(id, JSON.stringify(person))
    const decided = decideProposeThird(facts, facts, { ...person, id, digest }, today)
    return decided.ok ? allow(decided.value && { ...decided.value, digest }) : decided
  },
  write: async (db, grant, proposal, { record, subject }, input, { now }) => {
    const done = allow({ caseId: record.id, caseNo: record.caseNo })
    if (!proposal) return done
    const { caseId: _case, invitedId: id, organisation, ...person } = input
    const proposed = { ...person, id, organisation: organisation || null, ...proposal }
    await addProposedThird(db, grant, record, proposed, now)
    await appendEvent(db, {
      event: {
        kind: 'invited.proposed',
        data: {
          invitedId: id,
          personKind: 'third',
          lastDay: input.lastDay,
          digest: proposal.digest,
        },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    await announceProposal(db, grant, record.id, now)
    return done
  },
})
