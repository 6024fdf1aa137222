import 'server-only'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { CheckImportInput } from './check-import.input'
import { keepCheck } from './keep-check'

/**
 * 单位和账号导入, first step: the report of what would become of every line of the workbook
 * (judge-organisation-row.ts). Nothing is made.
 */
export const checkOrganisationImport = defineUseCase({
  act: 'organisation:check-import',
  input: CheckImportInput,
  load: async () => ({}),
  scope: () => ({}),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: () => allow(null),
  write: (db, grant, _decision, _facts, input, { now }) =>
    keepCheck(db, grant, 'organisations', input, now),
})
