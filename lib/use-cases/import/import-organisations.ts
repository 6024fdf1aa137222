import 'server-only'
import { markRowFailed, markRowsMade } from '@/lib/data/stores/import/import-row-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideBatch } from '@/lib/domain/import/decide-batch'
import type { OrganisationColumn } from '@/lib/domain/import/organisation-columns'
import { defineUseCase } from '../define-use-case'
import { BatchInput } from './check-import.input'
import { makeOrganisationRows } from './make-organisation-rows'
import { loadBatch, runBatch, type OpenRow } from './run-batch'

/**
 * 单位和账号导入, second step: the next lines become courts, institutions, invitations and accounts.
 * Accounts come without a password: who hands an account over gives it an initial one.
 */
export const importOrganisations = defineUseCase({
  act: 'organisation:import',
  input: BatchInput,
  load: (db, { importId }, { actor }) => loadBatch(db, actor, importId, 'organisations'),
  scope: () => ({}),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (facts, _input, { now }) => decideBatch(facts, now),
  write: (db, grant, decision, { record }, { rows }, { now, today }) => {
    const { id: importId } = record
    const make = async (ready: readonly OpenRow<OrganisationColumn>[]): Promise<number> => {
      const ended = await makeOrganisationRows(
        { db, by: grant, importId, at: now, today },
        ready,
        (rowNo, { madeId, madeLabel }) =>
          markRowsMade(db, grant, importId, [{ rowNo, madeId, madeLabel }]),
      )
      for (const row of ended)
        if (!row.ok) await markRowFailed(db, grant, importId, row.rowNo, row.state, row.mistakes)
      return ended.filter(({ ok }) => ok).length
    }
    return runBatch(db, grant, { record, decision, rows, at: now, make })
  },
})
