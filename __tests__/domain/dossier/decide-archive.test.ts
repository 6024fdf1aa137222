import { CASE_STATUSES } from '@/lib/domain/case/status'
import {
  BINDING_STATES,
  decideArchive,
  decideBind,
  decideExplain,
} from '@/lib/domain/dossier/decide-archive'
import type { MissingSlot } from '@/lib/domain/dossier/completeness'
import { at } from '../time/day'

// 人民调解法 第27条；domain.md 6（完整性检查 → 成卷 → 锁卷；之后只可补充卷）。

const MISSING: MissingSlot = {
  slot: 'closing_form',
  reason: 'closed',
  basis: 'people_mediation_27',
}
const record = (status: (typeof CASE_STATUSES)[number]) => ({
  status,
  lastAct: 'case.closed',
  lastActBy: '王朗',
  lastActAt: at('2026-11-20 09:00'),
})
const code = (decided: ReturnType<typeof decideBind>) =>
  decided.ok ? 'done' : decided.refusal.code

test.each(CASE_STATUSES)(
  '“%s”：结案前不归档，结案后缺件不归档，归档后有新材料才编补充卷',
  (status) => {
    const bind = (missing: readonly MissingSlot[], unbound: number) =>
      code(decideBind({ record: record(status), missing, unbound }))
    const answers = [bind([], 3), bind([MISSING], 3), bind([], 0)]
    if (status === 'closed') expect(answers).toEqual(['done', 'DOSSIER_INCOMPLETE', 'done'])
    else if (status === 'archived') expect(answers).toEqual(['done', 'done', 'DOSSIER_NOTHING_NEW'])
    else expect(new Set(answers)).toEqual(new Set(['STATUS_DOES_NOT_ALLOW']))
  },
)

test.each(BINDING_STATES)('“%s”：系统正在办的不重复提交', (state) => {
  const isBeing = ['queued', 'reading', 'binding'].includes(state)
  const facts = { record: record('closed'), missing: [], unbound: 1 }
  expect(code(decideArchive(facts, state))).toBe(isBeing ? 'DOSSIER_BEING_BOUND' : 'done')
})

test('只能说明缺件；已经说明过的可以再说明；没有结案的不能', () => {
  const explain = (status: 'closed' | 'in_mediation', empty: readonly MissingSlot[]) =>
    code(decideExplain(record(status), empty, 'closing_form'))
  expect([
    explain('closed', [MISSING]),
    explain('closed', []),
    explain('in_mediation', [MISSING]),
  ]).toEqual(['done', 'SLOT_NOT_MISSING', 'STATUS_DOES_NOT_ALLOW'])
})
