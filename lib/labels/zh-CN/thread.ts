// Words of 异步调解 that both sides of it share.
import { audienceInWords } from './audience'

/** For whom it was said, as it is shown beside it for ever. */
export const spokenTo = {
  case: audienceInWords.case,
  caucus: audienceInWords.caucus,
} as const

export const THREAD = {
  title: '异步调解',
  late: '过了时间',
  held: '暂不显示',
  rephrased: '换过说法',
} as const
