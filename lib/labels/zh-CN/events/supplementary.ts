import type { SUPPLEMENTARY_EVENT_SHAPES } from '@/lib/domain/audit/supplementary-events'
import { supplementaryTitle } from '../supplementary'
import type { EventTexts } from './event-text'

export const SUPPLEMENTARY_ACTS = {
  'supplementary:propose': '提出补充协议',
  'supplementary:revoke': '撤回补充协议',
  'supplementary:sign': '签署补充协议',
} as const

/** The words of a supplementary agreement are in it, never here. */
export const SUPPLEMENTARY_TEXTS: EventTexts<keyof typeof SUPPLEMENTARY_EVENT_SHAPES> = {
  'supplementary.proposed': {
    title: SUPPLEMENTARY_ACTS['supplementary:propose'],
    sentence: (d) =>
      `${d.by === 'mediator' ? '调解员' : '当事人'}提出补充协议，涉及 ${d.clauses} 条。${d.replaces === null ? '' : '前一份未签完的文本随之终止。'}`,
  },
  'supplementary.revoked': {
    title: SUPPLEMENTARY_ACTS['supplementary:revoke'],
    sentence: () => '撤回尚未签完的补充协议。',
  },
  'supplementary.signed': {
    title: SUPPLEMENTARY_ACTS['supplementary:sign'],
    sentence: (d) =>
      `${d.party}签署补充协议${d.person === d.party ? '' : `（由${d.person}签）`}，摘要 ${d.digest}。`,
  },
  'supplementary.effective': {
    title: '补充协议生效',
    sentence: (d) =>
      `${supplementaryTitle(d.number)}自 ${d.on} 起生效，涉及 ${d.clauses} 条，摘要 ${d.digest}。`,
  },
}
