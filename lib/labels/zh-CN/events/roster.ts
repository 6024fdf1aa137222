import type { ROSTER_EVENT_SHAPES } from '@/lib/domain/audit/roster-events'
import { rosterActOf, rosterGround } from '../roster'
import { rosterPaperKind } from '../roster-paper'
import type { EventTexts } from './event-text'

export const ROSTER_WRITE_ACTS = {
  'roster:recommend': '推荐入册',
  'roster:request-renewal': '申请名册续期',
  'roster:confirm': '确认入册',
  'roster:refuse': '不予确认入册',
  'roster:renew': '名册续期',
  'roster:suspend': '暂停名册资格',
  'roster:resume': '恢复名册资格',
  'roster:remove': '除名、移出名册',
  'roster:attach': '提交资质材料',
  'roster:resign': '辞任',
} as const

/** Why is in the entry, never here. */
export const ROSTER_TEXTS: EventTexts<keyof typeof ROSTER_EVENT_SHAPES> = {
  'roster.moved': {
    title: '特邀调解名册',
    sentence: (d) =>
      [
        `${d.name}：${rosterActOf(d.mediatorId === null, d.move)}`,
        d.certificateNo && `证书编号${d.certificateNo}`,
        d.validFrom && d.validUntil && `有效期 ${d.validFrom} 至 ${d.validUntil}`,
        d.ground && `理由：${rosterGround(d.move, d.ground)}`,
      ]
        .filter(Boolean)
        .join('，')
        .concat('。'),
  },
  'roster.paper-added': {
    title: '资质材料',
    sentence: (d) => `${d.name}：提交${rosterPaperKind[d.paper]}。`,
  },
}
