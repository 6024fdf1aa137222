import type { Mark, MarkKind } from '@/lib/domain/conference/marks'
import {
  decideChunk,
  decidePart,
  findBlocks,
  isAllSent,
  isAlarming,
  type ChunkFacts,
} from '@/lib/domain/recording/chunks'
import {
  decideAnswer,
  decideAsk,
  decideStart,
  findMissingConsents,
  type OpenRecording,
  type RecordedSeat,
} from '@/lib/domain/recording/decide-recording'
import {
  computeIndex,
  computeWallMs,
  findGaps,
  readManifest,
  writeManifest,
  type PlacedPart,
} from '@/lib/domain/recording/manifest'
import { WORDING } from '@/lib/domain/recording/recording'

// 录音录像的规则：在线调解规则 第18、22条；个人信息保护法 第15条。

const seat = (change: Partial<RecordedSeat> & { readonly id: string }): RecordedSeat => ({
  kind: 'party',
  name: change.id,
  hall: 'joint',
  partyIds: [],
  side: null,
  ...change,
})
const ANNA = seat({ id: 'anna', partyIds: ['a'], side: 'applicant' })
const BEN = seat({ id: 'ben', partyIds: ['b'], side: 'respondent' })
const HOST = seat({ id: 'host', kind: 'mediator' })
const given = (...ids: string[]) => ids.map((seatId) => ({ seatId, answer: 'given' as const }))
const OPEN: OpenRecording = { id: 'r', state: 'proposed', purpose: 'beside', wording: WORDING }
const room = { state: 'open', caucusPartyId: null } as const
const parties = [
  { id: 'a', name: '甲' },
  { id: 'b', name: '乙' },
]
const refusal = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code

test('共同会议室里的每个人都要同意：帮忙的人也要，调解员和等候的人不用；以最后一次为准', () => {
  const helper = seat({ id: 'helper', kind: 'helper', partyIds: ['a'] })
  const waits = seat({ id: 'waits', hall: 'waiting' })
  const seats = [HOST, ANNA, BEN, helper, waits]
  const missing = (...args: Parameters<typeof findMissingConsents>) =>
    findMissingConsents(...args).map((s) => s.id)
  expect(missing(seats, [])).toEqual(['anna', 'ben', 'helper'])
  const last = [...given('anna', 'ben'), { seatId: 'ben', answer: 'withdrawn' as const }]
  expect(missing(seats, last)).toEqual(['ben', 'helper'])
})

test.each([
  ['全部同意', OPEN, [HOST, ANNA, BEN], given('anna', 'ben'), undefined],
  ['少一人', OPEN, [HOST, ANNA, BEN], given('anna'), 'RECORDING_CONSENT_MISSING'],
  ['一方不在', OPEN, [HOST, ANNA], given('anna'), 'RECORDING_SIDE_MISSING'],
  [
    '一方只有帮忙的人',
    OPEN,
    [HOST, ANNA, { ...BEN, kind: 'helper' as const }],
    given('anna', 'ben'),
    'RECORDING_SIDE_MISSING',
  ],
  [
    '代替笔录，有当事人不在',
    { ...OPEN, purpose: 'instead' as const },
    [HOST, ANNA, BEN],
    given('anna', 'ben'),
    'RECORDING_PARTY_MISSING',
  ],
  ['已经停止', null, [HOST, ANNA, BEN], given('anna', 'ben'), 'RECORDING_OVER'],
])('能不能开始：%s', (_name, open, seats, consents, code) => {
  const third = open?.purpose === 'instead' ? [{ id: 'c', name: '丙' }] : []
  const decided = decideStart(room, open, { seats, consents, parties: [...parties, ...third] })
  expect(refusal(decided)).toBe(code)
})

test('休会、单独谈的时候不开始；没有开会不征求；一次只录一个；文字更新过要重看', () => {
  const facts = { seats: [ANNA, BEN], consents: given('anna', 'ben'), parties }
  expect(refusal(decideStart({ ...room, state: 'paused' }, OPEN, facts))).toBe(
    'CONFERENCE_NOT_OPEN',
  )
  expect(refusal(decideStart({ ...room, caucusPartyId: 'a' }, OPEN, facts))).toBe(
    'PRIVATE_TALK_RUNS',
  )
  expect(refusal(decideAsk({ state: 'waiting' }, null))).toBe('CONFERENCE_NOT_OPEN')
  expect(refusal(decideAsk({ state: 'open' }, OPEN))).toBe('RECORDING_OPEN_ALREADY')
  expect(refusal(decideAnswer(OPEN, { answer: 'given', wording: '1' }))).toBe(
    'RECORDING_WORDING_CHANGED',
  )
})

