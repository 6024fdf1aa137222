import type { Listener } from '@/lib/domain/audience/audience'
import { hearingOf, type HeardMessage } from '@/lib/domain/thread/hearing'

// 一条发言，一个人此刻得到什么.

const AT = new Date('2026-11-24T01:10:00Z')
const at = (seconds: number) => new Date(AT.getTime() + seconds * 1000)
const message = (columns: Partial<HeardMessage> = {}): HeardMessage => ({
  accountId: 'writer',
  audience: { kind: 'case' },
  topicId: 't1',
  isOffer: false,
  sentAt: at(-10),
  visibleAt: AT,
  takenBackAt: null,
  isHeld: false,
  ...columns,
})
const participant = (partyId: string): Listener => ({
  kind: 'participant',
  partyIds: [partyId],
  hearsFrom: null,
})
const WRITER = { accountId: 'writer', listener: participant('p1') }
const READERS = {
  writer: WRITER,
  ownSide: { accountId: 'agent', listener: participant('p1') },
  other: { accountId: 'other', listener: participant('p2') },
  mediator: { accountId: 'mediator', listener: { kind: 'mediator' } },
  administrator: { accountId: 'admin', listener: { kind: 'administrator' } },
  invited: { accountId: 'expert', listener: { kind: 'invited', topicIds: ['t1'] } },
  outsider: { accountId: 'clerk', listener: { kind: 'outsider' } },
} as const

const CAUCUS = { kind: 'caucus', partyId: 'p1' } as const
test.each<[string, Partial<HeardMessage>, number, string]>([
  ['十秒之内', {}, -1, 'words nothing nothing nothing nothing nothing nothing'],
  ['十秒之后', {}, 0, 'words words words words words words nothing'],
  [
    '十秒内收回',
    { takenBackAt: at(-1) },
    5,
    'tombstone nothing nothing nothing nothing nothing nothing',
  ],
  [
    '之后收回',
    { takenBackAt: at(3) },
    5,
    'tombstone tombstone tombstone tombstone tombstone tombstone nothing',
  ],
  ['暂不显示', { isHeld: true }, 5, 'words held held words held held nothing'],
  ['不在受邀的人的议题里', { topicId: 't2' }, 5, 'words words words words words nothing nothing'],
  ['方案', { isOffer: true }, 5, 'words words words words words nothing nothing'],
  [
    '只给调解员',
    { audience: CAUCUS, topicId: null },
    5,
    'words words nothing words nothing nothing nothing',
  ],
  [
    '只给调解员，收回',
    { audience: CAUCUS, takenBackAt: at(3) },
    5,
    'tombstone tombstone nothing tombstone nothing nothing nothing',
  ],
])('%s', (_, columns, seconds, expected) => {
  const heard = Object.values(READERS).map((reader) =>
    hearingOf(message(columns), reader, at(seconds)),
  )
  expect(heard.join(' ')).toBe(expected)
})
