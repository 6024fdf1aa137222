import 'server-only'
import {
  findInstitutionEnd,
  findSuccessor,
} from '@/lib/data/stores/institution/institution-end-store'
import { findWaitingProposal } from '@/lib/data/stores/proposal/proposal-store'
import { decideEndInstitution } from '@/lib/domain/ending/institution-end'
import { allow } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { ProposeInstitutionEndInput } from './proposal.input'
import { refuseWaiting, writeProposal } from './write-proposal'

/** 提交机构终止、合并: once nothing is open at it; a security administrator confirms. */
export const proposeInstitutionEnd = defineUseCase({
  act: 'institution:propose-end',
  input: ProposeInstitutionEndInput,
  load: async (db, { institutionId, into: code }, { now }) => {
    const institution = await findInstitutionEnd(db, institutionId)
    if (!institution) return null
    return {
      institution,
      into: code ? await findSuccessor(db, { code }) : null,
      waiting: await findWaitingProposal(db, 'institution_end', { subjectId: institutionId }, now),
    }
  },
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: ({ institution, into, waiting }, { as }) =>
    waiting ? refuseWaiting(waiting) : decideEndInstitution(institution, { as, into }),
  write: async (db, grant, end, { institution: { id: subjectId, name } }, { reason }, context) => {
    await writeProposal(
      db,
      grant,
      {
        id: newId(),
        kind: 'institution_end',
        role: null,
        courtId: null,
        subjectId,
        subjectName: name,
        subjectVersion: null,
        contentSealed: null,
        end,
        reason,
      },
      context,
    )
    return allow({ name })
  },
})
