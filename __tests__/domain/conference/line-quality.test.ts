import {
  judgeLine,
  judgeOwnLine,
  UNKNOWN_LINE,
  type Line,
  type LineCounters,
} from '@/lib/domain/conference/line-quality'

// A reading each two seconds; by default a line without a fault: 100 packets and 30 frames between
// two readings.

type Change = Partial<{
  received: number
  lost: number
  jitter: number
  roundTrip: number | null
  frames: number
  isConnected: boolean
}>

function linesOf(changes: readonly Change[]): readonly Line[] {
  let state = UNKNOWN_LINE
  let counters: LineCounters = {
    at: 0,
    isConnected: true,
    packetsReceived: 0,
    packetsLost: 0,
    jitter: null,
    roundTrip: null,
    framesDecoded: 0,
  }
  state = judgeLine(state, counters)
  return changes.map((change) => {
    counters = {
      at: counters.at + 2000,
      isConnected: change.isConnected ?? true,
      packetsReceived: counters.packetsReceived + (change.received ?? 100),
      packetsLost: counters.packetsLost + (change.lost ?? 0),
      jitter: change.jitter ?? 0.01,
      roundTrip: change.roundTrip === undefined ? 0.05 : change.roundTrip,
      framesDecoded: counters.framesDecoded + (change.frames ?? 30),
    }
    state = judgeLine(state, counters)
    return state.line
  })
}

const GOOD: Change = {}

test.each<[string, readonly Change[], readonly Line[]]>([
  ['没有毛病', [GOOD, GOOD], ['good', 'good']],
  ['丢包一次不算', [{ lost: 30 }, GOOD], ['good', 'good']],
  ['丢包连续两次', [{ lost: 9 }, { lost: 9 }], ['good', 'broken']],
  ['丢包刚好不到百分之八', [{ lost: 8 }, { lost: 8 }], ['good', 'good']],
  ['抖动', [{ jitter: 0.08 }, { jitter: 0.08 }], ['good', 'broken']],
  ['延迟', [{ roundTrip: 0.6 }, { roundTrip: 0.6 }], ['good', 'broken']],
  ['延迟还没有测到', [{ roundTrip: null }, { roundTrip: null }], ['good', 'good']],
  ['画面一卡一卡', [{ frames: 7 }, { frames: 7 }], ['good', 'broken']],
  ['画面关着的不算卡', [{ frames: 0 }, { frames: 0 }], ['good', 'good']],
  [
    '什么也不发送的人',
    [
      { received: 0, frames: 0 },
      { received: 0, frames: 0 },
    ],
    ['good', 'good'],
  ],
  [
    '好转要连续三次',
    [{ lost: 50 }, { lost: 50 }, GOOD, GOOD, { lost: 50 }, GOOD, GOOD, GOOD],
    ['good', 'broken', 'broken', 'broken', 'broken', 'broken', 'broken', 'good'],
  ],
  [
    '两个界限之间不变',
    [{ lost: 5 }, { lost: 5 }, { lost: 50 }, { lost: 50 }, ...Array<Change>(4).fill({ lost: 5 })],
    ['good', 'good', 'good', 'broken', 'broken', 'broken', 'broken', 'broken'],
  ],
  ['断开和回来都是马上', [{ isConnected: false }, GOOD], ['lost', 'good']],
  [
    '回来以后从头计数',
    [{ lost: 50 }, { isConnected: false }, { lost: 50 }, { lost: 50 }, { lost: 50 }],
    ['good', 'lost', 'good', 'good', 'broken'],
  ],
  [
    '换了连接，计数变小',
    [{ lost: 50 }, { received: -150, lost: 50 }, GOOD],
    ['good', 'good', 'good'],
  ],
])('%s', (_title, changes, lines) => {
  expect(linesOf(changes)).toEqual(lines)
})

test.each<[string, readonly Line[], Line]>([
  ['只有一个人', [], 'good'],
  ['别人一个不好，不是自己不好', ['broken', 'good'], 'good'],
  ['对谁都不好', ['broken', 'lost'], 'broken'],
  ['对谁都断了', ['lost', 'lost'], 'lost'],
])('自己的线路：%s', (_title, lines, own) => {
  expect(judgeOwnLine(lines)).toBe(own)
})
