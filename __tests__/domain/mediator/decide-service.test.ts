import { decideService, type ServiceFacts } from '@/lib/domain/mediator/decide-service'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { at } from '../time/day'

// 停用、启用调解员. 特邀规定 第10、28条 (名册管理); domain.md: 停用不得留下无人承办的案件.

const facts = (change: Partial<ServiceFacts> = {}): ServiceFacts => ({
  name: '谢岚',
  status: 'active',
  ended: null,
  openCases: 0,
  coMediatedCases: 0,
  newestAssignment: null,
  changedBy: null,
  changedAt: null,
  ...change,
})
const CHANGED = { changedBy: '周正', changedAt: at('2026-06-10 09:00') }

test('还有在办案件的不能停用：说明几件，最近一件是谁在什么时候分配的', () => {
  const newestAssignment = { by: '林敏', at: at('2026-06-09 09:00') }
  expect(decideService(facts({ openCases: 2, newestAssignment }), 'disabled')).toEqual({
    ok: false,
    refusal: {
      code: 'MEDIATOR_HAS_OPEN_CASES',
      facts: {
        mediator: '谢岚',
        open: 2,
        coMediated: 0,
        by: '林敏',
        at: at('2026-06-09 09:00').toISOString(),
      },
    },
  })
})

test.each([
  [{ coMediatedCases: 1 }, '谢岚还有 1 件协同调解的案件。请先在其详情页逐件结束协同调解，再停用。'],
  [
    { openCases: 2, coMediatedCases: 1 },
    '谢岚还有 2 件承办中的案件；另有 1 件协同调解的案件。请先在其详情页逐件更换调解员（披露待决定的先处理披露），逐件结束协同调解，再停用。',
  ],
])('协同调解着案件的不能停用，协同由机构写明理由逐件结束：%j', (change, sentence) => {
  const decided = decideService(facts(change), 'disabled')
  expect(decided.ok || refusalSentence(decided.refusal, at('2026-06-10 09:00'))).toBe(sentence)
})

test('不知道是谁分配的，也照样说有几件', () => {
  expect(decideService(facts({ openCases: 1 }), 'disabled')).toMatchObject({
    ok: false,
    refusal: { facts: { open: 1, by: null, at: null } },
  })
})

test.each(['active', 'disabled'] as const)('已经是“%s”的，说明是谁在什么时候改的', (status) => {
  expect(decideService(facts({ status, ...CHANGED }), status)).toEqual({
    ok: false,
    refusal: {
      code: 'ALREADY_IN_THAT_STATE',
      facts: {
        name: '谢岚',
        state: status,
        by: '周正',
        at: at('2026-06-10 09:00').toISOString(),
      },
    },
  })
})

test('从没有改过的，没有人也没有时间可说', () => {
  expect(decideService(facts(), 'active')).toMatchObject({
    ok: false,
    refusal: { code: 'ALREADY_IN_THAT_STATE', facts: { by: null, at: null } },
  })
})

test('没有在办案件的可以停用；停用的可以启用，有几件都不妨碍', () => {
  expect(decideService(facts(), 'disabled')).toEqual({ ok: true, value: { to: 'disabled' } })
  const disabled = facts({ status: 'disabled', openCases: 3, coMediatedCases: 1, ...CHANGED })
  expect(decideService(disabled, 'active')).toEqual({ ok: true, value: { to: 'active' } })
})

test('同时已停用又有在办案件：先说已经停用', () => {
  expect(decideService(facts({ status: 'disabled', openCases: 3 }), 'disabled')).toMatchObject({
    ok: false,
    refusal: { code: 'ALREADY_IN_THAT_STATE' },
  })
})
