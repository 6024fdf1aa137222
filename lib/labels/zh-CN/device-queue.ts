import { clockTime } from './clock-time'
import { dayAndTime } from './moment'
import { toLocalDate } from '@/lib/domain/time/local-date'

/** 10:42 today, else 11月20日 10:42; both instants by the clock of the device. */
function deviceTime(madeAt: Date, now: Date): string {
  const today = toLocalDate(now)
  return toLocalDate(madeAt) === today ? clockTime(madeAt) : dayAndTime(madeAt, today)
}

/** Words of the line on every page of a mediator, and of what waits in a case. */
export const DEVICE_QUEUE = {
  line: (count: number, earliest: Date, now: Date) =>
    `还有 ${count} 项只在本机，最早 ${deviceTime(earliest, now)}`,
  refused: (count: number) => `其中 ${count} 项需要处理`,
  show: '查看',
  offline:
    '没有网络。联系记录、笔录、备忘和照片可以照常填写，存在本机，联网后自动提交；其他事项请待网络恢复后办理。',
  offlineUnkept: '没有网络。此浏览器不能在本机保存内容，请勿关闭填写中的页面。',
  /** How much of it the server has; null where that is not known. */
  waitingAt: (percent: number | null) => (percent === null ? '待提交' : `已传 ${percent}%`),
  refusedMark: '未被接受',
  /** The page could not be read again after something had arrived. */
  stale: '本页还没有更新，刚送出的内容联网后显示在这里。',
  /** The device's clock may be wrong, which the words must not hide. */
  madeAt: (madeAt: Date, now: Date) => `手机时间 ${deviceTime(madeAt, now)}`,
  locked: '已锁定，登录后查看',
  kept: '已存在本机，联网后自动提交。',
  keptHelp: '提交前内容只在本机，请勿清除浏览器数据。提交后可在案件中查看。',
  again: '再记一条',
  backToCase: '返回案件',
  unkept:
    '网络未连接，内容没有提交。此浏览器不能在本机保存内容，请勿关闭本页，网络恢复后再次提交。',
} as const

/** Refusals that the page finds itself. */
export const ITEM_FOUND = {
  differs: '服务器所存的内容与本机的不一致。请核对案件中的记录后决定是否放弃本机的内容。',
  unreadable: '本机保存的内容无法打开，没有提交。请告知管理员，内容仍保留在本机。',
} as const
