import { ENTERED_LATE_AT_MOST, type ServiceEnd } from '@/lib/domain/ending/service-end'
import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { ACT_TERM } from './act-term'
import { INSTITUTION_END_SENTENCES } from './institution-end'
import { momentInWords } from './moment'

export const serviceEnd = {
  moved: '调出',
  left: '离职',
} as const satisfies Record<ServiceEnd, string>

const open = (f: Facts) =>
  [
    ...(Number(f.carried) > 0 ? [`${f.carried} 件承办中的案件`] : []),
    ...(Number(f.coMediated) > 0 ? [`${f.coMediated} 件协同调解的案件`] : []),
    ...(Number(f.unassigned) > 0 ? [`${f.unassigned} 件已交出、尚待分配的案件`] : []),
  ].join('、')

/** Refusals of 调出、离职, and of 机构终止、合并. */
export const SERVICE_END_SENTENCES = {
  ...INSTITUTION_END_SENTENCES,
  SERVICE_HAS_OPEN_WORK: (f: Facts) =>
    `${f.name}名下还有 ${open(f)}，不能办理调出、离职。请先逐件确定承接人，再办理。`,
  SERVICE_ENDED: (f: Facts, today: LocalDate) =>
    `${f.name}已自 ${f.on} 起${serviceEnd[f.as as ServiceEnd] ?? '离职'}${typeof f.at === 'string' ? `，由${f.by ?? '管理员'}于 ${momentInWords(new Date(f.at), today)} 办理` : ''}，不能再办理。再次任职的，请重新添加。`,
} as const

/** Words of the page 办理调出、离职. */
export const SERVICE_END = {
  title: '办理调出、离职',
  titleOf: (name: string) => `办理${name}的调出、离职`,
  button: '调出、离职',
  subtitle: '先交接名下案件，再办理。办理后不能撤销。',
  endedAs: (as: ServiceEnd, on: LocalDate) => `${on} 起${serviceEnd[as]}`,
  endedNotice: (name: string, as: ServiceEnd, on: LocalDate) =>
    `${name}自 ${on} 起${serviceEnd[as]}，不能登录，也不再分配案件。原承办案件、积分和记录照常可查。再次任职的，请重新添加。`,
  steps: { handOver: '一、交接名下案件', end: '二、办理' },
  leaveFirst: (name: string) => `${name}没有登记请假，分配时仍会列为候选人。交接期间请先登记请假。`,
  toLeave: '登记请假',
  carried: (count: number) => `承办中的案件（${count} 件）`,
  nothingOpen: '名下没有未办结的案件。',
  shown: (shown: number, all: number) =>
    `共 ${all} 件，列出期限最近的 ${shown} 件，交出后列出其余。`,
  nextMeeting: '下一次调解会',
  take: (caseNo: string) => `交出 ${caseNo}`,
  why: '交接说明',
  whyHelp: '写明因何交出，至少 5 个字，记入每件案件的操作记录。',
  whyDefault: '原调解员调离本机构，案件交由其他调解员承接。',
  tooShort: '请至少填写 5 个字。',
  handOver: (count: number) => `交出所选 ${count} 件`,
  none: '请选择要交出的案件',
  verb: '交出',
  released: '已交出，待分配。',
  unassigned: (count: number) => `已交出、尚待分配的案件（${count} 件）`,
  unassignedText:
    '请为每件确定承接人，可以逐件选择，也可以按推荐一并分配。本机构没有合适人选的，由调解员在交出前依法终结调解、将案件交回法院。',
  assign: '前往分配',
  coMediated: (count: number) => `协同调解的案件（${count} 件）`,
  coMediatedText: '由主持调解员继续办理。请逐件结束协同调解。',
  afterClosing: (count: number) =>
    `另有 ${count} 件已结案、尚未归档的案件：卷宗补正、归档和移交由机构管理员办理，不妨碍办理调出、离职。`,
  toDossiers: '查看这些案件',
  entries: (count: number) => `法院名册 ${count} 处的入册将同时退出，并告知各该法院。`,
  notYet: '名下案件全部交接后，方可办理。',
  as: '去向',
  asHelp: {
    moved: '调入其他调解组织，由新机构按同一证件号码添加，培训记录随人转入。',
    left: '不再担任特邀调解员。',
  },
  on: '自何日起',
  onHelp: `不晚于今天，最早为 ${ENTERED_LATE_AT_MOST} 日以前。尚未到日期的，先登记请假，避免分配新案件。`,
  reason: ACT_TERM.reason,
  reasonHelp: '至少 5 个字，记入操作记录。',
  effects: (name: string) =>
    `办理后，${name}已登录的设备立即退出，不能再登录；账号不能重新启用。原承办案件、积分和记录照常可查。`,
  confirm: '确认办理',
  cancel: '取消',
  carriedOver: (trainings: number) =>
    `证件号码与一名已调出、离职的调解员一致，培训记录 ${trainings} 条已转入。`,
  doneNotice: (name: string) => `已办理${name}的调出、离职。`,
  done: (name: string, as: ServiceEnd, on: LocalDate) => `${name}已自 ${on} 起${serviceEnd[as]}。`,
} as const
