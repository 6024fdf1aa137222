import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import { runInSavepoint } from '@/lib/data/savepoint'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findKnownPhones } from '@/lib/data/stores/import/import-mediator-store'
import { markRowFailed, markRowsMade } from '@/lib/data/stores/import/import-row-store'
import { addMediatorAccount } from '@/lib/data/stores/mediator/new-mediator-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideBatch } from '@/lib/domain/import/decide-batch'
import type { MediatorColumn } from '@/lib/domain/import/mediator-columns'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { SheetRow } from '@/lib/domain/import/sheet'
import { mapYielding } from '@/lib/platform/map-yielding'
import { defineUseCase } from '../define-use-case'
import { sealedMediator } from '../mediator/sealed-mediator'
import { BatchInput } from './check-import.input'
import { judgeMediatorRow } from './judge-mediator-rows'
import { readMediatorRow } from './read-mediator-row'
import { loadBatch, runBatch } from './run-batch'

const PHONE_TAKEN: readonly RowMistake[] = [{ column: 'phone', cell: null, code: 'PHONE_TAKEN' }]

/**
 * 调解员导入, second step: the next lines become accounts. They have no password: the administrator
 * hands each account over with an initial one, or by a link.
 */
export const importMediators = defineUseCase({
  act: 'mediator:import',
  input: BatchInput,
  load: (db, { importId }, { actor }) => loadBatch(db, actor, importId, 'mediators'),
  scope: ({ record }) => ({ institutionId: record.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (facts, _input, { now }) => decideBatch(facts, now),
  write: (db, grant, decision, { record }, { rows }, { actor, now, today }) => {
    const { id: importId } = record
    const fail = (rowNo: number, mistakes: readonly RowMistake[]) =>
      markRowFailed(db, grant, importId, rowNo, 'failed', mistakes)

    const make = async (ready: readonly SheetRow<MediatorColumn>[]): Promise<number> => {
      const dated = { words: await readDisputeWords(db, BASE_VALUES), today }
      const lines = await mapYielding(ready, (row) => readMediatorRow(row, dated))
      const world = await findKnownPhones(
        db,
        lines.flatMap(({ phoneHash }) => phoneHash ?? []),
      )
      let made = 0
      for (const line of lines) {
        const judged = judgeMediatorRow(line, world, today)
        if (judged.state !== 'ready') {
          await fail(line.rowNo, judged.mistakes)
          continue
        }
        const account = sealedMediator(judged.values, null, now)
        const added = await runInSavepoint(db, async () => {
          if (!(await addMediatorAccount(db, grant, account))) return false
          const event = {
            kind: 'mediator.created' as const,
            data: { mediatorId: account.id, mediator: account.name, importId },
          }
          await appendEvent(db, { event, subject: tenantOf(actor), by: actor, at: now })
          await markRowsMade(db, grant, importId, [
            { rowNo: line.rowNo, madeId: account.id, madeLabel: account.name },
          ])
          return true
        })
        if (added.ok && added.value) made += 1
        else
          await fail(
            line.rowNo,
            added.ok ? PHONE_TAKEN : [{ column: null, cell: null, code: 'CHANGED_MEANWHILE' }],
          )
      }
      return made
    }
    return runBatch(db, grant, { record, decision, rows, at: now, make })
  },
})
