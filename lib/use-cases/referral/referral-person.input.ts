import { z } from 'zod'
import { AUTHORITIES, type DocumentKind } from '@/lib/domain/case/vocabulary'
import { birthDateOf, parseIdCard, sexOf } from '@/lib/domain/identity/id-card'
import { parseDocumentNumber } from '@/lib/domain/identity/other-documents'
import { parseMobile, parseOfficePhone } from '@/lib/domain/identity/phone'
import { ADDRESSES_AT_MOST, MAX_AGENTS_PER_PARTY } from '@/lib/domain/referral/party-rules'
import { agentKind, authority, documentKind, partySide } from '@/lib/labels/zh-CN/case'
import { sex } from '@/lib/labels/zh-CN/integration'
import { ADDRESS_FIELD, AGENT_FIELD, PARTY_FIELD } from '@/lib/labels/zh-CN/referral-field'
import {
  codeOrWord,
  line,
  missingOrWrong,
  optionalDay,
  optionalLine,
  optionalParagraph,
} from './referral-atoms'

// People of a referral: parties, their agents, their addresses (domain.md 4.5; 民诉法 第61、62、124条).

type Words = { readonly name: string; readonly about: string }
const described = ({ name, about }: Words) => ({
  title: name,
  ...(about && { description: about }),
})

const { credit_code: _organisations, ...personalDocuments } = documentKind
const personalDocument = codeOrWord(personalDocuments).default('id_card')

/** Any number at which somebody can be called. */
const anyPhone = optionalLine(40).refine(
  (text) => text === null || parseOfficePhone(text).ok,
  'OFFICE_PHONE_FORMAT',
)
const mobile = optionalLine(40).refine(
  (text) => text === null || parseMobile(text).ok,
  'MOBILE_FORMAT',
)

type Issues = {
  addIssue: (issue: { code: 'custom'; message: string; path: (string | number)[] }) => void
}
/**
 * These checks run even where another field of the same person is at fault, so that one answer
 * names everything.
 */
const always = { when: () => true }
const report = (issues: Issues, field: string, message: string) =>
  issues.addIssue({ code: 'custom', message, path: [field] })

function checkDocument(
  value: { documentKind?: unknown; idNumber?: unknown },
  issues: Issues,
): void {
  const kind = typeof value.documentKind === 'string' ? value.documentKind : 'id_card'
  if (typeof value.idNumber !== 'string' || !Object.hasOwn(personalDocuments, kind)) return
  const parsed = parseDocumentNumber(kind as DocumentKind, value.idNumber)
  if (!parsed.ok) report(issues, 'idNumber', parsed.refusal.code)
}

const Agent = z
  .strictObject(
    {
      kind: codeOrWord(agentKind).meta(described(AGENT_FIELD.kind)),
      name: line(50).meta(described(AGENT_FIELD.name)),
      authority: codeOrWord(authority).meta(described(AGENT_FIELD.authority)),
      authorityScope: optionalParagraph(500).meta(described(AGENT_FIELD.authorityScope)),
      firm: optionalLine(100).meta(described(AGENT_FIELD.firm)),
      documentKind: personalDocument.meta(described(AGENT_FIELD.documentKind)),
      idNumber: optionalLine(64).meta(described(AGENT_FIELD.idNumber)),
      phone: anyPhone.meta(described(AGENT_FIELD.phone)),
    },
    missingOrWrong,
  )
  .superRefine((agent, issues) => {
    if (agent === null || typeof agent !== 'object') return
    checkDocument(agent, issues)
    if (agent.authority === AUTHORITIES[1] && !agent.authorityScope)
      report(issues, 'authorityScope', 'AUTHORITY_SCOPE_REQUIRED')
  }, always)

const Address = z
  .strictObject(
    {
      recipient: line(50).meta(described(ADDRESS_FIELD.recipient)),
      postcode: optionalLine(20)
        .refine((text) => text === null || /^\d{6}$/.test(text), 'POSTCODE_FORMAT')
        .meta(described(ADDRESS_FIELD.postcode)),
      address: line(200).meta(described(ADDRESS_FIELD.address)),
      phone: anyPhone.meta(described(ADDRESS_FIELD.phone)),
      acceptsElectronic: z.boolean(missingOrWrong).meta(described(ADDRESS_FIELD.acceptsElectronic)),
      electronicAddress: optionalLine(100).meta(described(ADDRESS_FIELD.electronicAddress)),
    },
    missingOrWrong,
  )
  .superRefine((address, issues) => {
    const isMissing = address?.acceptsElectronic === true && !address.electronicAddress
    if (isMissing) report(issues, 'electronicAddress', 'ELECTRONIC_ADDRESS_REQUIRED')
  }, always)

