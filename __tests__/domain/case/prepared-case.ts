import type { PreparationFacts } from '@/lib/domain/case/preparation'
import { RIGHTS_ITEMS, type PreparedParty } from '@/lib/domain/case/preparations'
import { day } from '../time/day'

/** A person with an agent, and a company with its representative. */
export const PARTIES: readonly PreparedParty[] = [
  {
    id: 'p1',
    name: '许静',
    kind: 'natural',
    representative: null,
    agents: [{ id: 'a1', name: '张强' }],
  },
  { id: 'p2', name: '恒信物业', kind: 'legal', representative: '方远', agents: [] },
]

const ON = day('2026-09-15')

export const consentOf = (
  partyId: string,
  scope: PreparationFacts['consents'][number]['scope'] = 'mediation',
  answer: PreparationFacts['consents'][number]['answer'] = 'given',
) => ({ partyId, scope, answer, how: 'oral' as const, on: ON })

export const checkOf = (
  personKind: 'party' | 'representative' | 'agent',
  personId: string,
  partyId: string,
  change: Partial<PreparationFacts['identityChecks'][number]> = {},
) => ({
  personKind,
  personId,
  partyId,
  way: 'original_on_site' as const,
  document: 'id_card' as const,
  matches: true,
  on: ON,
  ...change,
})

export const noticeOf = (
  personKind: 'party' | 'representative' | 'agent',
  personId: string,
  partyId: string,
  items: PreparationFacts['rightsNotices'][number]['items'] = RIGHTS_ITEMS,
) => ({ personKind, personId, partyId, items, how: 'oral' as const, on: ON })

export const answerOf = (partyId: string, answer: 'confirmed' | 'refused' = 'confirmed') => ({
  partyId,
  answer,
  on: ON,
})

/** 委派, everything seen to with both parties. */
export const preparedCase = (change: Partial<PreparationFacts> = {}): PreparationFacts => ({
  source: 'delegated_pre_filing',
  parties: PARTIES,
  consents: [consentOf('p1'), consentOf('p2')],
  identityChecks: [checkOf('party', 'p1', 'p1'), checkOf('representative', 'p2', 'p2')],
  rightsNotices: [noticeOf('party', 'p1', 'p1'), noticeOf('representative', 'p2', 'p2')],
  addressAnswers: [answerOf('p1'), answerOf('p2')],
  ...change,
})
