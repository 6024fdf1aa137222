import 'server-only'
import { findOwnStaffService } from '@/lib/data/stores/access/own-staff-store'
import { decideStaffService } from '@/lib/domain/setup/decide-staff-service'
import { writeStaffService } from '../account/write-staff-service'
import { defineUseCase } from '../define-use-case'
import { DisableOwnStaffInput } from './staff.input'

/** 停用本单位账号: by the administrator of the court or the institution, effective at once. */
export const disableOwnStaff = defineUseCase({
  act: 'staff:disable',
  input: DisableOwnStaffInput,
  load: (db, { accountId }, { actor }) => findOwnStaffService(db, actor, accountId),
  scope: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  target: () => null,
  subject: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  decide: (record, _input, { actor }) =>
    decideStaffService({ ...record, isOwn: record.accountId === actor.id }, 'disabled'),
  write: (db, grant, { to }, record, { reason }, { now }) => {
    const { accountId, role, name } = record
    const event = { kind: 'account.disabled', data: { accountId, role, name, reason } } as const
    return writeStaffService(db, grant, record, to, event, now)
  },
})
