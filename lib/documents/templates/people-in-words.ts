import type {
  DocumentAgent,
  DocumentFacts,
  DocumentParty,
} from '@/lib/domain/document/document-facts'
import type { Signer } from '@/lib/domain/document/case-document-kinds'
import { sexInWords } from '@/lib/labels/zh-CN/integration'
import { agentKind, authority, documentKind, partySide } from '@/lib/labels/zh-CN/case'
import { dayInFull } from '@/lib/labels/zh-CN/moment'

const joined = (parts: readonly (string | null | undefined | false)[]) =>
  parts.filter(Boolean).join('，')

/** The data of a natural person in the order of a statement of claim (民诉法 第124条第一项). */
function personInWords(party: DocumentParty): string {
  return joined([
    party.name,
    party.sex && sexInWords(party.sex),
    party.birthDate && `${dayInFull(party.birthDate)}出生`,
    party.ethnicity,
    party.occupation,
    party.residence && `住${party.residence}`,
    party.documentNo && `${documentKind[party.documentKind ?? 'other']}号码${party.documentNo}`,
    party.phone && `联系电话${party.phone}`,
  ])
}

function organisationInWords(party: DocumentParty): string {
  return joined([
    party.name,
    party.residence && `住所地${party.residence}`,
    party.documentNo && `${documentKind[party.documentKind ?? 'credit_code']}${party.documentNo}`,
    party.phone && `联系电话${party.phone}`,
  ])
}

function agentInWords({ name, kind, firm, authority: given, phone }: DocumentAgent): string {
  return joined([
    `委托代理人：${name}`,
    firm ? `${firm}${agentKind[kind]}` : agentKind[kind],
    authority[given],
    phone && `联系电话${phone}`,
  ])
}

/** 申请人：……。 and below it its representative and its agents, a line each. */
export function partyLines(party: DocumentParty): readonly string[] {
  const { representative, agents } = party
  return [
    `${partySide[party.side]}：${party.kind === 'natural' ? personInWords(party) : organisationInWords(party)}。`,
    ...(representative
      ? [
          `${party.kind === 'natural' ? '法定代理人' : '法定代表人（负责人）'}：${joined([representative.name, representative.title])}。`,
        ]
      : []),
    ...agents.map((agent) => `${agentInWords(agent)}。`),
  ]
}

/** The lines of every party in the order of the case. */
export function allPartyLines({ parties }: DocumentFacts): readonly string[] {
  return parties.flatMap(partyLines)
}

/** 许静与恒信物业服务有限公司: the sides of a case. */
export function sidesInWords({ parties }: DocumentFacts): string {
  const names = (side: DocumentParty['side']) =>
    parties
      .filter((party) => party.side === side)
      .map(({ name }) => name)
      .join('、')
  return `${names('applicant')}与${names('respondent')}`
}

/** The party of the case for which a document is made; null where it is not one of them. */
export function findParty({ parties }: DocumentFacts, id: string): DocumentParty | null {
  return parties.find((party) => party.id === id) ?? null
}

/** The subjects of a document that each party of an accepted case has. */
export function partiesOnceAccepted({ acceptedOn, parties }: DocumentFacts) {
  return acceptedOn ? parties.map(({ id, name }) => ({ id, name })) : []
}

/** The lines of the party with this id; none where it is not one of the case. */
export function linesOfParty(facts: DocumentFacts, id: string): readonly string[] {
  const party = findParty(facts, id)
  return party ? partyLines(party) : []
}

/** Every party signs, in any order, before all others. */
export function partySigners({ parties }: DocumentFacts): readonly Signer[] {
  return parties.map(({ id, name }) => ({ role: 'party', id, name, step: 1 }))
}

/** The presiding mediator, after the parties. */
export function mediatorSigner({ mediator }: DocumentFacts, step = 2): readonly Signer[] {
  return mediator ? [{ role: 'mediator', id: null, name: mediator.name, step }] : []
}

/** The seal of the institution, last. */
export function institutionSeal({ institutionName }: DocumentFacts, step = 3): readonly Signer[] {
  return institutionName
    ? [{ role: 'institution_seal', id: null, name: institutionName, step }]
    : []
}

/** The seal of the court that refers the case. */
export function courtSeal({ courtName }: DocumentFacts): readonly Signer[] {
  return [{ role: 'court_seal', id: null, name: courtName, step: 1 }]
}