const T0 = Date.parse('2026-12-01T01:00:00Z')
const at = (s: number) => new Date(T0 + s * 1_000)
const marks = (...list: readonly [MarkKind, number, string?][]): Mark[] =>
  list.map(([kind, s, seatId], index) => ({
    no: index + 1,
    kind,
    at: at(s),
    seatId: seatId ?? null,
    partyId: null,
    detail: null,
  }))

test('不得录的时间：单独谈、休会、有人进来还没有同意', () => {
  const log = marks(
    ['admitted', 0, 'anna'],
    ['private_from', 10],
    ['private_to', 20],
    ['admitted', 30, 'helper'],
    ['admitted', 31, 'host'],
    ['paused', 60],
  )
  const consents = [
    { seatId: 'anna', answer: 'given' as const, at: at(-5) },
    { seatId: 'helper', answer: 'given' as const, at: at(40) },
  ]
  expect(findBlocks(log, consents, ['host'])).toEqual([
    { from: at(10), to: at(20), reason: 'private' },
    { from: at(30), to: at(40), reason: 'consent' },
    { from: at(60), to: null, reason: 'paused' },
  ])
})

const FACTS: ChunkFacts = {
  state: 'running',
  startedAt: at(0),
  stoppedAt: null,
  blocks: [],
  bytes: 0,
  last: { no: 0, to: at(10) },
  existing: null,
  takenOverAt: null,
}
const DAY_S = 86_400
const YESTERDAY = { state: 'stopped' as const, startedAt: at(-DAY_S), last: null }
const OF_YESTERDAY = { no: 0, from: at(10 - DAY_S), to: at(12 - DAY_S) }
const CHUNK = { no: 1, sha256: 'x', size: 10, from: at(10), to: at(12) }
const block = { from: at(11), to: at(20), reason: 'private' as const }

test.each<[string, Partial<ChunkFacts>, Partial<typeof CHUNK>, string]>([
  ['下一段', {}, {}, 'store'],
  ['重复的', { existing: { sha256: 'x' } }, {}, 'known'],
  ['停止以后重复的', { existing: { sha256: 'x' }, state: 'made' }, {}, 'known'],
  ['同号不同内容', { existing: { sha256: 'y' } }, {}, 'RECORDING_CHUNK_DIFFERS'],
  ['跳号', {}, { no: 3 }, 'RECORDING_CHUNK_MISSING'],
  ['停止以后才录的', { state: 'stopped', stoppedAt: at(10) }, {}, 'RECORDING_NOT_NOW'],
  ['停止以前录、以后到的', { state: 'stopped', stoppedAt: at(12) }, {}, 'store'],
  ['在单独谈里的', { blocks: [block] }, { to: at(13) }, 'RECORDING_NOT_NOW'],
  ['差一秒以内', { blocks: [block] }, {}, 'store'],
  ['另一台已经接着录', { takenOverAt: at(10) }, {}, 'RECORDING_NOT_NOW'],
  ['时间倒着', {}, { to: at(9) }, 'RECORDING_NOT_NOW'],
  ['回到前面的', {}, { from: at(5) }, 'RECORDING_NOT_NOW'],
  ['将来的', {}, { from: at(110), to: at(112) }, 'RECORDING_NOT_NOW'],
  ['录满了', { bytes: 600 * 1024 * 1024 }, {}, 'RECORDING_FULL'],
  ['停止以后一天才到的', { ...YESTERDAY, stoppedAt: at(100 - DAY_S) }, OF_YESTERDAY, 'store'],
  [
    '停止以后一天多才到的',
    { ...YESTERDAY, stoppedAt: at(99 - DAY_S) },
    OF_YESTERDAY,
    'RECORDING_OVER',
  ],
  ['没有开始', { state: 'proposed' }, {}, 'RECORDING_OVER'],
])('一段收不收：%s', (_name, facts, chunk, answer) => {
  const decided = decideChunk({ ...FACTS, ...facts }, { ...CHUNK, ...chunk }, at(100))
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(answer)
})

