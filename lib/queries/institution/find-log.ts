import 'server-only'
import { defineQuery } from '../define-query'
import { LogInput } from '../log/log-query'
import { loadLog, presentLog, type LogView } from '../log/read-log'
import { administeredBy } from './administered'

/**
 * 操作日志: events of the institution, its cases and its people, refusals and accesses to numbers
 * included.
 */
export const findOperations = defineQuery({
  act: 'log:read',
  input: LogInput,
  load: async (db, input, { actor }) => {
    const institutionId = administeredBy(actor)
    return institutionId ? loadLog(db, 'operations', institutionId, actor.id, input) : null
  },
  present: (facts, _context, input): LogView => presentLog('operations', facts, input),
})

/**
 * 登录日志: sign-ins and sign-outs of the institution's people, their device and address, and refused
 * sign-ins.
 */
export const findSignIns = defineQuery({
  act: 'log:read',
  input: LogInput,
  load: async (db, input, { actor }) => {
    const institutionId = administeredBy(actor)
    return institutionId
      ? loadLog(db, 'sign_ins', institutionId, actor.id, { ...input, caseNo: '' })
      : null
  },
  present: (facts, _context, input): LogView => presentLog('sign_ins', facts, input),
})
