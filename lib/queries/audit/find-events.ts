import 'server-only'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import { LogInput } from '../log/log-query'
import { loadLog, presentLog, type LogView } from '../log/read-log'

/**
 * 操作记录: the record of all institutions and courts, the latest first. Reading it is not recorded in turn: it holds nothing of a
 * dispute and no number, and a record of its own reading would grow with each look at it (docs/operations/audit.md).
 */
export const findEvents = defineQuery({
  act: 'audit:read',
  input: LogInput,
  load: async (db, input, { actor }) =>
    mayAct(actor, 'audit:read', {}) ? loadLog(db, 'audit', null, actor.id, input) : null,
  present: (facts, _context, input): LogView => presentLog('audit', facts, input),
})
