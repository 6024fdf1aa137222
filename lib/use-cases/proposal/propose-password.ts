import 'server-only'
import { findStaffAccount } from '@/lib/data/stores/access/staff-account-store'
import { findWaitingProposal } from '@/lib/data/stores/proposal/proposal-store'
import { isPowerRole } from '@/lib/domain/proposal/proposal-kinds'
import { allow, refuse } from '@/lib/domain/refusal'
import { accountOf } from '@/lib/labels/zh-CN/person-field'
import { initialPasswordHalf } from '@/lib/platform/initial-password-half'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { ProposePasswordInput } from './proposal.input'
import { refuseWaiting, writeProposal } from './write-proposal'

/**
 * 提交管理员初始密码: a new initial password of one of the three administrators. Who could renew it alone
 * could sign in as that person.
 */
export const proposePassword = defineUseCase({
  act: 'administrator:propose-password',
  input: ProposePasswordInput,
  load: async (db, { accountId }, { now }) => {
    const account = await findStaffAccount(db, accountId)
    if (!account || !isPowerRole(account.role)) return null
    return {
      account,
      role: account.role,
      waiting: await findWaitingProposal(
        db,
        'administrator_password',
        { subjectId: accountId },
        now,
      ),
    }
  },
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: ({ account, waiting }, { version }) => {
    if (waiting) return refuseWaiting(waiting)
    return account.version === version
      ? allow(null)
      : refuse('PROFILE_CHANGED_MEANWHILE', { what: accountOf(account.name), by: null, at: null })
  },
  write: async (db, grant, _decision, { account, role }, { reason }, context) => {
    const id = newId()
    const expiresAt = await writeProposal(
      db,
      grant,
      {
        id,
        kind: 'administrator_password',
        role,
        courtId: null,
        subjectId: account.id,
        subjectName: account.name,
        subjectVersion: account.version,
        contentSealed: null,
        reason,
      },
      context,
    )
    return allow({ proposalId: id, name: account.name, half: initialPasswordHalf(id), expiresAt })
  },
})
