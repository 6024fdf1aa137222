import 'server-only'
import { findConfirmedFactor } from '@/lib/data/stores/access/second-factor-store'
import { findStaffAccount } from '@/lib/data/stores/access/staff-account-store'
import { findWaitingProposal } from '@/lib/data/stores/proposal/proposal-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { ProposeFactorResetInput } from './proposal.input'
import { refuseWaiting, writeProposal } from './write-proposal'

/**
 * 提交重置两步验证: for one who has lost the phone and the recovery codes. Who could do it alone would
 * need the password only to sign in as that person. It names this enrolment, so that it cannot be
 * carried out on a later one.
 */
export const proposeFactorReset = defineUseCase({
  act: 'second-factor:propose-reset',
  input: ProposeFactorResetInput,
  load: async (db, { accountId }, { now }) => {
    const account = await findStaffAccount(db, accountId)
    if (!account) return null
    const factor = await findConfirmedFactor(db, { accountId })
    return {
      account,
      factor,
      waiting:
        factor && (await findWaitingProposal(db, 'second_factor', { subjectId: factor.id }, now)),
    }
  },
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: ({ account: { name }, factor, waiting }) => {
    if (waiting) return refuseWaiting(waiting)
    return factor ? allow(factor) : refuse('SECOND_FACTOR_GONE', { name })
  },
  write: async (db, grant, { id: subjectId }, { account }, { reason }, context) => {
    await writeProposal(
      db,
      grant,
      {
        id: newId(),
        kind: 'second_factor',
        role: account.role,
        courtId: null,
        subjectId,
        subjectName: account.name,
        subjectVersion: null,
        contentSealed: null,
        reason,
      },
      context,
    )
    return allow({ name: account.name })
  },
})
