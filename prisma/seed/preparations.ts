import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { RIGHTS_ITEMS } from '@/lib/domain/case/preparations'
import type { Decided } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { confirmFacts } from '@/lib/use-cases/fact/confirm-facts'
import { recordFact } from '@/lib/use-cases/fact/record-fact'
import { recordConsent } from '@/lib/use-cases/consent/record-consent'
import { checkIdentity } from '@/lib/use-cases/preparation/check-identity'
import { confirmAddress } from '@/lib/use-cases/preparation/confirm-address'
import { explainRights } from '@/lib/use-cases/preparation/explain-rights'

type Act = () => Promise<Decided<unknown>>

export type DemoMediation = {
  readonly caseId: string
  readonly mediator: Actor
  /** The applicant and the respondent. */
  readonly people: readonly string[]
  readonly on: LocalDate
  readonly isAgainstCompany: boolean
}

/**
 * What every meeting needs first: each party's consent, identity, rights and duties, and address.
 */
export function preparationActs({
  caseId,
  mediator,
  people,
  on,
  isAgainstCompany,
}: DemoMediation): readonly Act[] {
  const ofParty = (partyId: string, index: number): readonly Act[] => [
    () =>
      recordConsent(mediator, {
        caseId,
        partyId,
        answers: { mediation: 'agrees', online: 'agrees', electronic_service: 'agrees' },
        how: 'oral',
        on,
      }),
    () =>
      checkIdentity(mediator, {
        caseId,
        person: `party:${partyId}`,
        way: 'video',
        document: isAgainstCompany && index === 1 ? 'credit_code' : 'id_card',
        result: 'matches',
        on,
      }),
    () =>
      confirmAddress(mediator, {
        caseId,
        partyId,
        answer: 'confirmed',
        recipient: index === 0 ? '本人' : '收发室',
        address: `示例市示例区和平路${index + 1}号`,
        phone: `1990000810${index}`,
        electronic: 'no',
        on,
      }),
  ]
  return [
    ...people.flatMap(ofParty),
    () =>
      explainRights(mediator, {
        caseId,
        people: people.map((id) => `party:${id}`),
        items: [...RIGHTS_ITEMS],
        how: 'oral',
        on,
      }),
  ]
}

/** A fact that both parties confirm. */
export function factActs({ caseId, mediator, people, on }: DemoMediation): readonly Act[] {
  const factId = randomUUID()
  return [
    () => recordFact(mediator, { caseId, factId, text: '双方确认合同已经签订，款项尚未付清。' }),
    ...people.map(
      (partyId): Act =>
        () =>
          confirmFacts(mediator, {
            caseId,
            partyId,
            answers: { [factId]: 'confirms' },
            how: 'oral_recorded',
            on,
          }),
    ),
  ]
}
