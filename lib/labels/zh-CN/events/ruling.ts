import type { RULING_EVENT_SHAPES } from '@/lib/domain/audit/ruling-events'
import { objectionResult, objectorKind, rulingServiceWay } from '../ruling'
import { serviceResult } from '../service'
import type { EventTexts } from './event-text'

export const RULING_ACTS = {
  'ruling:serve': '登记裁定的送达',
  'ruling:receive': '确认收到裁定',
  'ruling:object': '对司法确认裁定提出异议',
  'ruling:record-objection': '登记对司法确认裁定的异议',
  'ruling:decide-objection': '审查对司法确认裁定的异议',
} as const

/** The words of objections and of the decisions on them are in the application, never here. */
export const RULING_TEXTS: EventTexts<keyof typeof RULING_EVENT_SHAPES> = {
  'ruling.served': {
    title: '送达裁定',
    sentence: (d) => `向${d.party}${rulingServiceWay[d.way]}，${d.on} ${serviceResult[d.result]}。`,
  },
  'ruling.objected': {
    title: '对裁定提出异议',
    sentence: (d) =>
      `${d.party ?? objectorKind[d.objectorKind]}提出异议${d.isLate ? '，已超过期限' : ''}。`,
  },
  'ruling.objection-decided': {
    title: '审查异议',
    sentence: (d) => `经审查，裁定${objectionResult[d.result]}。`,
  },
}
