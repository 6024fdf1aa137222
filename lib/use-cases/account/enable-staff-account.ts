import 'server-only'
import { findStaffService } from '@/lib/data/stores/access/staff-service-store'
import { findInstitutionEnd } from '@/lib/data/stores/institution/institution-end-store'
import { refuse } from '@/lib/domain/refusal'
import { decideStaffService } from '@/lib/domain/setup/decide-staff-service'
import { defineUseCase } from '../define-use-case'
import { EnableStaffAccountInput } from './disable-staff-account.input'
import { writeStaffService } from './write-staff-service'

/**
 * 启用账号: the user may sign in again with the password they had, unless their institution has ended.
 */
export const enableStaffAccount = defineUseCase({
  act: 'account:enable',
  input: EnableStaffAccountInput,
  load: async (db, { accountId }) => {
    const record = await findStaffService(db, accountId)
    if (!record) return null
    const { institutionId } = record
    return { record, institution: institutionId && (await findInstitutionEnd(db, institutionId)) }
  },
  scope: () => ({}),
  target: () => null,
  subject: ({ record: { courtId, institutionId } }) => ({ courtId, institutionId }),
  decide: ({ record, institution }, _input, { actor }) => {
    if (institution && institution.ended) {
      const { name, ended } = institution
      return refuse('INSTITUTION_ENDED', { name, as: ended.as, on: ended.on })
    }
    return decideStaffService({ ...record, isOwn: record.accountId === actor.id }, 'active')
  },
  write: (db, grant, { to }, { record }, _input, { now }) => {
    const { accountId, role, name } = record
    const event = { kind: 'account.enabled', data: { accountId, role, name } } as const
    return writeStaffService(db, grant, record, to, event, now)
  },
})
