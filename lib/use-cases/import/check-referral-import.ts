import 'server-only'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { CheckImportInput } from './check-import.input'
import { keepCheck } from './keep-check'

/**
 * 批量引调, first step: the report of what would become of every line (judge-referral-row.ts). Nothing
 * is referred.
 */
export const checkReferralImport = defineUseCase({
  act: 'referral:check-import',
  input: CheckImportInput,
  load: async () => ({}),
  scope: (_facts, { courtId }) => ({ courtId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: () => allow(null),
  write: (db, grant, _decision, _facts, input, { now }) =>
    keepCheck(db, grant, 'referrals', input, now),
})
