import { decideReceive, decideRulingService } from '@/lib/domain/ruling/decide-service'
import {
  chooseRulingService,
  findServed,
  findServedByAll,
  type RulingService,
} from '@/lib/domain/ruling/service'
import type { ConsentEntry } from '@/lib/domain/case/consent-entries'
import { day } from '../time/day'

// 裁定的送达：民诉法第87、91条；在线诉讼规则第29至31条。

const entry = (answer: 'given' | 'withdrawn', on: string): ConsentEntry =>
  ({ partyId: 'a', scope: 'electronic_service', answer, on: day(on), entryNo: 1 }) as never
const facts = (consents: readonly ConsentEntry[], acceptsElectronic?: boolean) => ({
  partyId: 'a',
  phone: '13900000001',
  confirmed:
    acceptsElectronic === undefined
      ? null
      : { on: day('2026-11-01'), acceptsElectronic, phone: null, electronic: null },
  consents,
})

test.each([
  ['同意了，有账号：到账号即送达', facts([entry('given', '2026-11-02')]), true, null],
  ['地址确认书上同意的', facts([], true), true, null],
  ['从来没有表示过的，不推定同意', facts([]), true, 'no_consent'],
  ['地址确认书上不同意的', facts([], false), true, 'declined'],
  ['同意以后又撤回的', facts([entry('withdrawn', '2026-11-20')], true), true, 'declined'],
  ['同意了，没有人登录过', facts([entry('given', '2026-11-02')]), false, 'no_account'],
])('能不能电子送达：%s', (_name, of, hasAccount, expected) => {
  expect(chooseRulingService(of, hasAccount)).toBe(expected)
})

const service = (change: Partial<RulingService>): RulingService => ({
  id: 's',
  paperId: 'k',
  partyId: 'a',
  party: '许静',
  way: 'post',
  result: 'served',
  on: day('2026-12-03'),
  recipient: '许静',
  failure: null,
  note: null,
  by: '甲书记',
  at: new Date('2026-12-03T02:00:00Z'),
  ...change,
})

test('以最先完成的有效送达为准；没有送达的不算', () => {
  const all = [
    service({ id: 'late' }),
    service({ id: 'failed', result: 'not_served', on: day('2026-12-01') }),
    service({ id: 'first', on: day('2026-12-02') }),
    service({ id: 'other', paperId: 'o', on: day('2026-12-01') }),
  ]
  expect(findServed(all, 'k', 'a')?.id).toBe('first')
  expect(findServed(all, 'k', 'b')).toBeNull()
})

test.each([
  ['都送达了，从最后一次起', ['2026-12-03', '2026-12-05'], '2026-12-05'],
  ['有一方没有送达', ['2026-12-03', null], null],
  ['都没有', [null, null], null],
])('对各方都生效的日子：%s', (_name, days, expected) => {
  const services = days.flatMap((on, index) =>
    on === null ? [] : [service({ partyId: 'ab'[index]!, on: day(on) })],
  )
  expect(findServedByAll(services, 'k', ['a', 'b'])).toBe(expected)
})

const TODAY = day('2026-12-10')
const FACTS = {
  papers: [{ id: 'k', on: day('2026-12-01') }],
  parties: [
    { id: 'a', name: '许静' },
    { id: 'b', name: '张玥' },
  ],
  services: [] as readonly RulingService[],
}
const statement = {
  paperId: 'k',
  partyId: 'a',
  way: 'post',
  result: 'served',
  on: day('2026-12-04'),
  recipient: '许静',
  note: null,
} as const

test.each([
  ['按回证登记', {}, 'ok'],
  ['裁定当天也可以', { on: day('2026-12-01') }, 'ok'],
  ['早于裁定', { on: day('2026-11-30') }, 'on BEFORE_RULING'],
  ['晚于今天', { on: day('2026-12-11') }, 'on DATE_IN_FUTURE'],
  ['已送达而没有签收人', { recipient: null }, 'recipient REQUIRED'],
  ['未送达而没有原因', { result: 'not_served', recipient: null }, 'note REQUIRED'],
  ['未送达，写明了原因', { result: 'not_served', recipient: null, note: '查无此人' }, 'ok'],
  ['不是申请人', { partyId: 'c' }, 'partyId NOT_AN_OPTION'],
  ['没有这份文书', { paperId: 'x' }, 'RULING_NOT_MADE'],
])('登记送达：%s', (_name, change, expected) => {
  const decided = decideRulingService(FACTS, { ...statement, ...change } as never, TODAY)
  const [mistake] = decided.ok ? [] : Object.entries(decided.refusal.fields ?? {})
  expect(decided.ok ? 'ok' : (mistake?.join(' ') ?? decided.refusal.code)).toBe(expected)
})

test('已经送达的，不再登记，写明是谁、哪一天；当事人再按一次，没有第二次效果', () => {
  const served = { ...FACTS, services: [service({})] }
  expect(decideRulingService(served, statement, TODAY)).toMatchObject({
    refusal: { code: 'RULING_SERVED', facts: { on: '2026-12-03', by: '甲书记', party: '许静' } },
  })
  expect(decideReceive(served, statement)).toEqual({ ok: true, value: null })
  expect(decideReceive(FACTS, statement)).toEqual({ ok: true, value: { party: '许静' } })
  expect(decideReceive(FACTS, { paperId: 'x', partyId: 'a' })).toMatchObject({
    refusal: { code: 'RULING_NOT_MADE' },
  })
})
