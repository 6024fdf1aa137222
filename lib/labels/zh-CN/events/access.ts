import type { ACCESS_EVENT_SHAPES } from '@/lib/domain/audit/access-events'
import type { EventData } from '@/lib/domain/audit/events'
import type { AuditedList } from '@/lib/domain/audit/lists'
import type { Unmaskable } from '@/lib/domain/case/input-atoms'
import { ACT_TERM } from '../act-term'
import { CHASES } from '../chase-list'
import { COURT } from '../court'
import { READER, rangesInWords } from '../dossier-reader'
import { EXPORTS } from '../export'
import { actInWords, whyRefused } from '../refused-act'
import { MINUTES } from '../minutes'
import { SCORE_TABLE } from '../score-table'
import { SERVICE_SHEET } from '../service-sheet'
import type { EventTexts } from './event-text'

/** The kinds of personal numbers. */
export const UNMASKED = {
  phone: '联系电话',
  document: '证件号码',
  residence: '住所',
  address: '送达地址',
  representative: '法定代表人联系电话',
} as const satisfies Record<Unmaskable, string>

/** Pages of a case whose opening is recorded. */
const PAGES = {
  detail: '案件详情',
  progress: '调解进度',
  materials: '材料',
  score: SCORE_TABLE.one.title,
  minutes: MINUTES.title,
  services: SERVICE_SHEET.title,
  chases: CHASES.courtTitle,
} as const satisfies Record<EventData<'case.viewed'>['surface'], string>

/** A court's lists and tables whose opening is recorded, by the names of its menu. */
const AUDITED_LIST = {
  court_cases: COURT.menu.cases,
  court_dossiers: COURT.menu.dossiers,
  court_report: COURT.menu.report,
  court_mediator_scores: COURT.menu.mediatorScores,
  court_case_scores: COURT.menu.caseScores,
} as const satisfies Record<AuditedList, string>

const seen = (of: 'institution' | 'court', cases: number) =>
  `，看到${of === 'institution' ? '本机构的' : ''}案件 ${cases} 件`

export const ACCESS_TEXTS: EventTexts<keyof typeof ACCESS_EVENT_SHAPES> = {
  'act.refused': {
    title: '操作被拒绝',
    sentence: (d) => `办理“${actInWords(d.act)}”被拒绝：${whyRefused(d.code)}。`,
  },
  'personal-number.unmasked': {
    title: '查看完整号码',
    sentence: (d) => `查看了${d.of}的${UNMASKED[d.what]}完整内容。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
  },
  'personal-number.reviewed': {
    title: '审阅完整号码',
    sentence: (d) => `依审阅任务查看了本案 ${d.numbers} 项完整号码。`,
  },
  'case.viewed': {
    title: '查看案件',
    sentence: (d) => `查看了${PAGES[d.surface]}。`,
  },
  'dossier.exported': {
    title: '导出卷宗',
    sentence: (d) =>
      `导出了电子卷宗${READER.volume(d.volume)} ${d.number}${d.without.length > 0 ? `（第 ${d.without.join('、')} 件原件缺失，未导出）` : ''}，SHA-256 ${d.sha256}。`,
  },
  'decline-notice.read': {
    title: '下载不受理通知书',
    sentence: (d) => `下载了不受理通知书 ${d.number}，SHA-256 ${d.sha256}。`,
  },
  'pack.read': {
    title: '下载移送材料',
    sentence: (d) => `下载移送材料 ${d.number}，SHA-256 ${d.sha256}。`,
  },
  'material.read': {
    title: '下载材料',
    sentence: (d) => `下载了材料“${d.title}”。`,
  },
  'material.viewed': {
    title: '查阅材料',
    sentence: (d) => `在页面上查阅了材料“${d.title}”。`,
  },
  'dossier.read': {
    title: '查阅卷宗',
    sentence: (d) =>
      d.volume === undefined
        ? `查阅了电子卷宗（${d.materials} 件材料）。`
        : `打开了电子卷宗${READER.volume(d.volume)}（${d.materials} 件材料）。`,
  },
  'volume.read': {
    title: '查阅卷宗页',
    sentence: (d) =>
      `${d.isPrint ? '打印' : '查阅'}了电子卷宗${READER.volume(d.volume)}第 ${rangesInWords(d.pages)} 页。`,
  },
  'volume.searched': {
    title: '检索卷宗',
    sentence: (d) => `检索了电子卷宗${READER.volume(d.volume)}，找到 ${d.matches} 处。`,
    quotes: (d) => [['检索文字', d.words]],
  },
  'own-data.downloaded': {
    title: '下载本人资料',
    sentence: (d) => `下载了系统中与本人有关的资料（${d.format === 'text' ? '文字' : 'JSON'}）。`,
  },
  'list.viewed': {
    title: '查看列表和统计',
    sentence: (d) =>
      `查看了法院的“${AUDITED_LIST[d.list]}”${d.cases === null ? '' : seen(d.of, d.cases)}。`,
    quotes: (d) => [['筛选条件', d.conditions.join('；')]],
  },
  'list.exported': {
    title: '导出',
    sentence: (d) => `导出“${EXPORTS[d.list]}”，共 ${d.rows} 行。`,
    quotes: (d) => [['筛选条件', d.conditions.join('；')]],
  },
}
