// Refusals in a conference, in whole sentences and in clauses.
import type { DoorItem } from '@/lib/domain/conference/door'
import type { Facts, RefusalCode } from '@/lib/domain/refusal'
import { doorItem } from './conference'

export const CONFERENCE_SENTENCES = {
  CONFERENCE_RUNS: () => '视频会议还在进行。请先结束会议，再办理。',
  CONFERENCE_NOT_OPEN: (f: Facts) =>
    f.state === 'paused' ? '现在休会。请先继续开会。' : '会议还没有开始。请先开始会议。',
  CONFERENCE_OVER: () => '会议已经结束，或者还没有到时间，现在不能办理。',
  NOT_IN_CONFERENCE: () => '您现在不在会议里。请先进入会议室。',
  SEAT_NOT_THERE: (f: Facts) => `${f.name}现在不在线。请等对方进来以后再办理。`,
  HALL_FULL: (f: Facts) =>
    `会议室里已经有${f.people}个人，不能再进来。请让${f.name}用电话参加，或者先请一位离开。`,
  DOOR_ITEMS_MISSING: (f: Facts) =>
    `${f.name}还有事没有办：${String(f.items)
      .split(',')
      .map((item) => doorItem[item as DoorItem])
      .join('、')}。办好以后再请进来。`,
  PRIVATE_TALK_RUNS: () => '现在正在单独谈。请先回到共同会议室。',
  NO_ONE_OF_SIDE: () => '这一方没有人在共同会议室，不能单独谈。',
  MEDIATOR_NOT_THERE: () => '您还没有进入会议室，不能单独谈。请先进入。',
  NOTHING_TO_SHOW: () => '这份内容现在不能共看。请另选一份。',
  NOT_FOR_ALL_HERE: (f: Facts) => `${f.names}不能看这份内容，所以没有共看。`,
} as const satisfies Partial<Record<RefusalCode, (facts: Facts) => string>>

/** Of a WebRTC message that may not be sent now: the page drops it. */
export const SIGNAL_REFUSED = '现在不能发送。'
/** The forwarder is not there: the page says that it cannot connect, and tries again. */
export const FORWARDER_AWAY = '声音和画面的转发程序没有回答。'

/** The same in a clause, for a reader of the record. */
export const CONFERENCE_REFUSED = {
  CONFERENCE_RUNS: '视频会议还在进行',
  CONFERENCE_NOT_OPEN: '会议当时没有在开',
  CONFERENCE_OVER: '会议已经结束或者还没有到时间',
  NOT_IN_CONFERENCE: '当时不在会议里',
  SEAT_NOT_THERE: '对方当时不在线',
  HALL_FULL: '会议室里的人已满',
  DOOR_ITEMS_MISSING: '进门要办的事没有办完',
  PRIVATE_TALK_RUNS: '当时正在单独谈',
  NO_ONE_OF_SIDE: '该方没有人在共同会议室',
  MEDIATOR_NOT_THERE: '调解员不在会议室',
  NOTHING_TO_SHOW: '这份内容当时不能共看',
  NOT_FOR_ALL_HERE: '在场的人不都能看',
} as const satisfies Partial<Record<RefusalCode, string>>
