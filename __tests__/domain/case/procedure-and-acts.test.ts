import fc from 'fast-check'
import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import { decideFinishAgreement } from '@/lib/domain/agreement/decide-finish'
import { findMissingPreparations } from '@/lib/domain/case/preparation'
import {
  computeProcedure,
  type ProcedureFacts,
  type ProcedureStepCode,
} from '@/lib/domain/case/procedure'
import { decideRecordFact } from '@/lib/domain/fact/decide-record-fact'
import { decideOpenMinutes } from '@/lib/domain/minutes/decide-open'
import { CONTEXT, draft, pay } from '../agreement/sound-draft'
import { at } from '../time/day'
import { anyFacts, base } from './any-procedure'
import { clockCase } from './clock-case'

// 调解程序写着暂不可办的，就办不成；写着可办的，不会被拒绝 (docs/decisions/0055-preparations.md).

/** A draft in which nothing is wrong, saved once. */
const SAVED: AgreementState = {
  agreementNo: 1,
  version: 1,
  draft: draft([pay()]),
  savedAt: at('2026-09-18 14:00'),
  savedBy: '谢岚',
  finished: null,
  signatures: [],
  voided: null,
}

test('任何情形下，程序说的与办理时的一致：记载事实、为开过的会作笔录、协议定稿', () => {
  fc.assert(
    fc.property(anyFacts, ({ today, ...change }) => {
      const facts = base({
        ...(change as Partial<ProcedureFacts>),
        undisputedFacts: undefined,
        agreement: undefined,
        minutes: undefined,
      })
      const steps = computeProcedure(facts, { today })
      const isBlocked = (code: ProcedureStepCode) =>
        steps.find((step) => step.code === code)!.state === 'blocked'
      const fact = { factId: 'f1', text: '已付押金。', digest: 'd', correctsId: null }
      const noted = decideRecordFact({ ...clockCase(), ...facts, undisputedFacts: [] }, fact, {
        today,
      })
      expect(isBlocked('undisputed_facts')).toBe(!noted.ok)
      const missing = findMissingPreparations(facts)
      const finished = decideFinishAgreement(
        { ...clockCase(), ...facts, ...CONTEXT, agreement: SAVED, missing, sha256: '' },
        { version: SAVED.version },
        { today },
      )
      expect(isBlocked('agreement')).toBe(!finished.ok)
      if (!facts.meetings?.held) return
      const meeting = { id: 'm1', no: 1, state: 'held', startsAt: at('2026-09-10 09:00') } as const
      const opened = decideOpenMinutes(
        { ...clockCase(), ...facts, meeting, missing, existing: null, minutesCount: 0 },
        { minutesId: 'n1' },
        { now: at(`${today} 09:00`) },
      )
      expect(isBlocked('minutes')).toBe(!opened.ok)
    }),
  )
})
