import { clockTime } from '../clock-time'

/**
 * Where what is typed in minutes is. Moments by the clock of the device. The phone loads it with
 * the page.
 */
export const MINUTES_DRAFT = {
  nothing: '还没有内容。写下的文字随写随存在本机，记下后存到服务器。',
  onDevice: (at: Date) => `已存到本机 ${clockTime(at)}，尚未发送`,
  onServer: (moment: string) => `已存到服务器 ${moment}`,
  onlyInPage: '没有存到本机：此浏览器不能保存，或者存储已满。请勿关闭本页，尽快记下。',
  sendFirst: (count: number) =>
    `本机还有 ${count} 段没有送到服务器。送到以后，或者放弃以后，再交各方核对。`,
} as const
