import 'server-only'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import { LogInput } from '../log/log-query'
import { loadLog, presentLog, type LogView } from '../log/read-log'

/**
 * 操作记录: the events of all institutions and courts, latest first. Reading it is not recorded: it
 * contains nothing about a dispute and no number, and recording each read would make the log grow
 * by being read (docs/operations/audit.md).
 */
export const findEvents = defineQuery({
  act: 'audit:read',
  input: LogInput,
  load: async (db, input, { actor }) =>
    mayAct(actor, 'audit:read', {}) ? loadLog(db, 'audit', null, actor.id, input) : null,
  present: (facts, _context, input): LogView => presentLog('audit', facts, input),
})
