import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findNextNumber } from '@/lib/data/stores/document/number-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import type { HandOverPlan } from '@/lib/domain/dossier/hand-over'
import { allow } from '@/lib/domain/refusal'
import { yearOf, type LocalDate } from '@/lib/domain/time/local-date'
import { packNumber } from '@/lib/labels/zh-CN/court-pack'
import { defineUseCase } from '../define-use-case'
import { PrepareHandOverInput } from './hand-over.input'
import { decidePlanAsSeen, loadHandOver } from './load-hand-over'

export type PreparedHandOver = {
  readonly plan: HandOverPlan
  readonly caseNo: string
  readonly courtName: string
  readonly institutionName: string
  readonly formerNumber: string | null
  readonly year: number
  readonly number: number
  readonly day: LocalDate
  readonly at: Date
}

/**
 * 移送, before the pack is made: may this actor hand over, and what goes? Writes nothing but a
 * refusal. `recordHandOver` decides again, because the dossier may change while the pack is made.
 */
export const prepareHandOver = defineUseCase({
  act: 'dossier:hand-over',
  input: PrepareHandOverInput,
  load: loadHandOver,
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: decidePlanAsSeen,
  write: async (db, _grant, plan, { record, former }, _input, { now, today }) => {
    const year = yearOf(today)
    const { holderId, caseNo, courtName } = record
    return allow<PreparedHandOver>({
      plan,
      caseNo,
      courtName,
      institutionName: (await findCaseState(db, record.id))?.institutionName ?? '',
      formerNumber: former && packNumber(former.numberYear, former.number),
      year,
      number: await findNextNumber(db, { holderId, kind: 'court_pack', year }),
      day: today,
      at: now,
    })
  },
})
