import {
  decideCarryOut,
  decideDestruction,
  decideNotDestroyed,
  decidePropose,
  isRetentionOver,
  type DestructionStep,
  type Kept,
} from '@/lib/domain/dossier/destruction'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { day } from '../time/day'

// docs/decisions/0090-destruction-list.md：保管期限届满的卷宗，一人提请，另一人审批；永久保管的不列入。

const TODAY = day('2037-01-01')
const SHORT: Kept = { class: 'short', until: day('2036-12-31') }
const PERMANENT: Kept = { class: 'permanent', until: null }
const AT = new Date('2037-01-01T02:00:00Z')

const step = (kind: DestructionStep['step'], n: number, byId = 'a'): DestructionStep => ({
  id: `s${n}`,
  step: kind,
  reason: '已无保存价值',
  proposalId: kind === 'proposed' ? null : `s${n - 1}`,
  byId,
  by: byId === 'a' ? '林敏' : '周正',
  at: AT,
})
const PROPOSED = [step('proposed', 1)]
const REJECTED = [...PROPOSED, step('rejected', 2, 'b')]
const APPROVED = [...PROPOSED, step('approved', 2, 'b')]

test.each([
  ['期满的次日', SHORT, '2037-01-01', true],
  ['期满当日仍在保管', SHORT, '2036-12-31', false],
  ['永久', PERMANENT, '2099-12-31', false],
  ['永久，误记了到期日', { ...PERMANENT, until: day('2000-12-31') }, '2037-01-01', false],
] as const)('%s', (_name, kept, today, over) => {
  expect(isRetentionOver(kept, day(today))).toBe(over)
})

test.each([
  ['期满的可以提请', SHORT, [], 'done'],
  ['未归档的没有期限', null, [], 'DESTRUCTION_NOT_DUE'],
  ['永久保管的不能', PERMANENT, [], 'DESTRUCTION_NOT_DUE'],
  ['尚未期满的不能', { ...SHORT, until: TODAY }, [], 'DESTRUCTION_NOT_DUE'],
  ['已经提请的不能', SHORT, PROPOSED, 'DESTRUCTION_RUNS'],
  ['已经批准的不能', SHORT, APPROVED, 'DESTRUCTION_RUNS'],
  ['不批准的可以再次提请', SHORT, REJECTED, 'done'],
] as const)('提请：%s', (_name, kept, steps, answer) => {
  const decided = decidePropose({ kept, steps }, TODAY)
  expect(decided.ok ? 'done' : decided.refusal.code).toBe(answer)
})

const LONGER: Kept = { class: 'long', until: day('2056-12-31') }
test.each([
  ['另一人批准', SHORT, PROPOSED, 's1', 'approved', 'b', 'done'],
  ['另一人不批准', SHORT, PROPOSED, 's1', 'rejected', 'b', 'done'],
  ['提请人不能批准', SHORT, PROPOSED, 's1', 'approved', 'a', 'DESTRUCTION_OWN_PROPOSAL'],
  ['提请人不能不批准', SHORT, PROPOSED, 's1', 'rejected', 'a', 'DESTRUCTION_OWN_PROPOSAL'],
  ['没有提请', SHORT, [], 's1', 'approved', 'b', 'DESTRUCTION_NOT_PROPOSED'],
  ['决定不是提请', SHORT, REJECTED, 's2', 'approved', 'a', 'DESTRUCTION_NOT_PROPOSED'],
  ['已有决定', SHORT, APPROVED, 's1', 'rejected', 'c', 'DESTRUCTION_RUNS'],
  [
    '又一次提请后，前一次的不能再决定',
    SHORT,
    [...REJECTED, step('proposed', 3)],
    's1',
    'approved',
    'b',
    'DESTRUCTION_RUNS',
  ],
  ['补充卷延长了期限，不能批准', LONGER, PROPOSED, 's1', 'approved', 'b', 'DESTRUCTION_NOT_DUE'],
  ['补充卷延长了期限，可以不批准', LONGER, PROPOSED, 's1', 'rejected', 'b', 'done'],
] as const)('审批：%s', (_name, kept, steps, proposalId, verdict, actorId, answer) => {
  const decided = decideDestruction(
    { kept, steps },
    { proposalId, verdict },
    { actorId, today: TODAY },
  )
  expect(decided.ok ? 'done' : decided.refusal.code).toBe(answer)
})

test.each([
  [
    '同时办理的，读到是谁、何时',
    SHORT,
    APPROVED,
    '该卷宗已经办理：2037-01-01 10:00 周正批准销毁。请刷新页面查看最新情况。',
  ],
  ['永久', PERMANENT, [], '该卷宗永久保管，不列入鉴定销毁。'],
  ['未期满', LONGER, [], '该卷宗保管至 2056-12-31，保管期限尚未届满，不能销毁。期满后再行鉴定。'],
  ['未归档', null, [], '卷宗尚未归档，没有保管期限。归档并且保管期限届满后再行鉴定。'],
] as const)('%s，说明为什么、怎么办', (_name, kept, steps, sentence) => {
  const decided = decidePropose({ kept, steps }, TODAY)
  expect(!decided.ok && refusalSentence(decided.refusal, AT)).toBe(sentence)
})

const CARRIED_OUT = [...APPROVED, step('carried_out', 3)]
test.each([
  ['批准以后可以办理', SHORT, APPROVED, 's2', false, 'done'],
  ['没有批准的不能', SHORT, PROPOSED, 's1', false, 'DESTRUCTION_NOT_APPROVED'],
  ['不批准的不能', SHORT, REJECTED, 's2', false, 'DESTRUCTION_NOT_APPROVED'],
  ['不是这一次批准的不能', SHORT, APPROVED, 's9', false, 'DESTRUCTION_NOT_APPROVED'],
  ['办理过的不能再办理', SHORT, CARRIED_OUT, 's2', false, 'DESTRUCTION_RUNS'],
  ['被补充卷延长的不能', LONGER, APPROVED, 's2', false, 'DESTRUCTION_NOT_DUE'],
  ['正在成卷的不能', SHORT, APPROVED, 's2', true, 'DOSSIER_BEING_BOUND'],
] as const)('办理：%s', (_name, kept, steps, approvalId, isBeingBound, answer) => {
  const decided = decideCarryOut({ kept, steps, isBeingBound }, approvalId, TODAY)
  expect(decided.ok ? 'done' : decided.refusal.code).toBe(answer)
})

test('办理过的不能再提请、归档、检测，答是谁、何时', () => {
  expect(decidePropose({ kept: SHORT, steps: CARRIED_OUT }, TODAY)).toMatchObject({
    refusal: { code: 'DESTRUCTION_RUNS', facts: { step: 'carried_out' } },
  })
  expect(decideNotDestroyed(APPROVED).ok).toBe(true)
  const gone = decideNotDestroyed(CARRIED_OUT)
  expect(gone.ok ? '' : refusalSentence(gone.refusal, AT)).toContain('已由林敏于')
})
