import {
  CO_MEDIATOR_BASES,
  CO_MEDIATOR_END_REASONS,
  type CoMediator,
} from '@/lib/domain/case/co-mediators'
import {
  decideAddCoMediator,
  decideDeclareCoMediator,
  decideEndCoMediator,
  type AddCoMediatorFacts,
  type CoMediatorChoice,
} from '@/lib/domain/case/decide-co-mediator'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { at, day } from '../time/day'
import { clockCase } from './clock-case'

// 在线调解规则 第11、13条; 特邀规定 第13条. 谢岚 presides; the period ends on 2026-10-09.

const entry = (change: Partial<CoMediator> = {}): CoMediator => ({
  id: 'e1',
  mediatorId: 'm2',
  mediatorName: '王朗',
  basis: 'difficult',
  addedAt: at('2026-09-15 10:00'),
  declaredAt: null,
  endedAt: null,
  endReason: null,
  ...change,
})
const facts = (change: Partial<AddCoMediatorFacts> = {}): AddCoMediatorFacts => ({
  ...clockCase(),
  referredAt: at('2026-09-08 09:00'),
  mediatorId: 'm1',
  mediatorName: '谢岚',
  names: new Map([
    ['m1', '谢岚'],
    ['m2', '王朗'],
    ['m3', '陈静'],
    ['m4', '许安'],
  ]),
  ranking: {
    ranked: ['m1', 'm2', 'm3'].map((mediatorId) => ({ mediatorId, score: 50, reasons: [] })),
    excluded: [{ mediatorId: 'm4', exclusions: [{ code: 'previously_disclosed' }] }],
  },
  entries: [],
  ...change,
})
const add = (
  choice: Partial<CoMediatorChoice> = {},
  change: Partial<AddCoMediatorFacts> = {},
  today = '2026-09-20',
) =>
  decideAddCoMediator(
    facts(change),
    {
      mediatorId: 'm2',
      basis: 'difficult',
      presidingBy: 'institution',
      presidingOn: null,
      ...choice,
    },
    { today: day(today) },
  )
const refusal = (decided: ReturnType<typeof add>) => (decided.ok ? 'allowed' : decided.refusal)

