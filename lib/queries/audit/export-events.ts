import 'server-only'
import { mayAct } from '@/lib/domain/access/policy'
import { defineExport } from '../define-export'
import { LogInput } from '../log/log-query'
import { makeLogExport } from '../log/make-log-export'

/** 操作记录 as a file, for the auditor. */
export const exportEvents = defineExport({
  act: 'audit:export',
  list: 'audit',
  input: LogInput,
  load: async (db, input, { actor }) =>
    mayAct(actor, 'audit:export', {}) ? makeLogExport(db, 'audit', null, input) : null,
})
