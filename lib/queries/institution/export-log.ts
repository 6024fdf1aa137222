import 'server-only'
import { defineExport } from '../define-export'
import { LogInput } from '../log/log-query'
import { makeLogExport } from '../log/make-log-export'
import { administeredBy } from './administered'

/** 操作日志 as a file. */
export const exportOperations = defineExport({
  act: 'log:export',
  list: 'operations',
  input: LogInput,
  load: async (db, input, { actor }) => {
    const institutionId = administeredBy(actor)
    return institutionId ? makeLogExport(db, 'operations', institutionId, input) : null
  },
})

/** 登录日志 as a file. */
export const exportSignIns = defineExport({
  act: 'log:export',
  list: 'sign_ins',
  input: LogInput,
  load: async (db, input, { actor }) => {
    const institutionId = administeredBy(actor)
    return institutionId
      ? makeLogExport(db, 'sign_ins', institutionId, { ...input, caseNo: '' })
      : null
  },
})
