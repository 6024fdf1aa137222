import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCoMediators } from '@/lib/data/stores/case/co-mediator-store'
import { addProposedColleague, findColleagues } from '@/lib/data/stores/invited/colleague-store'
import { findPresent } from '@/lib/domain/case/co-mediators'
import { decideProposeColleague } from '@/lib/domain/invited/decide-colleague'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { announceProposal } from './announce-proposal'
import { ProposeCoMediatorInput } from './invited-acts.input'
import { loadInvitedOfMediator } from './load-invited'

/**
 * 提议协同调解员 (特邀规定 第13条; 在线调解规则 第11条): the mediator proposes a colleague of the institution to the
 * parties. Once all have consented the institution is notified, and adds the colleague or not.
 */
export const proposeCoMediator = defineUseCase({
  act: 'co-mediator:propose',
  input: ProposeCoMediatorInput,
  load: async (db, { caseId }) => {
    const facts = await loadInvitedOfMediator(db, caseId)
    if (!facts) return null
    const present = findPresent(await findCoMediators(db, caseId))
    return {
      ...facts,
      colleagues: await findColleagues(db, caseId),
      present: present.map(({ mediatorName: name }) => ({ name })),
    }
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { caseId: _case, invitedId: id, ...proposal }, { today }) => {
    const digest = digestWords(id, JSON.stringify(proposal))
    const decided = decideProposeColleague(facts, facts, { ...proposal, id, digest }, today)
    return decided.ok ? allow(decided.value && { colleague: decided.value, digest }) : decided
  },
  write: async (db, grant, proposed, { record, subject }, input, { now }) => {
    const done = allow({ caseId: record.id, caseNo: record.caseNo })
    if (!proposed) return done
    const { digest, colleague } = proposed
    const { invitedId: id, colleagueId, why, lastDay } = input
    const row = { id, colleagueId, why, lastDay, digest, name: colleague.name }
    await addProposedColleague(db, grant, record, row, now)
    await appendEvent(db, {
      event: {
        kind: 'invited.proposed',
        data: { invitedId: id, personKind: 'co_mediator', lastDay, digest },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    await announceProposal(db, grant, record.id, now)
    return done
  },
})
