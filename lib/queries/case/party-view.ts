import type { Unmaskable } from '@/lib/domain/case/input-atoms'

/**
 * A masked personal number. `personId` and `what` identify it when a reader asks to see it in full.
 */
export type NumberView = {
  readonly masked: string
  /**
   * The number itself where it is public (lib/domain/identity/public-number.ts); it needs no
   * reason.
   */
  readonly publicNumber?: string
  /** `masked` says that it cannot be read: there is no whole number to ask for. */
  readonly isUnreadable?: true
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
  /** What must be known before speaking with them: language, accessibility, a minor. */
  readonly specialNeeds: string | null
  readonly agents: readonly AgentView[]
}

export type ServiceAddressView = {
  readonly id: string
  readonly partyName: string
  readonly recipient: string
  readonly postcode: string | null
  readonly address: NumberView
  /** Masked; the whole number is stored with the party. */
  readonly phone: string | null
  readonly acceptsElectronic: boolean
  readonly electronic: string | null
}
