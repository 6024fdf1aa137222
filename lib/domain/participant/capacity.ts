// What each who takes part in a case may do in it. Sources: 民诉法 第60条, 第62条; 民法典 第17条, 第23条, 第175条;
// 特邀规定 第17条; 人民调解法 第20条; docs/decisions/0063-participants.md.
import type { Authority } from '../case/vocabulary'

/** A legal representative: 法定代表人 of an organisation, 法定代理人 of a person. */
export const PARTICIPANT_KINDS = [
  'party',
  'legal_representative',
  'agent',
  'helper',
  'invited',
] as const
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number]

/** 查看, 发言, 表示意愿, 和解, 签署. */
export const CAPACITIES = ['see', 'speak', 'consent', 'settle', 'sign'] as const
export type Capacity = (typeof CAPACITIES)[number]

export type Participation =
  /** `lacksAuthority`: the accepted paper is not in its term. */
  (
    | { readonly kind: 'agent'; readonly authority: Authority; readonly lacksAuthority?: boolean }
    | { readonly kind: 'party'; readonly isMinor?: boolean }
    /** `isOfAdult`: the guardian of a party who is 18 by now. */
    | { readonly kind: 'legal_representative'; readonly isOfAdult?: boolean }
    | { readonly kind: 'helper' | 'invited' }
  ) & { readonly hasEnded: boolean }

/**
 * The one rule of what a participation allows. A party under 18 sees and speaks; its guardian, who
 * is its legal representative, does the rest (民法典 第23条) until the party is 18 (第175条第一项): from that
 * day the party itself does. To concede, to settle and so to sign for a party takes its special
 * authority (民诉法 第62条), and any act for it an authority in its term; a helper of a party sees and
 * speaks with it and binds it to nothing; a person who is invited to help with the mediation only
 * speaks (特邀规定 第17条; 人民调解法 第20条); a participation that has ended allows nothing.
 */
export function capacitiesOf(participation: Participation): readonly Capacity[] {
  if (participation.hasEnded) return []
  switch (participation.kind) {
    case 'party':
      return participation.isMinor ? ['see', 'speak'] : CAPACITIES
    case 'legal_representative':
      return participation.isOfAdult ? ['see', 'speak'] : CAPACITIES
    case 'agent':
      if (participation.lacksAuthority) return ['see', 'speak']
      return participation.authority === 'special' ? CAPACITIES : ['see', 'speak', 'consent']
    case 'helper':
      return ['see', 'speak']
    case 'invited':
      return ['speak']
  }
}

/** Does this participation allow it? */
export function mayDo(participation: Participation, capacity: Capacity): boolean {
  return capacitiesOf(participation).includes(capacity)
}
