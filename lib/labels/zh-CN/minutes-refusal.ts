import type { CaseStatus } from '@/lib/domain/case/status'
import type { MinutesState } from '@/lib/domain/minutes/minutes'
import type { Facts, RefusalCode } from '@/lib/domain/refusal'
import { caseStatus } from './case'
import { missingInWords } from './missing-preparation'
import { momentInWords } from './moment'
import { minutesSection, minutesState } from './minutes'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** Why minutes cannot be opened, written, given to the persons present or confirmed. */
export const MINUTES_SENTENCES = {
  MEETING_CANCELLED: (f) => `第${f.meetingNo}次调解会已经取消，不作笔录。`,
  MEETING_NOT_BEGUN: (f, today) =>
    `第${f.meetingNo}次调解会定于 ${typeof f.startsAt === 'string' ? momentInWords(new Date(f.startsAt), today) : ''} 开始，开始前一小时起可以作笔录。提前开会的，请先变更时间。`,
  MEETING_NOT_HELD: () => '请先登记调解会的召开情况和到场的人，再将笔录交各方核对。',
  PREPARATIONS_MISSING: (f) =>
    `会前事项还缺：${missingInWords(f.missing)}。补齐后才能登记召开、作笔录、将协议定稿（在线调解规则第17条、特邀调解规定第14条）。`,
  MINUTES_ALREADY_OPEN: (f) => `已有第${f.minutesNo}份调解笔录，请在其中继续记录。`,
  MINUTES_NOT_OPEN: (f) =>
    `第${f.minutesNo}份调解笔录${minutesState[f.state as MinutesState] ?? '已交核对'}，不能再记录。需要修改的，请先退回修改；已经确认的，请作补充笔录。`,
  MINUTES_CASE_OVER: (f) =>
    `案件当前为“${caseStatus[f.status as CaseStatus] ?? '不在调解中'}”，第${f.minutesNo}份调解笔录不能再记录。笔录在调解过程中同步形成（在线调解规则第22条）。需要留存的，请记入备忘。`,
  MINUTES_NOT_SUBMITTED: (f) =>
    f.state === 'confirmed'
      ? `第${f.minutesNo}份调解笔录已经各方确认，不能再改。需要补充的，请作补充笔录。`
      : `第${f.minutesNo}份调解笔录还没有交各方核对。`,
  MINUTES_NOT_CONFIRMED: (f) =>
    `第${f.minutesNo}份调解笔录还没有经各方确认，请在其中继续记录，不必另作补充。`,
  MINUTES_INCOMPLETE: (f) =>
    `笔录中还没有“${f.missing === 'result' ? minutesSection.result : minutesSection.statement}”，请补记后再交各方核对。`,
  MINUTES_CHANGED_MEANWHILE: () =>
    '笔录刚刚在另一处有了新的内容，或者本机还有没有提交的内容。请刷新核对后再交各方核对。',
  MINUTES_ENTRY_CHANGED: (f) =>
    `“${f.text}”这一段刚刚在另一处改过，您的改动没有生效。请刷新后再改。`,
  MINUTES_ENTRY_DIFFERS: (f) =>
    `这一段此前已经送到，记的是“${f.text}”，其后的改动没有记下。请刷新，在该段上修改。`,
  MINUTES_FULL: (f) => `一份笔录最多记 ${f.entries} 段，请另作补充笔录。`,
  PERSON_NOT_PRESENT: () => '该人没有到场，不需要核对本次笔录。',
} as const satisfies Partial<Record<RefusalCode, (facts: Facts, today: LocalDate) => string>>

/** The same in a clause, for a reader of the record. */
export const MINUTES_REFUSED = {
  MEETING_CANCELLED: '调解会已经取消',
  MEETING_NOT_BEGUN: '调解会尚未开始',
  MEETING_NOT_HELD: '没有登记调解会的召开情况',
  PREPARATIONS_MISSING: '会前事项不齐全',
  MINUTES_ALREADY_OPEN: '已有笔录',
  MINUTES_NOT_OPEN: '笔录不是草稿',
  MINUTES_CASE_OVER: '案件已不在调解中',
  MINUTES_NOT_SUBMITTED: '笔录没有交核对',
  MINUTES_NOT_CONFIRMED: '笔录还没有确认',
  MINUTES_INCOMPLETE: '笔录内容不全',
  MINUTES_CHANGED_MEANWHILE: '笔录刚刚有了新的内容',
  MINUTES_ENTRY_CHANGED: '该段刚刚在另一处改过',
  MINUTES_ENTRY_DIFFERS: '该段已经送到，内容不同',
  MINUTES_FULL: '笔录段数已满',
  PERSON_NOT_PRESENT: '该人没有到场',
} as const satisfies Partial<Record<RefusalCode, string>>
