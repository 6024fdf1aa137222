// 引调登记: what a clerk has written so far, as it is stored (sealed), in the words of the body that
// courts' systems send (lib/use-cases/referral/submit-referral.input.ts). Every page was checked by
// the same schemas before it came here; null: not yet written.
import { z } from 'zod'
import { PERSONAL_DOCUMENTS } from '../application/applicant'
import { CONSENT_WAYS } from '../case/consents'
import { CASE_SOURCES } from '../case/source'
import { AGENT_KINDS, AUTHORITIES, DISPUTE_TYPES, PARTY_SIDES } from '../case/vocabulary'
import { parseLocalDate } from '../time/local-date'
import { momentsOfPaper, PAPER_REASONS } from './paper-referral'
import { SUITABILITY } from './unsuitable'
import { CASE_CATEGORIES, CAUSE_VERSIONS, SEXES } from './vocabulary'

const text = z.string().max(20_000)
const or = <T extends z.ZodType>(type: T) => type.nullable().default(null)
const words = or(text)
const day = text.transform((written) => parseLocalDate(written)!)

const Agent = z.strictObject({
  kind: z.enum(AGENT_KINDS),
  name: text,
  authority: z.enum(AUTHORITIES),
  authorityScope: words,
  firm: words,
  documentKind: z.enum(PERSONAL_DOCUMENTS),
  idNumber: words,
  phone: words,
})

const Address = z.strictObject({
  recipient: text,
  postcode: words,
  address: text,
  phone: words,
  acceptsElectronic: z.boolean(),
  electronicAddress: words,
})

const everyParty = {
  /** Made by the form: a party that is sent twice is one party. */
  id: z.uuid(),
  side: z.enum(PARTY_SIDES),
  name: text,
  phone: words,
  residence: words,
  specialNeeds: words,
  agents: z.array(Agent),
  serviceAddresses: z.array(Address),
}

const Natural = z.strictObject({
  ...everyParty,
  kind: z.literal('natural'),
  sex: or(z.enum(SEXES)),
  birthDate: or(day),
  ethnicity: words,
  occupation: words,
  employer: words,
  documentKind: z.enum(PERSONAL_DOCUMENTS),
  idNumber: words,
})

const Organisation = z.strictObject({
  ...everyParty,
  kind: z.enum(['legal', 'unincorporated']),
  creditCode: words,
  representativeName: text,
  representativeTitle: words,
  representativePhone: words,
})

const Party = z.discriminatedUnion('kind', [Natural, Organisation])
export type DraftParty = z.output<typeof Party>

const Content = z.strictObject({
  source: or(z.enum(CASE_SOURCES)),
  suitability: or(z.enum(SUITABILITY)),
  category: z.enum(CASE_CATEGORIES).default('civil'),
  caseNo: words,
  courtCaseNo: words,
  firstSubmittedAt: words,
  referrer: words,
  /** It was made on paper before. */
  paper: or(z.strictObject({ on: day, receivedOn: or(day), reason: z.enum(PAPER_REASONS) })),
  parties: z.array(Party).default([]),
  consents: z
    .array(z.strictObject({ partyId: z.uuid(), how: z.enum(CONSENT_WAYS), on: day }))
    .default([]),
  /** 下一步 was pressed on the list of parties, and everything it asks for was there. */
  passedParties: z.boolean().default(false),
  disputeType: or(z.enum(DISPUTE_TYPES)),
  cause: words,
  causeVersion: z.enum(CAUSE_VERSIONS).default('2025'),
  amount: words,
  claim: words,
  facts: words,
  summary: words,
  jurisdictionBasis: words,
  mediationNote: words,
  /** 没有材料也可以: the step was passed. */
  passedMaterials: z.boolean().default(false),
  /** What was written beside a file that was refused, so that it is there again. */
  unsent: or(z.strictObject({ title: text, slot: text })),
  /** The institution by its code. */
  institution: words,
  /** Whom both sides chose together before. */
  chosen: or(z.strictObject({ mediatorId: z.uuid(), name: text, on: day })),
})
export type DraftContent = z.output<typeof Content>

export const EMPTY_DRAFT: DraftContent = Content.parse({})

/** The content of a stored text. @throws where it does not have its shape */
export function readDraftContent(stored: string): DraftContent {
  return Content.parse(JSON.parse(stored))
}

/**
 * The body that a court's own system would send of this draft, without its files; 引调时间 is the
 * moment it is registered, or the day of the paper that it was made on before.
 */
export function toReferralBody(
  content: DraftContent,
  now: Date,
): Readonly<Record<string, unknown>> {
  const {
    suitability: _suitability,
    consents: _consents,
    passedParties: _parties,
    passedMaterials: _materials,
    unsent: _unsent,
    chosen: _chosen,
    paper,
    parties,
    ...fields
  } = content
  return {
    ...fields,
    referredAt: (paper ? momentsOfPaper(paper, now).referredAt : now).toISOString(),
    parties: parties.map(({ id: _id, ...party }) => party),
  }
}
