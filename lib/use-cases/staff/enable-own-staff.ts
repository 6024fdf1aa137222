import 'server-only'
import { findOwnStaffService } from '@/lib/data/stores/access/own-staff-store'
import { decideStaffService } from '@/lib/domain/setup/decide-staff-service'
import { writeStaffService } from '../account/write-staff-service'
import { defineUseCase } from '../define-use-case'
import { EnableOwnStaffInput } from './staff.input'

/** 启用本单位账号: the user may sign in again with the password they had. */
export const enableOwnStaff = defineUseCase({
  act: 'staff:enable',
  input: EnableOwnStaffInput,
  load: (db, { accountId }, { actor }) => findOwnStaffService(db, actor, accountId),
  scope: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  target: () => null,
  subject: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  decide: (record, _input, { actor }) =>
    decideStaffService({ ...record, isOwn: record.accountId === actor.id }, 'active'),
  write: (db, grant, { to }, record, _input, { now }) => {
    const { accountId, role, name } = record
    const event = { kind: 'account.enabled', data: { accountId, role, name } } as const
    return writeStaffService(db, grant, record, to, event, now)
  },
})
