import { IDENTITY_PHOTO } from '../identity-photo'
import type { CASE_RECORD_EVENT_SHAPES } from '@/lib/domain/audit/case-record-events'
import type { EventData } from '@/lib/domain/audit/events'
import type { NoteAudience } from '@/lib/domain/audience/decide-note'
import type { CaseSource } from '@/lib/domain/case/source'
import { ACT_TERM } from '../act-term'
import { caseSource, outcome } from '../case'
import { caseDocument } from '../case-document'
import { DEADLINE_KINDS, PROVISIONAL_MARK } from '../deadline'
import { proofWord, signatureWay, witnessPlace } from '../signature'
import { warnedInWords } from '../warning'
import type { EventTexts } from './event-text'

export const CASE_RECORD_ACTS = {
  'case:check-import': '检查案件导入文件',
  'case:import': '补录案件',
  'case:urge': '催办',
  'note:add': '记备忘',
  'note:take-back': '收回备忘',
  'identity:keep-photo': IDENTITY_PHOTO.title,
  'material:add': '添加卷宗材料',
  'material:void': '作废卷宗材料',
  'document:finalise': '文书定稿',
  'document:void': '作废文书',
  'document:sign': '签署文书',
  'document:name-witness': '指定见证人',
  'document:seal': '用印',
  'document:conclude': '制作签署件',
} as const

const noteKind = {
  mediators: '调解员备忘',
  caucus: '背靠背记录',
} as const satisfies Record<NoteAudience, string>

type RecountedClock = EventData<'clock.recounted'>['clocks'][number]

/** 调解期限由 2027-01-02（暂定）改为 2027-01-04 */
function recountedInWords(d: RecountedClock): string {
  const mark = (isProvisional: boolean) => (isProvisional ? `（${PROVISIONAL_MARK}）` : '')
  const after = `${d.after}${mark(d.provisionalAfter)}`
  return d.before === d.after
    ? `${DEADLINE_KINDS[d.clock]}${d.provisionalAfter ? '暂定' : '确定'}为 ${d.after}`
    : `${DEADLINE_KINDS[d.clock]}由 ${d.before}${mark(d.provisionalBefore)} 改为 ${after}`
}

export const CASE_RECORD_TEXTS: EventTexts<keyof typeof CASE_RECORD_EVENT_SHAPES> = {
  'clock.recounted': {
    title: '期限重新计算',
    sentence: (d) =>
      `${d.year}年的放假安排（${d.source}）载入后重新计算：${d.clocks.map(recountedInWords).join('；')}。`,
    changes: (d) =>
      d.clocks.flatMap(({ clock, before, after }) =>
        before === after ? [] : [{ field: DEADLINE_KINDS[clock], before, after }],
      ),
  },
  'deadline.warned': {
    title: '期限提醒',
    sentence: warnedInWords,
  },
  'case.imported': {
    title: '补录案件',
    sentence: (d) =>
      `从${d.court}补录案件，来源为${caseSource[d.source as CaseSource] ?? d.source}${d.outcome ? `，已以“${outcome[d.outcome]}”结案，用时 ${d.days} 天` : ''}。`,
  },
  'work.imported': {
    title: '补录调解工作',
    sentence: (d) => `补录 ${d.on} 的调解工作${d.words && `：${d.words}`}。`,
  },
  'confirmation.imported': {
    title: '补录司法确认',
    sentence: (d) => `补录${d.court}于 ${d.on} 作出的司法确认。`,
  },
  'case.urged': {
    title: '催办',
    sentence: (d) => `催请${d.mediator}尽快办理本案。`,
    quotes: (d) => [[ACT_TERM.urging, d.note]],
  },
  'note.added': {
    title: '备忘',
    sentence: (d) => `记${noteKind[d.audience]}一条，内容只有本案调解员可以查看。`,
  },
  'note.taken-back': {
    title: '收回备忘',
    sentence: (d) => `收回${noteKind[d.audience]}一条。`,
  },
  'material.added': {
    title: '添加卷宗材料',
    sentence: (d) => `添加材料“${d.title}”。`,
  },
  'material.voided': {
    title: '作废卷宗材料',
    sentence: (d) => `作废材料“${d.title}”。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
    changes: (d) => [{ field: d.title, before: '有效', after: '作废' }],
  },
  'document.finalised': {
    title: '文书定稿',
    sentence: (d) =>
      `${caseDocument[d.document]}定稿，${d.number}，共 ${d.pages} 页，校验值 ${d.sha256.slice(0, 16)}。`,
  },
  'document.voided': {
    title: '作废文书',
    sentence: (d) => `作废${caseDocument[d.document]} ${d.number}。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
    changes: (d) => [{ field: d.number, before: '有效', after: '作废' }],
  },
  'document.signed': {
    title: '签署文书',
    sentence: (d) =>
      `${caseDocument[d.document]} ${d.number}第 ${d.place} 处签署，方式为${signatureWay[d.way]}，所签文件校验值 ${d.sha256.slice(0, 16)}${d.proofs ? `；由本人在自己的手机上签署，凭${d.proofs.map((each) => proofWord[each]).join('、')}` : ''}。`,
  },
  'document.witness-named': {
    title: '指定见证人',
    sentence: (d) =>
      `${caseDocument[d.document]} ${d.number}第 ${d.place} 处的签署，由${d.person}见证（${witnessPlace[d.where]}）。`,
  },
  'document.sealed': {
    title: '用印',
    sentence: (d) =>
      `${caseDocument[d.document]} ${d.number}第 ${d.place} 处加盖电子印章“${d.seal}”，所盖文件校验值 ${d.sha256.slice(0, 16)}，印章图样校验值 ${d.sealSha256.slice(0, 16)}。`,
  },
  'document.signature-refused': {
    title: '拒绝签署文书',
    sentence: (d) =>
      `${caseDocument[d.document]} ${d.number}第 ${d.place} 处的签署人拒绝签署${d.participantId ? '（由本人在自己的手机上表示）' : ''}。`,
  },
  'document.concluded': {
    title: '制作签署件',
    sentence: (d) =>
      `${caseDocument[d.document]} ${d.number}的签署件制作完成，共 ${d.pages} 页，校验值 ${d.sha256.slice(0, 16)}${d.refused > 0 ? `，${d.refused} 人拒绝签署` : ''}。`,
  },
}