test('能不能接着录：单独谈、休会、有人没有同意、已经停止都不能', () => {
  const may = (change: object) =>
    decidePart({
      conference: room,
      isRunning: true,
      lacksConsent: false,
      existing: null,
      ...change,
    }).ok
  expect(may({})).toBe(true)
  for (const change of [
    { conference: { ...room, caucusPartyId: 'a' } },
    { conference: { ...room, state: 'paused' } },
    { lacksConsent: true },
    { isRunning: false },
  ])
    expect(may(change)).toBe(false)
})

test.each([
  ['刚开始', { since: at(0), receivedAt: null }, 9, false],
  ['十秒没有', { since: at(0), receivedAt: null }, 10, true],
  ['刚收到', { since: at(0), receivedAt: at(50) }, 59, false],
  ['收到以后停了', { since: at(0), receivedAt: at(50) }, 60, true],
  ['刚从单独谈回来', { since: at(55), receivedAt: at(20) }, 60, false],
])('提醒：%s', (_name, facts, now, expected) => {
  const running = { isRunning: true, isBlocked: false, ...facts }
  expect(isAlarming(running, at(now))).toBe(expected)
  expect(isAlarming({ ...running, isBlocked: true }, at(now))).toBe(false)
  expect(isAlarming({ ...running, isRunning: false }, at(now))).toBe(false)
})

test('清单：长度、中断和理由、时间索引在文件里的位置', () => {
  const part = (no: number, from: number, to: number, fromMs: number): PlacedPart => ({
    no,
    medium: 'picture',
    fromMs,
    toMs: fromMs + (to - from) * 1_000,
    chunks: [{ no: 0, sha256: 'x', size: 1, from: at(from), to: at(to) }],
  })
  const parts = [part(1, 0, 10, 0), part(2, 30, 40, 10_000), part(3, 100, 110, 20_000)]
  expect(computeWallMs(parts)).toBe(30_000)
  const blocks = [{ from: at(10), to: at(29), reason: 'private' as const }]
  const gaps = findGaps(parts, blocks, { from: at(-10), to: at(120) })
  expect(gaps).toEqual([
    { atMs: 10_000, from: at(10), to: at(30), reason: 'private' },
    { atMs: 20_000, from: at(40), to: at(100), reason: 'lost' },
  ])
  expect(findGaps(parts, blocks, { from: at(-11), to: at(121) })).toEqual([
    { atMs: 0, from: at(-11), to: at(0), reason: 'lost' },
    ...gaps,
    { atMs: 30_000, from: at(110), to: at(121), reason: 'lost' },
  ])
  const index = computeIndex(
    parts,
    marks(['left', 5], ['left', 20], ['admitted', 34], ['paused', 35]),
  )
  expect(index.map(({ atMs, kind }) => [atMs, kind])).toEqual([
    [5_000, 'left'],
    [14_000, 'admitted'],
  ])
  const file = { sha256: 'x', size: 1 }
  const text = writeManifest({
    recordingId: 'r',
    durationMs: 30_000,
    wallMs: 30_000,
    parts,
    gaps,
    index,
    file,
  })
  expect(readManifest(text)).toEqual({ gaps, index })
})

test.each<[string, readonly [string | null, number | null][], string | null, boolean]>([
  [
    '只有这一台',
    [
      ['a', null],
      ['a', null],
    ],
    'a',
    true,
  ],
  [
    '另一台已经传完',
    [
      ['a', null],
      ['b', 5],
    ],
    'a',
    true,
  ],
  [
    '另一台还没有传完',
    [
      ['a', null],
      ['b', null],
    ],
    'a',
    false,
  ],
  ['没有留名的', [[null, null]], null, true],
  ['一段也没有录过', [], 'a', true],
])('现在合不合成一个文件：%s', (_name, parts, deviceId, expected) => {
  const of = parts.map(([device, s]) => ({ deviceId: device, sentAt: s === null ? null : at(s) }))
  expect(isAllSent(of, deviceId)).toBe(expected)
})
