import type { SigningAnswer, SigningWay } from '@/lib/domain/agreement/signing'

export const signingWay = {
  paper: '在纸质文本上签署',
  on_site: '当场签署',
  handwritten: '在屏幕上手写签名',
} as const satisfies Record<SigningWay, string>

export const signingAnswer = {
  signed: '已签署',
  refused: '拒绝签署',
} as const satisfies Record<SigningAnswer, string>

/** The agreement as a section of a case. */
export const AGREEMENT = {
  title: '调解协议',
  none: '尚未拟定调解协议。',
  state: {
    draft: '草稿',
    finished: '待签署',
    effective: '已生效',
    voided: '已作废',
  },
  savedAt: (version: number, at: string, by: string) => `第 ${version} 稿，${at} 由${by}保存`,
  finishedAt: (at: string, sha256: string) => `${at} 定稿，校验值 ${sha256.slice(0, 16)}`,
  effectiveOn: (day: string) => `各方均已签署，自 ${day} 起生效（在线调解规则第19条）`,
  voidedAt: (at: string, reason: string) => `${at} 作废，理由：${reason}`,
  /** “许静（代理人张强）：2026-11-27 当场签署” */
  signature: (party: string, agent: string | null, on: string, how: string) =>
    `${party}${agent ? `（代理人${agent}）` : ''}：${on} ${how}`,
  unsigned: (party: string) => `${party}：未签署`,
  facts: '纠纷的主要事实',
  disputes: '争议事项',
  terms: '协议条款',
  signatures: '签署情况',
  edit: '拟定协议',
  review: '核对与签署',
} as const
