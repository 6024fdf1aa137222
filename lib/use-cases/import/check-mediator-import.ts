import 'server-only'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { CheckImportInput } from './check-import.input'
import { keepCheck } from './keep-check'

/**
 * 调解员导入, first step: the report of what would become of every line (judge-mediator-rows.ts).
 * Nothing is made.
 */
export const checkMediatorImport = defineUseCase({
  act: 'mediator:check-import',
  input: CheckImportInput,
  load: async () => ({}),
  scope: (_facts, { institutionId }) => ({ institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: () => allow(null),
  write: (db, grant, _decision, _facts, input, { now }) =>
    keepCheck(db, grant, 'mediators', input, now),
})
