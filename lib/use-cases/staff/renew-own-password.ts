import 'server-only'
import { findOwnStaffAccount } from '@/lib/data/stores/access/own-staff-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { changedAccount, writeRenewedPassword } from '../account/write-renewed-password'
import { defineUseCase } from '../define-use-case'
import { RenewOwnPasswordInput } from './staff.input'

/** 重新发放本单位账号的初始密码: by the administrator of the court or the institution. */
export const renewOwnPassword = defineUseCase({
  act: 'staff:renew-password',
  input: RenewOwnPasswordInput,
  load: (db, { accountId }, { actor }) => findOwnStaffAccount(db, actor, accountId),
  scope: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  target: () => null,
  subject: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  decide: ({ name, version: stored }, { version }) =>
    stored === version ? allow(null) : refuse('PROFILE_CHANGED_MEANWHILE', changedAccount(name)),
  write: (db, grant, _decision, account, { handover }, { now }) =>
    writeRenewedPassword(db, grant, account, handover, now),
})