describe('增加协同调解员', () => {
  test.each(CO_MEDIATOR_BASES)('“%s”可以作为理由，案件状态和主持调解员不变', (basis) => {
    expect(add({ basis })).toMatchObject({
      ok: true,
      value: {
        from: 'in_mediation',
        to: 'in_mediation',
        changes: {},
        event: {
          kind: 'co-mediator.added',
          data: {
            mediatorId: 'm2',
            mediator: '王朗',
            basis,
            presiding: '谢岚',
            presidingBy: 'institution',
            presidingOn: null,
          },
        },
        basis: 'online_mediation_11_invited_13',
      },
    })
  })

  test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
    '“%s”的案件不能增加',
    (status) => {
      expect(refusal(add({}, { status }))).toMatchObject({ code: 'STATUS_DOES_NOT_ALLOW' })
    },
  )

  test.each([
    ['主持调解员', 'm1', [], { mediatorId: 'PRESIDES_ALREADY' }],
    ['已经协同的', 'm2', [entry()], { mediatorId: 'CO_MEDIATES_ALREADY' }],
  ])('%s不能再增加', (_title, mediatorId, entries, fields) => {
    expect(refusal(add({ mediatorId }, { entries }))).toMatchObject({
      code: 'INPUT_INVALID',
      fields,
    })
  })

  test('曾经协同而已结束的，可以再增加', () => {
    const entries = [entry({ endedAt: at('2026-09-16 10:00'), endReason: 'unavailable' })]
    expect(add({}, { entries }).ok).toBe(true)
  })

  test('最多两名；结束一名后可以再增加', () => {
    const two = [entry(), entry({ id: 'e2', mediatorId: 'm5', mediatorName: '何伟' })]
    expect(refusal(add({ mediatorId: 'm3' }, { entries: two }))).toMatchObject({
      code: 'CO_MEDIATORS_FULL',
      facts: { names: '王朗、何伟' },
    })
    const [first, second] = two as [CoMediator, CoMediator]
    const one = [first, { ...second, endedAt: at('2026-09-16 10:00') }]
    expect(add({ mediatorId: 'm3' }, { entries: one }).ok).toBe(true)
  })

  test('不能分配的也不能协同，说明原因；不认识的等于不存在', () => {
    expect(refusal(add({ mediatorId: 'm4' }))).toMatchObject({
      code: 'MEDIATOR_EXCLUDED',
      facts: { mediator: '许安', because: 'previously_disclosed' },
      fields: { mediatorId: 'MEDIATOR_EXCLUDED' },
    })
    expect(refusal(add({ mediatorId: 'm9' }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('调解期限届满的次日起不能增加', () => {
    expect(add({}, {}, '2026-10-09').ok).toBe(true)
    expect(refusal(add({}, {}, '2026-10-10'))).toEqual({
      code: 'CO_MEDIATION_LAPSED',
      facts: { lapsedOn: '2026-10-09' },
    })
  })

  test.each([
    ['没有日期', null, 'REQUIRED'],
    ['晚于今天', '2026-09-21', 'DATE_IN_FUTURE'],
    ['早于引调', '2026-09-07', 'DATE_BEFORE_REFERRAL'],
  ])('当事人共同选定主持调解员，%s：不能增加', (_title, on, presidingOn) => {
    const choice = { presidingBy: 'parties' as const, presidingOn: on === null ? null : day(on) }
    expect(refusal(add(choice))).toMatchObject({ code: 'INPUT_INVALID', fields: { presidingOn } })
  })

  test('当事人共同选定的记下日期，引调当天和今天都可以；机构、法院指定的不记', () => {
    const on = (presidingBy: CoMediatorChoice['presidingBy'], text: string) => {
      const decided = add({ presidingBy, presidingOn: day(text) })
      return decided.ok ? decided.value.event.data.presidingOn : decided.refusal
    }
    expect(on('parties', '2026-09-08')).toBe('2026-09-08')
    expect(on('parties', '2026-09-20')).toBe('2026-09-20')
    expect(on('institution', '2026-09-20')).toBeNull()
    expect(on('court', '2026-09-20')).toBeNull()
  })
})

describe('结束协同调解', () => {
  const end = (change: Partial<AddCoMediatorFacts> = {}, entryId = 'e1') =>
    decideEndCoMediator(facts({ entries: [entry()], ...change }), {
      entryId,
      reason: 'unavailable',
      text: '因外出学习',
    })

  test.each(CASE_STATUSES)('“%s”的案件：没有结案、没有退回且已有过调解员的才能结束', (status) => {
    const open = ['pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation']
    expect(end({ status }).ok).toBe(open.includes(status))
  })

  test.each(CO_MEDIATOR_END_REASONS)('理由“%s”记入事件', (reason) => {
    expect(
      decideEndCoMediator(facts({ entries: [entry()] }), {
        entryId: 'e1',
        reason,
        text: '因外出学习',
      }),
    ).toMatchObject({
      ok: true,
      value: {
        event: {
          kind: 'co-mediator.ended',
          data: { mediatorId: 'm2', mediator: '王朗', reason, text: '因外出学习' },
        },
        basis: reason === 'recusal' ? 'invited_mediation_15' : 'online_mediation_11_invited_13',
      },
    })
  })

  test('已经结束的不能再结束，不存在的等于没有', () => {
    const ended = end({ entries: [entry({ endedAt: at('2026-09-16 10:00') })] })
    expect(ended).toMatchObject({
      refusal: { code: 'CO_MEDIATOR_ENDED', facts: { mediator: '王朗', on: '2026-09-16' } },
    })
    expect(end({}, 'e9')).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  })
})

describe('披露声明', () => {
  const declare = (entries: readonly CoMediator[], status = 'in_mediation' as const) =>
    decideDeclareCoMediator({ ...clockCase({ status }), entries }, 'm2')

  test('协同调解员声明没有应当披露的情形', () => {
    expect(declare([entry()])).toMatchObject({
      ok: true,
      value: {
        event: {
          kind: 'co-mediator.declared',
          data: { mediatorId: 'm2', mediator: '王朗', statement: 'no_ground' },
        },
        basis: 'online_mediation_13',
      },
    })
  })

  test('再次声明不改变什么', () => {
    expect(declare([entry({ declaredAt: at('2026-09-16 10:00') })])).toEqual({
      ok: true,
      value: null,
    })
  })

  test('不是协同调解员，或者已经结束的，不能声明', () => {
    const code = { refusal: { code: 'NOT_CO_MEDIATOR' } }
    expect(declare([])).toMatchObject(code)
    expect(declare([entry({ mediatorId: 'm3' })])).toMatchObject(code)
    expect(declare([entry({ endedAt: at('2026-09-16 10:00') })])).toMatchObject(code)
  })
})
