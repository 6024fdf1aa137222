import type {
  NoticeField,
  NoticeMistake,
  NoticeMistakeCode,
} from '@/lib/domain/deadline/calendar-notice'
import { FIRST_NOTICE_YEAR, MOST_SOURCE_CHARACTERS } from '@/lib/domain/deadline/calendar-notice'
import type { MovingFestival } from '@/lib/domain/deadline/calendar-coverage'
import { weekdayOf, type LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from './moment'

/** Words of 载入放假安排: form, preview, and what is wrong with a notice. */
export const NOTICE = {
  title: '载入放假安排',
  subtitle: '按国务院办公厅通知录入，预览核对后载入。',
  form: '录入通知',
  year: '年度',
  holidays: '放假日期',
  holidaysHelp:
    '每行一天或者一段，例如 2027-01-01..2027-01-03、1月1日至1月3日，或者粘贴通知原文“1月1日（周五）至3日（周日）放假，共3天”。周末可以不写。',
  makeUpWorkdays: '调休上班日',
  makeUpHelp: '因调休上班的周六、周日，没有的留空。',
  source: '依据',
  sourceHelp:
    '通知的名称和文号，例如：国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕…号）。',
  preview: '预览',
  previewTitle: (year: number) => `预览：${year} 年放假安排`,
  summary: (off: number, weekdays: number, worked: number) =>
    `放假 ${off} 天（其中工作日 ${weekdays} 天），调休上班 ${worked} 天。`,
  off: '放假',
  worked: '调休上班',
  none: '无',
  confirm: '载入',
  edit: '修改后请重新预览。载入即刻生效，并记入操作记录。',
  fresh: (year: number) =>
    `${year} 年此前没有安排，载入后按此计算该年度的期限，暂定的届满日随之重新计算。`,
  replacesPackaged: (year: number) =>
    `${year} 年已有随系统提供的安排，载入后以新的为准，办理中案件的期限随之重新计算。`,
  replacesLoaded: (year: number, by: string, at: string) =>
    `${year} 年的安排已由${by}于 ${at} 载入，再次载入后以新的为准，办理中案件的期限随之重新计算。`,
  unchanged: '与现有安排完全相同，不必再次载入。',
  changes: (count: number) => `与现有安排相比，有 ${count} 天不同：`,
  becomes: { off: (day: string) => `${day}改为放假`, worked: (day: string) => `${day}改为上班` },
  festivals: {
    spring_festival: '春节',
    qingming: '清明节',
    dragon_boat: '端午节',
    mid_autumn: '中秋节',
  } as const satisfies Record<MovingFestival, string>,
  noFestival: (festivals: string) => `没有${festivals}的放假日，请核对是否遗漏。`,
  check: '核对',
  isComplete: '已与通知原文核对，确无遗漏',
  notComplete: '通知可能有遗漏，没有载入。与原文核对后确无遗漏的，加 --complete 再次运行。',
  forgotten: (days: string) => `${days}没有列为放假日，请核对是否遗漏。`,
  touched: (count: number, isAtLeast: boolean) =>
    `载入后，${isAtLeast ? '至少 ' : ''}${count} 件办理中案件的期限改变：`,
  touchedMore: (count: number) => `其余 ${count} 件不在此列出，载入后记入各案的调解进度。`,
  touchedNone: '没有办理中案件的期限因此改变。',
  recounted: (count: number) =>
    count === 0 ? '没有办理中案件的期限因此改变。' : `${count} 件办理中案件的期限已经重新计算。`,
  refused: '有内容需要更正，更正后再预览。',
} as const

/** `texts`: the pieces of text that are wrong in this way, quoted. */
const MISTAKES = {
  YEAR_NOT_ANNOUNCED: (texts) => `${texts}年的放假安排尚未公布，不能载入。`,
  YEAR_TOO_EARLY: () => `只能载入 ${FIRST_NOTICE_YEAR} 年以后的安排，年度请写四位数字。`,
  NOT_A_DAY: (texts) => `${texts}不是日期，请删去，或者写成 2027-01-01、2027-01-01..2027-01-03。`,
  WORKED_NOT_OFF: (texts) => `${texts}是上班的日子，请从“放假日期”移到“调休上班日”。`,
  OFF_NOT_WORKED: (texts) => `${texts}是放假的日子，请从“调休上班日”移到“放假日期”。`,
  RANGE_REVERSED: (texts) => `${texts}的起止日期前后颠倒。`,
  RANGE_TOO_LONG: (texts) => `${texts}超过 16 天，请核对。`,
  NOT_OF_THE_YEAR: (texts) => `${texts}不在这一年度之内。`,
  NOT_A_WEEKEND: (texts) => `${texts}不是周六或周日，不能作为调休上班日。`,
  OFF_AND_WORKED: (texts) => `${texts}同时列为放假日和调休上班日，请核对。`,
  NO_DAYS_OFF: () => '请填写放假日期。',
  SOURCE_MISSING: () => '请写明通知的名称和文号，至少 5 个字。',
  SOURCE_TOO_LONG: () => `依据过长，请不要超过 ${MOST_SOURCE_CHARACTERS} 个字。`,
} as const satisfies Record<NoticeMistakeCode, (texts: string) => string>

const SHOWN_PIECES = 5
const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`

/**
 * What is wrong in each field: one sentence per kind of mistake, with the pieces of text it is
 * about.
 */
export function noticeMistakesInWords(
  mistakes: readonly NoticeMistake[],
): Partial<Record<NoticeField, string>> {
  const words: Partial<Record<NoticeField, string>> = {}
  const kinds = new Map(mistakes.map((mistake) => [`${mistake.field} ${mistake.code}`, mistake]))
  for (const { field, code } of kinds.values()) {
    const texts = mistakes
      .filter((each) => each.field === field && each.code === code)
      .flatMap(({ text }) => text ?? [])
    const more = texts.length > SHOWN_PIECES ? `等 ${texts.length} 处` : ''
    words[field] =
      `${words[field] ?? ''}${MISTAKES[code](texts.slice(0, SHOWN_PIECES).map(quoted).join('') + more)}`
  }
  return words
}

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** 1月1日（周五） */
export function dayWithWeekday(day: LocalDate, today: LocalDate): string {
  return `${dayInWords(day, today)}（${WEEKDAYS[weekdayOf(day) - 1]}）`
}

/** 1月1日（周五）至1月3日（周日） */
export function rangeInWords(
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  today: LocalDate,
): string {
  return from === to
    ? dayWithWeekday(from, today)
    : `${dayWithWeekday(from, today)}至${dayWithWeekday(to, today)}`
}
