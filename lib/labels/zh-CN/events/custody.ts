import type { CUSTODY_EVENT_SHAPES } from '@/lib/domain/audit/custody-events'
import { retentionClass } from '../bound-dossier'
import { PACK, PACK_KIND } from '../court-pack'
import { DESTRUCTION, destructionState } from '../destruction'
import { CHECK_FAULT, CHECK_OCCASION, FOUR_PROPERTIES } from '../four-properties'
import type { EventTexts } from './event-text'

export const CUSTODY_ACTS = {
  'dossier:check': FOUR_PROPERTIES.check,
  'dossier:hand-over': PACK.title,
  'dossier:propose-destruction': '提请销毁卷宗',
  'dossier:decide-destruction': '审批卷宗销毁',
  'dossier:carry-out-destruction': '办理卷宗销毁',
} as const

export const CUSTODY_TEXTS: EventTexts<keyof typeof CUSTODY_EVENT_SHAPES> = {
  'dossier.checked': {
    title: FOUR_PROPERTIES.title,
    sentence: (d) => {
      const checked = `${CHECK_OCCASION[d.occasion]}，检测 ${d.volumes} 卷，`
      return d.faults === 0
        ? `${checked}四性检测通过。`
        : `${checked}发现 ${d.faults} 项问题：${d.codes.map((code) => CHECK_FAULT[code].what).join('；')}。`
    },
  },
  'dossier.handed-over': {
    title: PACK.title,
    sentence: (d) =>
      `${PACK_KIND[d.pack]}，移送编号 ${d.number}，${d.items} 件，SHA-256 ${d.sha256}。${d.former ? PACK.formerOf(d.former) : ''}`,
  },
  'dossier.destruction-proposed': {
    title: '提请销毁卷宗',
    sentence: (d) =>
      `保管期限${retentionClass[d.retention]}已于 ${d.until} 届满，提请销毁卷宗，待另一名管理员审批。`,
    quotes: (d) => [[DESTRUCTION.opinion, d.reason]],
  },
  'dossier.destruction-approved': {
    title: '批准销毁卷宗',
    sentence: (d) => `批准${d.proposedBy}的提请。${destructionState.approved}。`,
    quotes: (d) => [[DESTRUCTION.reason, d.reason]],
  },
  'dossier.destruction-rejected': {
    title: '不批准销毁卷宗',
    sentence: (d) => `不批准${d.proposedBy}的提请，卷宗继续保管。`,
    quotes: (d) => [[DESTRUCTION.reason, d.reason]],
  },
  'dossier.destruction-carried-out': {
    title: '办理卷宗销毁',
    sentence: (d) => `按${d.approvedBy}的批准办理销毁，由系统删除本案的全部文件。`,
    quotes: (d) => [[DESTRUCTION.how, d.reason]],
  },
  'dossier.files-destroyed': {
    title: '文件已销毁',
    sentence: (d) => `系统已删除本案的文件 ${d.files} 个，校验值清单的 SHA-256 ${d.digest}。`,
  },
}
