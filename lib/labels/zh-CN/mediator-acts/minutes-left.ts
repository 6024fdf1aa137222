import { toLocalDate } from '@/lib/domain/time/local-date'
import { dayAndTime } from '../moment'

/**
 * What was typed in minutes at an earlier visit, or can no longer be added. Loaded where there is
 * any.
 */
export const MINUTES_LEFT = {
  found: (at: Date, now: Date) =>
    `手机时间 ${dayAndTime(at, toLocalDate(now))} 在本机写过一段，没有记下。要继续写吗？`,
  otherVersion: '写这一段以后，笔录曾交各方核对或者退回修改。请对照现在的笔录后决定。',
  resume: '继续写',
  discard: '放弃',
  discardTitle: '放弃这一段吗？',
  discardHelp: '这一段只在本机。放弃后从本机删除，不能恢复。',
  discardConfirm: '放弃并删除',
  left: '本机还有没有送到的内容',
  leftHelp:
    '现在的笔录不能再记，以下内容没有并入，仍在本机。需要并入的，请先退回修改；不能退回的，可以复制后记入备忘。',
  answer: '服务器答复',
} as const
