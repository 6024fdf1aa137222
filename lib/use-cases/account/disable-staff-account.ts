import 'server-only'
import { findStaffService } from '@/lib/data/stores/access/staff-service-store'
import { decideStaffService } from '@/lib/domain/setup/decide-staff-service'
import { defineUseCase } from '../define-use-case'
import { DisableStaffAccountInput } from './disable-staff-account.input'
import { writeStaffService } from './write-staff-service'

/**
 * 停用账号: takes effect on the user's next request. The database ends their sessions for good
 * (accounts_end_sessions), so that 启用 does not revive one.
 */
export const disableStaffAccount = defineUseCase({
  act: 'account:disable',
  input: DisableStaffAccountInput,
  load: (db, { accountId }) => findStaffService(db, accountId),
  scope: () => ({}),
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
