import type { Unmaskable } from '@/lib/domain/case/input-atoms'

/** A personal number as screens show it: masked. `personId` and `what` are how its owner is named when it is asked for whole. */
export type NumberView = {
  readonly masked: string
  readonly what: Unmaskable
  readonly personId: string
}

export type AgentView = {
  readonly id: string
  readonly name: string
  /** 律师, 近亲属 … */
  readonly kind: string
  /** 一般授权 or 特别授权. */
  readonly authority: string
  readonly isSpecial: boolean
  readonly scope: string | null
  readonly firm: string | null
  readonly phone: NumberView | null
  readonly document: NumberView | null
}

export type PartyView = {
  readonly id: string
  readonly name: string
  /** 申请人, 被申请人, 第三人. */
  readonly side: string
  readonly isOrganisation: boolean
  /** 自然人 or 法人, sex, age, occupation …, in the order of reading; never a birth date. */
  readonly traits: readonly string[]
  readonly documentKind: string | null
  readonly document: NumberView | null
  readonly phone: NumberView | null
  readonly residence: NumberView | null
  readonly representative: {
    readonly name: string
    readonly title: string | null
    readonly phone: NumberView | null
  } | null
  /** Language, accessibility, a minor: what whoever speaks with them must know first. */
  readonly specialNeeds: string | null
  readonly agents: readonly AgentView[]
}

export type ServiceAddressView = {
  readonly id: string
  readonly partyName: string
  readonly recipient: string
  readonly postcode: string | null
  readonly address: NumberView
  /** Masked; the whole number stands with the party. */
  readonly phone: string | null
  readonly acceptsElectronic: boolean
  readonly electronic: string | null
}
