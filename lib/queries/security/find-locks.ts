import 'server-only'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import { loadStaffList, presentStaffList, STAFF_LIST_INPUT } from '../system/staff-list'

/** 账号锁定: the accounts of staff, which the security administrator disables and enables. */
export const findLocks = defineQuery({
  act: 'security:read',
  input: STAFF_LIST_INPUT,
  load: async (db, input, { actor }) =>
    mayAct(actor, 'security:read', {}) ? loadStaffList(db, input) : null,
  present: presentStaffList,
})
