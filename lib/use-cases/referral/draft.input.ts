import { z } from 'zod'
import { PartyConsents, plainLineEnds } from '@/lib/domain/case/input-atoms'
import { UPLOAD_SLOTS } from '@/lib/domain/dossier/catalogue'
import { PAPER_REASONS } from '@/lib/domain/referral/paper-referral'
import { SUITABILITY } from '@/lib/domain/referral/unsuitable'
import { PartyInput } from './referral-person.input'
import { line, optionalDay } from './referral-atoms'
import { KeptMaterial, REFERRAL_FIELDS } from './submit-referral.input'

// The pages of 引调登记, one schema each. Every field is the field of the API
// (submit-referral.input.ts): what a court's system may not send, its clerk may not write.

const DraftId = z.uuid('NOT_FOUND_ID')
const { source, category, caseNo, courtCaseNo, firstSubmittedAt, referrer } = REFERRAL_FIELDS
const { disputeType, cause, causeVersion, amount, summary } = REFERRAL_FIELDS
const { jurisdictionBasis, mediationNote, institution } = REFERRAL_FIELDS

/** Lines of a form end in CRLF. */
const typed = <T extends z.ZodType>(field: T) =>
  z.preprocess((text) => (typeof text === 'string' ? plainLineEnds(text) : text), field)

const page = <S extends string>(step: S) => ({ draftId: DraftId, step: z.literal(step) })

const Source = z.strictObject({
  ...page('source'),
  source,
  suitability: z.enum(SUITABILITY, 'SUITABILITY_MISSING'),
  category,
  caseNo,
  courtCaseNo,
  firstSubmittedAt,
  referrer,
  paperOn: optionalDay,
  paperReceivedOn: optionalDay,
  paperReason: z
    .union([z.enum(PAPER_REASONS), z.literal('')], 'NOT_AN_OPTION')
    .nullish()
    .transform((reason) => reason || null),
})

/** One party with its agents and its address; a new id adds it. */
const Party = z.strictObject({
  ...page('party'),
  partyId: z.uuid('MALFORMED'),
  party: PartyInput,
})

const PartyRemoval = z.strictObject({
  ...page('party_remove'),
  partyId: z.uuid('MALFORMED'),
})

const Parties = z.strictObject({ ...page('parties'), consents: PartyConsents })

const Dispute = z.strictObject({
  ...page('dispute'),
  disputeType,
  cause,
  causeVersion,
  amount,
  claim: typed(REFERRAL_FIELDS.claim),
  facts: typed(REFERRAL_FIELDS.facts),
  summary: typed(summary),
  jurisdictionBasis,
  mediationNote: typed(mediationNote),
})

const Materials = z.strictObject(page('materials'))

/** What was written beside a file that was refused. */
const Unsent = z.strictObject({
  ...page('unsent'),
  title: z.string().max(200),
  slot: z.string().max(50),
})

const Institution = z.strictObject({
  ...page('institution'),
  institution,
  chosenMediator: z
    .union([z.uuid(), z.literal('')], 'NOT_AN_OPTION')
    .nullish()
    .transform((id) => id || null),
  chosenOn: optionalDay,
})

/** One page of 引调登记. */
export const SaveDraftInput = z.discriminatedUnion('step', [
  Source,
  Party,
  PartyRemoval,
  Parties,
  Dispute,
  Materials,
  Unsent,
  Institution,
])
export type SavedDraftPage = z.output<typeof SaveDraftInput>

/** A draft by its id, which the form of the list makes. */
export const DraftInput = z.strictObject({ draftId: DraftId })

export const RemoveDraftMaterialInput = z.strictObject({
  draftId: DraftId,
  materialId: z.uuid('MALFORMED'),
})

/** What is said of a file beside its bytes. */
export const DraftMaterialFields = z.strictObject({
  title: line(100),
  slot: z.enum(UPLOAD_SLOTS, 'CHOOSE_ONE'),
})

/** A checked and stored file with its description. */
export const AddDraftMaterialInput = KeptMaterial.extend({
  ...DraftMaterialFields.shape,
  draftId: DraftId,
})
