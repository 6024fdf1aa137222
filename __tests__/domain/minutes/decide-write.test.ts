import {
  decideWrite,
  MINUTES_ENTRIES_AT_MOST,
  type WriteFacts,
} from '@/lib/domain/minutes/decide-write'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { MINUTES_STATES, type NewEntry } from '@/lib/domain/minutes/minutes'
import { at } from '../time/day'
import { entry, LAWYER, XU } from './minutes-entries'

// 在线调解规则 第22条; ADR 0062.

const NOW = at('2026-09-20 15:10')
const FACTS: WriteFacts = {
  status: 'in_mediation',
  state: 'draft',
  minutesNo: 1,
  speakers: [XU, LAWYER],
  entries: [entry(1), entry(2, { section: 'proposal' })],
}
const sent = (change: Partial<NewEntry> = {}): NewEntry => ({
  id: 'n1',
  section: 'statement',
  speakerId: 'p1',
  text: '家具有购买记录',
  saidAt: at('2026-09-20 15:09'),
  replaces: null,
  ...change,
})
/** The first entry of the draft, sent again. */
const SENT_BEFORE = sent({ id: 'e1', text: '第1段' })
const write = (batch: readonly NewEntry[], facts: Partial<WriteFacts> = {}) =>
  decideWrite({ ...FACTS, ...facts }, batch, { now: NOW })
const added = (...written: Parameters<typeof write>) => {
  const decided = write(...written)
  return decided.ok ? decided.value.map(({ id, no }) => `${no} ${id}`) : decided.refusal
}

test('接在后面，写明谁说的、手机上的时间和收到的时间', () => {
  expect(write([sent()])).toEqual({
    ok: true,
    value: [
      {
        id: 'n1',
        no: 3,
        section: 'statement',
        speaker: XU,
        text: '家具有购买记录',
        saidAt: at('2026-09-20 15:09'),
        recordedAt: NOW,
        replaces: null,
      },
    ],
  })
})

test('几段一起，按发来的次序；同一段再发一次，只有一段', () => {
  expect(added([sent(), sent({ id: 'n2', speakerId: 'a1' }), sent()])).toEqual(['3 n1', '4 n2'])
  expect(added([SENT_BEFORE, sent({ id: 'n2' })])).toEqual(['3 n2'])
})

test.each<[string, Partial<NewEntry>]>([
  ['文字', { text: '第1段，另有运费' }],
  ['说话的人', { speakerId: 'a1' }],
])('没有听到答复又改了%s再发：不当作已经收到，告知先前记的', (_title, change) => {
  for (const state of MINUTES_STATES)
    expect(added([{ ...SENT_BEFORE, ...change }], { state })).toMatchObject({
      code: 'MINUTES_ENTRY_DIFFERS',
      facts: { text: '第1段' },
    })
  expect(added([sent(), sent({ id: 'n1', ...change })])).toMatchObject({
    code: 'MINUTES_ENTRY_DIFFERS',
  })
})

test.each(MINUTES_STATES.filter((state) => state !== 'draft'))(
  '“%s”的笔录不能再记；已收到过的不因此报错',
  (state) => {
    expect(added([sent()], { state })).toMatchObject({
      code: 'MINUTES_NOT_OPEN',
      facts: { minutesNo: 1, state },
    })
    expect(added([SENT_BEFORE], { state })).toEqual([])
  },
)

test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
  '案件不在调解中（%s）：草稿也不能再记；已收到过的不因此报错',
  (status) => {
    expect(added([sent()], { status })).toMatchObject({
      code: 'MINUTES_CASE_OVER',
      facts: { minutesNo: 1, status },
    })
    expect(added([SENT_BEFORE], { status })).toEqual([])
  },
)

test('不是本案的人，不记', () => {
  expect(added([sent({ speakerId: 'p9' })])).toMatchObject({ code: 'PERSON_NOT_IN_CASE' })
})

test('空的不记', () => {
  expect(added([sent({ text: '' })])).toMatchObject({ fields: { text: 'REQUIRED' } })
})

describe('改一段', () => {
  test('改过的、删去的都是新的一段，指明原来的', () => {
    expect(write([sent({ replaces: 'e1' })])).toMatchObject({ value: [{ replaces: 'e1', no: 3 }] })
    expect(write([sent({ replaces: 'e1', text: '' })])).toMatchObject({ value: [{ text: '' }] })
  })

  test('一次里先记后改', () => {
    expect(added([sent(), sent({ id: 'n2', replaces: 'n1' })])).toEqual(['3 n1', '4 n2'])
  })

  test.each<[string, Partial<NewEntry>]>([
    ['没有的一段', { replaces: 'e7' }],
    ['另一部分的一段', { replaces: 'e2' }],
    ['在它之后才发来的一段', { replaces: 'n9' }],
  ])('%s，不能改', (_title, change) => {
    expect(added([sent(change), sent({ id: 'n9' })])).toMatchObject({
      fields: { replaces: 'NOT_AN_OPTION' },
    })
  })

  test('删去的不能再改', () => {
    const entries = [entry(1), entry(2, { replaces: 'e1', text: '' })]
    expect(added([sent({ replaces: 'e2' })], { entries })).toMatchObject({
      fields: { replaces: 'NOT_AN_OPTION' },
    })
  })

  test('两处同改一段，只有先到的一处生效，后到的得知是哪一段', () => {
    const entries = [entry(1), entry(2, { replaces: 'e1' })]
    expect(added([sent({ replaces: 'e1' })], { entries })).toMatchObject({
      code: 'MINUTES_ENTRY_CHANGED',
      facts: { text: '第1段' },
    })
    expect(added([sent({ replaces: 'e1' }), sent({ id: 'n2', replaces: 'e1' })])).toMatchObject({
      code: 'MINUTES_ENTRY_CHANGED',
    })
  })
})

test('段数有上限', () => {
  const entries = Array.from({ length: MINUTES_ENTRIES_AT_MOST }, (_, index) => entry(index + 1))
  expect(added([sent()], { entries })).toMatchObject({ code: 'MINUTES_FULL' })
  expect(added([sent()], { entries: entries.slice(1) })).toHaveLength(1)
})
