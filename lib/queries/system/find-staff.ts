import 'server-only'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import { loadStaffList, presentStaffList, STAFF_LIST_INPUT } from './staff-list'

/** 账号: of courts' users, institutions' administrators and those who run the platform. */
export const findStaff = defineQuery({
  act: 'system:read',
  input: STAFF_LIST_INPUT,
  load: async (db, input, { actor }) =>
    mayAct(actor, 'system:read', {}) ? loadStaffList(db, input) : null,
  present: presentStaffList,
})
