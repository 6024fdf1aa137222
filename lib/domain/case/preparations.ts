// 核验身份、告知、送达地址确认: what the mediator sees to before the first meeting. Sources: 在线调解规则 第17条; 特邀规定
// 第14条; 在线诉讼规则 第7条; 邮寄送达规定 (法释〔2004〕13号) 第3、4、5条; docs/decisions/0055-preparations.md.
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { ConsentWay } from './consents'
import type { LapseFacts } from './lapse'
import type { CaseFacts } from './lifecycle'
import type { DocumentKind, PartyKind } from './vocabulary'

/** How an identity is checked (在线调解规则 第17条 比对等方式; 在线诉讼规则 第7条). */
export const IDENTITY_WAYS = [
  'online_comparison', // 证件证照在线比对
  'platform_authentication', // 身份认证平台认证
  'original_on_site', // 现场核对原件
  'video', // 视频出示证件
  'telephone_questions', // 电话核对身份信息
] as const
export type IdentityWay = (typeof IDENTITY_WAYS)[number]

/** The five elements of 特邀规定 第14条第3款; a notice names all of them. */
export const RIGHTS_ELEMENTS = [
  'rights_and_duties',
  'rules',
  'procedure',
  'effect',
  'confirmation',
] as const
/** What a notice can contain: the five elements, and the consequences of false mediation (在线17). */
export const RIGHTS_ITEMS = [...RIGHTS_ELEMENTS, 'false_mediation'] as const
export type RightsItem = (typeof RIGHTS_ITEMS)[number]

/** 拒填 is recorded too: its consequence was explained. */
export const ADDRESS_ANSWERS = ['confirmed', 'refused'] as const
export type AddressAnswer = (typeof ADDRESS_ANSWERS)[number]

export const PERSON_KINDS = ['party', 'representative', 'agent'] as const
export type PersonKind = (typeof PERSON_KINDS)[number]

/** Who a person of the case is. A representative has the id of its party. */
export type PersonKey = { readonly kind: PersonKind; readonly id: string }

export type CasePerson = PersonKey & {
  readonly name: string
  readonly partyId: string
  /** The name of its party. */
  readonly party: string
  /** Of the organisation itself, not of its representative. */
  readonly isOrganisation: boolean
  /** A person under 18, for whom a guardian acts. */
  readonly isMinor?: boolean
  /** A representative who is the guardian of a person. */
  readonly isGuardian?: boolean
}

/** A party with everyone who may act for it. */
export type PreparedParty = {
  readonly id: string
  readonly name: string
  readonly kind: PartyKind
  /** A person under 18. */
  readonly isMinor?: boolean
  readonly representative: string | null
  readonly agents: readonly { readonly id: string; readonly name: string }[]
}

/** One check of one person; entries are added and never changed. */
export type IdentityCheck = {
  readonly personKind: PersonKind
  readonly personId: string
  readonly partyId: string
  readonly way: IdentityWay
  readonly document: DocumentKind
  readonly matches: boolean
  readonly on: LocalDate
}

/** What one person was informed of on one day. */
export type RightsNotice = {
  readonly personKind: PersonKind
  readonly personId: string
  readonly partyId: string
  readonly items: readonly RightsItem[]
  readonly how: ConsentWay
  readonly on: LocalDate
}

/** One answer of a party; the one recorded last is valid. */
export type AddressAnswerEntry = {
  readonly partyId: string
  readonly answer: AddressAnswer
  readonly on: LocalDate
}

/** What the three acts need to know of a case. */
export type PreparationCase = CaseFacts &
  LapseFacts & {
    readonly acceptedAt: Date | null
    readonly parties: readonly PreparedParty[]
  }

/**
 * Of each party: itself, its representative, its agents. The guardian of a party who is 18 by now
 * is none of them any more (民法典 第175条第一项).
 */
export function findPeople(parties: readonly PreparedParty[]): readonly CasePerson[] {
  return parties.flatMap((party) => {
    const shared = { partyId: party.id, party: party.name, isOrganisation: false }
    const isOrganisation = party.kind !== 'natural'
    const isMinor = !isOrganisation && party.isMinor === true
    const { id, name } = party
    return [
      { ...shared, kind: 'party' as const, id, name, isOrganisation, ...(isMinor && { isMinor }) },
      ...(party.representative === null || !(isOrganisation || isMinor)
        ? []
        : [
            {
              ...shared,
              kind: 'representative' as const,
              id: party.id,
              name: party.representative,
              ...(isMinor && { isGuardian: true }),
            },
          ]),
      ...party.agents.map(({ id, name }) => ({ ...shared, kind: 'agent' as const, id, name })),
    ]
  })
}

/** Is the entry about this person? */
export function isAbout(
  { personKind, personId }: Pick<IdentityCheck, 'personKind' | 'personId'>,
  person: PersonKey,
): boolean {
  return personKind === person.kind && personId === person.id
}

export type PreparationDayMistake =
  | 'DATE_IN_FUTURE'
  | 'BEFORE_ACCEPTANCE'
  | 'ENTRY_OUT_OF_ORDER'
  | null

/**
 * The mediator acts between the acceptance and today. `last`: the day of the entry that the new one
 * follows; days never go back, so that the entry recorded last is also the latest.
 */
export function findDayMistake(
  on: LocalDate,
  { acceptedAt }: Pick<PreparationCase, 'acceptedAt'>,
  today: LocalDate,
  last: LocalDate | undefined,
): PreparationDayMistake {
  if (on > today) return 'DATE_IN_FUTURE'
  if (acceptedAt && on < toLocalDate(acceptedAt)) return 'BEFORE_ACCEPTANCE'
  return last !== undefined && on < last ? 'ENTRY_OUT_OF_ORDER' : null
}
