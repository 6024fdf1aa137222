import 'server-only'
import { findStaffService } from '@/lib/data/stores/access/staff-service-store'
import { decideStaffService } from '@/lib/domain/setup/decide-staff-service'
import { defineUseCase } from '../define-use-case'
import { EnableStaffAccountInput } from './disable-staff-account.input'
import { writeStaffService } from './write-staff-service'

/** 启用账号: the user may sign in again with the password they had. */
export const enableStaffAccount = defineUseCase({
  act: 'account:enable',
  input: EnableStaffAccountInput,
  load: (db, { accountId }) => findStaffService(db, accountId),
  scope: () => ({}),
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
