import { toLocalDate } from '@/lib/domain/time/local-date'
import { clockTime, dayAndTime } from '../moment'

/** Words for what is typed in minutes and not on the server yet. Moments by the clock of the device. */
export const MINUTES_DRAFT = {
  nothing: '还没有内容。写下的文字随写随存在本机，记下后存到服务器。',
  onDevice: (at: Date) => `已存到本机 ${clockTime(at)}，尚未发送`,
  onServer: (moment: string) => `已存到服务器 ${moment}`,
  onlyInPage: '没有存到本机：此浏览器不能保存，或者存储已满。请勿关闭本页，尽快记下。',
  found: (at: Date, now: Date) =>
    `手机时间 ${dayAndTime(at, toLocalDate(now))} 在本机写过一段，没有记下。要继续写吗？`,
  otherVersion: '写这一段以后，笔录曾交各方核对或者退回修改。请对照现在的笔录后决定。',
  resume: '继续写',
  discard: '放弃',
  discardTitle: '放弃这一段吗？',
  discardHelp: '这一段只在本机。放弃后从本机删除，不能恢复。',
  discardConfirm: '放弃并删除',
  sendFirst: (count: number) =>
    `本机还有 ${count} 段没有送到服务器。送到以后，或者放弃以后，再交各方核对。`,
  left: '本机还有没有送到的内容',
  leftHelp:
    '现在的笔录不能再记，以下内容没有并入，仍在本机。需要并入的，请先退回修改；不能退回的，可以复制后记入备忘。',
  answer: '服务器答复',
} as const
