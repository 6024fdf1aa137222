import type { AnswerWay, MinutesAnswer } from '@/lib/domain/minutes/decide-answer'
import type { MinutesSection, MinutesState } from '@/lib/domain/minutes/minutes'

export const minutesState = {
  draft: '草稿',
  submitted: '待核对',
  confirmed: '已确认',
} as const satisfies Record<MinutesState, string>

export const minutesSection = {
  course: '会议经过',
  statement: '陈述',
  proposal: '让步与方案',
  result: '结果',
} as const satisfies Record<MinutesSection, string>

export const minutesAnswer = {
  confirmed: '核对无误',
  objected: '有异议',
} as const satisfies Record<MinutesAnswer, string>

export const answerWay = {
  signed: '在纸质笔录上签名或捺印',
  online: '在屏幕上核对确认',
} as const satisfies Record<AnswerWay, string>

/** 调解笔录 on the case. */
export const MINUTES = {
  title: '调解笔录',
  name: (minutesNo: number) => `第${minutesNo}份笔录`,
  ofMeeting: (meetingNo: number) => `第${meetingNo}次调解会`,
  supplements: (minutesNo: number) => `补充第${minutesNo}份笔录`,
  open: '开始笔录',
  read: '查看',
  goOn: '继续',
  empty: '还没有记录内容。',
  fromLog: '由会议记录填写',
  head: { time: '时间', form: '方式', place: '地点', mediator: '调解员', present: '到场' },
  confirmedBy: (names: readonly string[]) => `已核对：${names.join('、')}`,
  awaits: (names: readonly string[]) => `待核对：${names.join('、')}`,
  objected: (name: string, note: string) => `${name}有异议：${note}`,
  earlier: (count: number) => `改动 ${count} 次`,
} as const
