import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findOpenable } from '@/lib/data/stores/invited/invited-store'
import { addInvited } from '@/lib/data/stores/invited/invited-write-store'
import { decidePropose } from '@/lib/domain/invited/decide-invited'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { announceProposal } from './announce-proposal'
import { ProposeInvitedInput } from './invited-acts.input'
import { loadInvitedOfMediator, loadPhonesTakingPart } from './load-invited'

/**
 * 提议邀请 (特邀规定 第17条; 人民调解法 第20条): the mediator proposes a person to the parties, for topics and
 * materials and until a day. Nothing leaves for that person before every party has consented.
 * Parties who have come in get an SMS that something is new.
 */
export const proposeInvited = defineUseCase({
  act: 'invited:propose',
  input: ProposeInvitedInput,
  load: async (db, { caseId }) => {
    const facts = await loadInvitedOfMediator(db, caseId)
    if (!facts) return null
    return {
      ...facts,
      offered: await findOpenable(db, caseId),
      phones: await loadPhonesTakingPart(db, caseId),
    }
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { caseId: _case, invitedId: id, scope, ...person }, { today }) => {
    const digest = digestWords(id, JSON.stringify({ ...person, scope: [...scope].sort() }))
    const decided = decidePropose(facts, facts, { ...person, id, scope, digest }, today)
    return decided.ok ? allow(decided.value && { ...decided.value, digest }) : decided
  },
  write: async (db, grant, proposal, { record, subject }, input, { now }) => {
    const done = allow({ caseId: record.id, caseNo: record.caseNo })
    if (!proposal) return done
    const { invitedId: id, kind, name, why, lastDay } = input
    await addInvited(db, grant, record, { id, kind, name, why, lastDay, ...proposal }, now)
    await appendEvent(db, {
      event: {
        kind: 'invited.proposed',
        data: { invitedId: id, personKind: kind, lastDay, digest: proposal.digest },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    await announceProposal(db, grant, record.id, now)
    return done
  },
})
