import { PARAMETERS, type ParameterKey } from '@/lib/domain/parameters/catalogue'

/** What each parameter is, and what it changes. */
export const parameterWords = {
  idle_minutes: {
    name: '无操作退出时间',
    meaning: '法院、机构和管理人员在电脑上连续多少分钟没有操作，须重新登录。',
    effect: (value: number) =>
      `连续 ${value} 分钟没有操作的登录失效，已超过的立即失效。调解员本人手机、公用设备、当事人不变。`,
  },
  quiet_from: {
    name: '静默时段开始',
    meaning: '从几点起暂不向当事人发送短信和邮件。验证码和法定须即时发送的除外。',
    effect: (value: number) => `每天 ${value}:00 起暂不发送，待发送的顺延到静默时段结束。`,
  },
  quiet_until: {
    name: '静默时段结束',
    meaning: '到几点恢复向当事人发送短信和邮件。',
    effect: (value: number) => `每天 ${value}:00 恢复发送，夜间暂存的随即发出。`,
  },
} as const satisfies Record<
  ParameterKey,
  { readonly name: string; readonly meaning: string; readonly effect: (value: number) => string }
>

/** 30 分钟, 21:00 */
export function parameterValue(key: ParameterKey, value: number): string {
  return PARAMETERS[key].unit === 'hour' ? `${value}:00` : `${value} 分钟`
}

/** What a change was about, for the sentence that somebody else was faster. */
export const parameterNamed = (key: ParameterKey) => `参数“${parameterWords[key].name}”`

/** 参数: its table and the page of a change. */
export const PARAMETER = {
  title: '参数',
  subtitle: '在规定范围内调整，自选定的日期起生效',
  columns: {
    name: '参数',
    value: '现行值',
    bounds: '可设范围',
    since: '生效日期',
    by: '最近修改',
    coming: '待生效',
  },
  usual: '默认值',
  bounds: (least: string, most: string) => `${least} 至 ${most}`,
  since: (day: string) => `${day} 起`,
  coming: (value: string, day: string) => `${day} 起 ${value}`,
  changeTitle: '修改参数',
  value: '改为',
  from: '生效日期',
  fromHelp: '从这一天零时起生效，可以选今天。',
  effectTitle: '修改的影响',
  before: '修改前',
  after: '修改后',
  reason: '修改理由',
  reasonHelp: '写明依据，5 至 1000 字。',
  submit: '确认修改',
  done: '参数已修改。',
  history: '修改记录',
  noHistory: '没有修改过，为默认值。',
  line: (value: string, day: string, by: string, at: string) =>
    `自 ${day} 起 ${value}，${by}于 ${at} 修改`,
} as const
