import { decideService } from '@/lib/domain/mediator/decide-service'
import { decideEndService, type EndServiceFacts } from '@/lib/domain/ending/service-end'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import type { RosterEntry } from '@/lib/domain/roster/roster'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { at } from '../time/day'

// 调出、离职: 名下有案件等着的, 不能办理; 办理后不能再办理. 特邀规定 第10、12条.

const day = (text: string) => parseLocalDate(text)!
const TODAY = day('2026-06-10')
const NOTHING = { carried: 0, coMediated: 0, unassigned: 0 }

const facts = (change: Partial<EndServiceFacts> = {}): EndServiceFacts => ({
  name: '谢岚',
  ended: null,
  changedBy: null,
  changedAt: null,
  work: NOTHING,
  ...change,
})
const end = (change: Partial<EndServiceFacts> = {}, on = TODAY) =>
  decideEndService(facts(change), { as: 'moved', on }, TODAY)

test.each([
  [{ carried: 1 }, '谢岚名下还有 1 件承办中的案件，'],
  [{ coMediated: 2 }, '谢岚名下还有 2 件协同调解的案件，'],
  [{ unassigned: 3 }, '谢岚名下还有 3 件已交出、尚待分配的案件，'],
  [
    { carried: 1, coMediated: 2, unassigned: 3 },
    '谢岚名下还有 1 件承办中的案件、2 件协同调解的案件、3 件已交出、尚待分配的案件，',
  ],
])('还有案件等着的不能办理，说明各有几件：%j', (work, beginning) => {
  const decided = end({ work: { ...NOTHING, ...work } })
  expect(decided.ok || refusalSentence(decided.refusal, at('2026-06-10 09:00'))).toBe(
    `${beginning}不能办理调出、离职。请先逐件确定承接人，再办理。`,
  )
})

test.each([
  ['2026-06-11', { on: 'DAY_AFTER_TODAY' }],
  ['2026-05-09', { on: 'SERVICE_END_TOO_EARLY' }],
])('日期 %s：指出不对', (on, fields) => {
  expect(end({}, day(on))).toMatchObject({ refusal: { code: 'INPUT_INVALID', fields } })
})

test.each(['2026-06-10', '2026-05-10'])('没有案件等着的，%s 起可以办理', (on) => {
  expect(end({}, day(on))).toEqual({ ok: true, value: { as: 'moved', on } })
})

test('已经办理的不能再办理，也不能启用、停用：说明自何日起、由谁办理', () => {
  const changedAt = at('2026-06-09 09:00')
  const known = { ended: { as: 'left', on: TODAY } as const, changedBy: '林敏', changedAt }
  const again = end(known)
  expect(again.ok || refusalSentence(again.refusal, at('2026-06-10 09:00'))).toBe(
    '谢岚已自 2026-06-10 起离职，由林敏于 昨天 09:00 办理，不能再办理。再次任职的，请重新添加。',
  )
  const service = {
    ...known,
    name: '谢岚',
    status: 'disabled' as const,
    openCases: 0,
    coMediatedCases: 0,
    newestAssignment: null,
  }
  for (const to of ['active', 'disabled'] as const)
    expect(decideService(service, to)).toMatchObject({ refusal: { code: 'SERVICE_ENDED' } })
})

test('机构只替已调出、离职的调解员退出名册，不替在册的辞任', () => {
  const entry: RosterEntry = {
    id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    courtId: '3f2504e0-4f89-41d3-9a0c-0305e82c3302',
    institutionId: '3f2504e0-4f89-41d3-9a0c-0305e82c3303',
    mediatorId: '3f2504e0-4f89-41d3-9a0c-0305e82c3304',
    name: '谢岚',
    status: 'confirmed',
    source: 'migration',
    certificateNo: null,
    validFrom: TODAY,
    validUntil: null,
    renewalRequestedAt: null,
    revision: 1,
    lastAct: 'enter',
    lastActBy: '迁移登记',
    lastActAt: at('2026-06-09 09:00'),
  }
  const resign = (isServiceEnded: boolean) =>
    decideRosterMove('resign', entry, { by: 'institution' }, TODAY, {
      lastTrainedOn: null,
      isServiceEnded,
    })
  expect(resign(false)).toMatchObject({ refusal: { code: 'FORBIDDEN' } })
  expect(resign(true)).toEqual({ ok: true, value: { move: 'resign', to: 'resigned' } })
})
