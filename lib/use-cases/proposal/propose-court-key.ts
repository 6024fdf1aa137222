import 'server-only'
import { findCourt } from '@/lib/data/stores/court/court-store'
import { findWaitingProposal } from '@/lib/data/stores/proposal/proposal-store'
import { allow } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { ProposeCourtKeyInput } from './proposal.input'
import { refuseWaiting, writeProposal } from './write-proposal'

/**
 * 提交接口密钥: a key of a court's own system, by a security administrator or the court's own
 * administrator. It is made as another person confirms it.
 */
export const proposeCourtKey = defineUseCase({
  act: 'court-key:propose',
  input: ProposeCourtKeyInput,
  load: async (db, { courtId }, { now }) => {
    const court = await findCourt(db, courtId)
    return court && { court, waiting: await findWaitingProposal(db, 'court_key', { courtId }, now) }
  },
  scope: ({ court }) => ({ courtId: court.id }),
  target: () => null,
  // What is refused to another court's administrator is recorded with their own court.
  subject: ({ court }, actor) => ({ courtId: actor.courtId ?? court.id }),
  decide: ({ waiting }) => (waiting ? refuseWaiting(waiting) : allow(null)),
  write: async (db, grant, _decision, { court }, { reason }, context) => {
    const expiresAt = await writeProposal(
      db,
      grant,
      {
        id: newId(),
        kind: 'court_key',
        role: null,
        courtId: court.id,
        subjectId: newId(),
        subjectName: court.name,
        subjectVersion: null,
        contentSealed: null,
        reason,
      },
      context,
    )
    return allow({ courtId: court.id, court: court.name, expiresAt })
  },
})
