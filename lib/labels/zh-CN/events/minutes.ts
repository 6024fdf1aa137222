import type { MINUTES_EVENT_SHAPES } from '@/lib/domain/audit/minutes-events'
import { answerWay, minutesAnswer } from '../minutes'
import type { EventTexts } from './event-text'

/** The acts that write no event: every entry is a row that is never changed. */
export const MINUTES_ACTS = {
  'minutes:write': '记录笔录',
  'minutes:sum-up': '将发言整理成笔录',
} as const

const afterLapse = (lapsedOn: string | undefined) =>
  lapsedOn ? `此时调解期限已于 ${lapsedOn} 届满。` : ''

export const MINUTES_TEXTS: EventTexts<keyof typeof MINUTES_EVENT_SHAPES> = {
  'minutes.opened': {
    title: '开始调解笔录',
    sentence: (d) =>
      `开始第${d.minutesNo}份调解笔录（第${d.meetingNo}次调解会）。${afterLapse(d.lapsedOn)}`,
  },
  'minutes.supplemented': {
    title: '补充调解笔录',
    sentence: (d) =>
      `第${d.supplementedNo}份调解笔录已经各方确认，另作第${d.minutesNo}份予以补充。${afterLapse(d.lapsedOn)}`,
  },
  'minutes.submitted': {
    title: '笔录交各方核对',
    sentence: (d) =>
      `第${d.minutesNo}份调解笔录第 ${d.version} 次交${d.to}核对，内容摘要 ${d.sha256.slice(0, 16)}…。${afterLapse(d.lapsedOn)}`,
  },
  'minutes.answered': {
    title: '核对调解笔录',
    sentence: (d) =>
      `${d.person}于 ${d.on} ${answerWay[d.how]}：第${d.minutesNo}份调解笔录${minutesAnswer[d.answer]}。${d.complete ? '到场的人都已确认，笔录完成。' : ''}`,
  },
  'minutes.reopened': {
    title: '退回修改笔录',
    sentence: (d) => `第${d.minutesNo}份调解笔录退回修改，第 ${d.version} 次交核对的确认不再有效。`,
  },
}
