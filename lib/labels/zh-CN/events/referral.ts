import type { REFERRAL_EVENT_SHAPES } from '@/lib/domain/audit/referral-events'
import { caseSource } from '../case'
import { unsuitableGround } from '../unsuitable'
import type { EventTexts } from './event-text'

export const REFERRAL_ACTS = {
  'referral:draft': '填写引调登记',
  'referral:stop': '登记不予引调',
  'referral:register': '登记引调',
  'referral:check-import': '检查批量引调文件',
  'referral:import': '批量引调',
} as const

export const REFERRAL_TEXTS: EventTexts<keyof typeof REFERRAL_EVENT_SHAPES> = {
  'referral.stopped': {
    title: '不予引调',
    sentence: (d) =>
      `不予引调一件纠纷（${caseSource[d.source]}），理由：${unsuitableGround[d.ground]}（在线调解规则第9条）。`,
  },
}
