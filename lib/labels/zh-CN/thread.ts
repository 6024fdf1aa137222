// Words of 异步调解 that both sides of it share.
import { audienceInWords } from './audience'

/** For whom it was said, as it is shown beside it for ever. */
export const spokenTo = {
  case: audienceInWords.case,
  caucus: audienceInWords.caucus,
} as const

const HOUR_MS = 3_600_000

/** 还有 2 天, 还有 5 小时, 时间已过 */
function left(milliseconds: number): string {
  if (milliseconds <= 0) return '时间已过'
  const hours = Math.floor(milliseconds / HOUR_MS)
  if (hours >= 48) return `还有 ${Math.floor(hours / 24)} 天`
  return hours >= 1 ? `还有 ${hours} 小时` : '不到 1 小时'
}

export const THREAD = {
  title: '异步调解',
  you: '您',
  mediator: '调解员',
  left,
  news: (count: number) => `有 ${count} 条新的，点这里看`,
  newsElsewhere: (where: string, count: number) => `${where}：${count} 条新的`,
  late: '过了时间才说',
  extended: '时间已延长',
  round: (no: number) => `第${no}轮`,
  wasDue: (due: string) => `回复时间到 ${due}`,
  earlierRounds: (count: number) => `以前的 ${count} 轮`,
  closed: '已结束',
  replied: (moment: string, count: number) => `${moment}，${count} 条`,
  /** 今天 10:20 答复了方案 */
  answeredOffer: (moment: string) => `${moment} 答复了方案`,
  notReplied: '还没有回复',
  /** 您 12:20 收回了一条 */
  gone: (author: string, moment: string) => `${author} ${moment} 收回了一条`,
  held: '暂不显示，只有发言人和调解员可见',
  holdReason: (reason: string) => `调解员的理由：${reason}`,
  heldForOthers: '这一条由调解员暂不显示。',
  readBy: (names: readonly string[]) =>
    names.length === 0 ? '还没有人看过' : `看过的：${names.join('、')}`,
  pending: '还没有发出。10 秒内可以收回，别人看不到。',
  takeBack: '收回',
  takeBackOf: (moment: string) => `收回 ${moment} 的这一条`,
  takenBackUnseen: '已经收回，没有人看到。',
  takenBackSeen: '已经收回。别人可能看过，那里会写明您收回了一条。',
  rephrase: '换个说法发给全体',
  rephraseLabel: '换个说法',
  rephrased: '已经换了说法',
} as const

/** Each conversation names its audience in the band over it and in its button. */
export const SEEN_BY = {
  case: { band: audienceInWords.case, help: '各方、调解员和调解机构都能看。' },
  caucus: { band: audienceInWords.caucus },
} as const