/** Lists that may be left out. */
const list = <T extends z.ZodType>(item: T, max: number, tooMany: string) =>
  z.array(item, missingOrWrong).max(max, tooMany).default([])

const everyParty = {
  side: codeOrWord(partySide).meta(described(PARTY_FIELD.side)),
  name: line(100).meta(described(PARTY_FIELD.name)),
  residence: optionalLine(200).meta(described(PARTY_FIELD.residence)),
  specialNeeds: optionalParagraph(500).meta(described(PARTY_FIELD.specialNeeds)),
  agents: list(Agent, MAX_AGENTS_PER_PARTY, 'TOO_MANY_AGENTS').meta(described(PARTY_FIELD.agents)),
  serviceAddresses: list(Address, ADDRESSES_AT_MOST, 'TOO_MANY').meta(
    described(PARTY_FIELD.serviceAddresses),
  ),
}

/**
 * Who applies says who they are and how to be reached (在线调解规则 第8条); of the other side a court may
 * not know it yet.
 */
function checkApplicant(
  party: Readonly<Record<string, unknown>>,
  issues: Issues,
  ...fields: readonly string[]
): void {
  if (party.side !== 'applicant') return
  for (const field of fields) {
    const value = party[field]
    if (value === null || value === undefined || value === '')
      report(issues, field, 'REQUIRED_OF_APPLICANT')
  }
}

const NaturalPerson = z
  .strictObject(
    {
      kind: z.literal('natural').meta(described(PARTY_FIELD.kind)),
      ...everyParty,
      sex: codeOrWord(sex)
        .nullish()
        .transform((word) => word ?? null)
        .meta(described(PARTY_FIELD.sex)),
      birthDate: optionalDay.meta(described(PARTY_FIELD.birthDate)),
      ethnicity: optionalLine(30).meta(described(PARTY_FIELD.ethnicity)),
      occupation: optionalLine(50).meta(described(PARTY_FIELD.occupation)),
      employer: optionalLine(100).meta(described(PARTY_FIELD.employer)),
      documentKind: personalDocument.meta(described(PARTY_FIELD.documentKind)),
      idNumber: optionalLine(64).meta(described(PARTY_FIELD.idNumber)),
      phone: mobile.meta(described(PARTY_FIELD.phone)),
    },
    missingOrWrong,
  )
  .superRefine((party, issues) => {
    if (party === null || typeof party !== 'object') return
    checkApplicant(party, issues, 'idNumber', 'phone')
    checkDocument(party, issues)
    if (party.documentKind !== 'id_card' || typeof party.idNumber !== 'string') return
    const card = parseIdCard(party.idNumber)
    if (!card.ok) return
    if (party.birthDate && party.birthDate !== birthDateOf(card.value))
      report(issues, 'birthDate', 'BIRTH_DATE_DIFFERS')
    if (party.sex && party.sex !== sexOf(card.value)) report(issues, 'sex', 'SEX_DIFFERS')
  }, always)

const organisation = <K extends 'legal' | 'unincorporated'>(kind: K) =>
  z
    .strictObject(
      {
        kind: z.literal(kind).meta(described(PARTY_FIELD.kind)),
        ...everyParty,
        creditCode: optionalLine(64).meta(described(PARTY_FIELD.creditCode)),
        phone: anyPhone.meta(described(PARTY_FIELD.phone)),
        representativeName: line(50).meta(described(PARTY_FIELD.representativeName)),
        representativeTitle: optionalLine(50).meta(described(PARTY_FIELD.representativeTitle)),
        representativePhone: anyPhone.meta(described(PARTY_FIELD.representativePhone)),
      },
      missingOrWrong,
    )
    .superRefine((party, issues) => {
      if (party === null || typeof party !== 'object') return
      checkApplicant(party, issues, 'creditCode', 'phone')
      if (typeof party.creditCode !== 'string') return
      const parsed = parseDocumentNumber('credit_code', party.creditCode)
      if (!parsed.ok) report(issues, 'creditCode', parsed.refusal.code)
    }, always)

/** A party by its kind, with its agents and addresses. */
export const PartyInput = z.discriminatedUnion(
  'kind',
  [NaturalPerson, organisation('legal'), organisation('unincorporated')],
  {
    error: (issue) => {
      if (issue.code !== 'invalid_union') return missingOrWrong.error(issue)
      const { input } = issue as { readonly input?: { readonly kind?: unknown } }
      return input?.kind === undefined ? 'REQUIRED' : 'NOT_AN_OPTION'
    },
  },
)
export type PartyInput = z.output<typeof PartyInput>
export type AgentInput = z.output<typeof Agent>
