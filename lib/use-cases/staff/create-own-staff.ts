import 'server-only'
import { findOwnTenants } from '@/lib/data/stores/access/own-staff-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { isOwnStaffRole } from '@/lib/domain/setup/staff-accounts'
import { findHandoverMistake } from '../account/handover'
import { writeStaffAccount } from '../account/write-staff-account'
import { defineUseCase } from '../define-use-case'
import { CreateOwnStaffInput } from './staff.input'

/**
 * 添加本单位账号: a court's administrator opens accounts of its clerks, judges and reviewers, an
 * institution's those of its further administrators.
 */
export const createOwnStaff = defineUseCase({
  act: 'staff:create',
  input: CreateOwnStaffInput,
  load: (db, _input, { actor }) => findOwnTenants(db, actor),
  scope: ({ court, institution }) => ({
    courtId: court?.id ?? null,
    institutionId: institution?.id ?? null,
  }),
  target: () => null,
  subject: ({ court, institution }) => ({
    courtId: court?.id ?? null,
    institutionId: institution?.id ?? null,
  }),
  decide: (_tenants, { role, handover }, { actor }) =>
    isOwnStaffRole(actor.role, role)
      ? (findHandoverMistake(handover) ?? allow(null))
      : refuse('INPUT_INVALID', {}, { role: 'CHOOSE_ONE' }),
  write: (db, grant, _decision, tenants, input, { actor, now }) =>
    writeStaffAccount(db, grant, input, tenants, actor, now),
})
