import { z } from 'zod'
import { parseCaseNumber } from '@/lib/domain/case-number/case-number'
import { parseAmount } from '@/lib/domain/money/amount'
import { MAX_PARTIES } from '@/lib/domain/referral/party-rules'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { caseCategory, causeVersion, sourceWord } from '@/lib/labels/zh-CN/integration'
import { MATERIAL_FIELD, REFERRAL_FIELD } from '@/lib/labels/zh-CN/referral-field'
import { findMistakesOfParties } from './normalised-party'
import {
  codeOrWord,
  line,
  missingOrWrong,
  moment,
  optionalLine,
  optionalMoment,
  optionalParagraph,
  paragraph,
} from './referral-atoms'
import { PartyInput } from './referral-person.input'

const described = (field: keyof typeof REFERRAL_FIELD) => {
  const { name, about } = REFERRAL_FIELD[field]
  return { title: name, description: about }
}

/** An optional number; a mistake is reported with the rule's own code. */
function checkedText(max: number, findMistake: (text: string) => string | null) {
  return optionalLine(max).superRefine((text, issues) => {
    const mistake = text === null ? null : findMistake(text)
    if (mistake) issues.addIssue({ code: 'custom', message: mistake })
  })
}

function findCaseNumberMistake(text: string): string | null {
  const parsed = parseCaseNumber(text)
  return parsed.ok ? null : parsed.refusal.code
}

function findAmountMistake(text: string): string | null {
  const parsed = parseAmount(text)
  return parsed.ok ? null : parsed.refusal.code
}

const amount = z
  .string('AMOUNT_NOT_TEXT')
  .max(64, 'AMOUNT_FORMAT')
  .superRefine((text, issues) => {
    const mistake = findAmountMistake(text)
    if (mistake) issues.addIssue({ code: 'custom', message: mistake })
  })
  .nullish()
  .transform((text) => text ?? null)

/**
 * What every referral carries besides its files (domain.md 4.5): the one source of the API's checks
 * and of its description.
 */
export const REFERRAL_FIELDS = {
  source: codeOrWord(sourceWord).meta(described('source')),
  caseNo: checkedText(64, findCaseNumberMistake).meta(described('caseNo')),
  courtCaseNo: checkedText(64, findCaseNumberMistake).meta(described('courtCaseNo')),
  referredAt: moment.meta(described('referredAt')),
  firstSubmittedAt: optionalMoment.meta(described('firstSubmittedAt')),
  disputeType: codeOrWord(disputeType).meta(described('disputeType')),
  cause: line(100).meta(described('cause')),
  causeVersion: codeOrWord(causeVersion).default('2025').meta(described('causeVersion')),
  amount: amount.meta(described('amount')),
  claim: paragraph(5_000).meta(described('claim')),
  facts: paragraph(20_000).meta(described('facts')),
  summary: optionalParagraph(1_000).meta(described('summary')),
  jurisdictionBasis: optionalLine(200).meta(described('jurisdictionBasis')),
  referrer: optionalLine(50).meta(described('referrer')),
  category: codeOrWord(caseCategory).default('civil').meta(described('category')),
  mediationNote: optionalParagraph(1_000).meta(described('mediationNote')),
  institution: line(40).meta(described('institution')),
  parties: z
    .array(PartyInput, missingOrWrong)
    .max(MAX_PARTIES, 'TOO_MANY')
    .meta(described('parties')),
}

type Checked = { readonly parties: readonly PartyInput[] }
type Issues = {
  addIssue: (issue: { code: 'custom'; message: string; path: (string | number)[] }) => void
}

function checkParties({ parties }: Checked, issues: Issues): void {
  for (const [path, message] of Object.entries(findMistakesOfParties(parties))) {
    issues.addIssue({
      code: 'custom',
      message,
      path: path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    })
  }
}

/** People are compared once each of them is readable. */
const onceReadable = {
  when: ({ value, issues }: z.core.ParsePayload) => {
    const isThere =
      value !== null &&
      typeof value === 'object' &&
      'parties' in value &&
      Array.isArray(value.parties)
    return isThere && issues.every(({ path }) => path?.[0] !== 'parties')
  },
}

const notAnObject = {
  error: (issue: z.core.$ZodRawIssue) =>
    issue.code === 'unrecognized_keys' ? 'UNKNOWN_FIELD' : 'NOT_AN_OBJECT',
}

/** A referral without its files. */
export const ReferralFields = z
  .strictObject(REFERRAL_FIELDS, notAnObject)
  .superRefine(checkParties, onceReadable)

export const MAX_FILES = 30

const fileName = (max: number) =>
  line(max).refine((name) => !/[/\\]/.test(name) && !/^\.+$/.test(name), 'FILE_NAME_FORMAT')

/** A file as it comes inside JSON. */
const EncodedMaterial = z.strictObject(
  {
    title: line(100).meta({
      title: MATERIAL_FIELD.title.name,
      description: MATERIAL_FIELD.title.about,
    }),
    fileName: fileName(200).meta({
      title: MATERIAL_FIELD.fileName.name,
      description: MATERIAL_FIELD.fileName.about,
    }),
    content: z.string(missingOrWrong).meta({
      title: MATERIAL_FIELD.content.name,
      description: MATERIAL_FIELD.content.about,
      contentEncoding: 'base64',
    }),
  },
  missingOrWrong,
)

/** What may be said of a file that comes as a part of its own, in the order of the files. */
const MaterialNote = EncodedMaterial.omit({ content: true }).partial()

const materialList = <T extends z.ZodType>(item: T) =>
  z
    .array(item, missingOrWrong)
    .max(MAX_FILES, 'TOO_MANY_FILES')
    .default([])
    .meta(described('materials'))

export const EncodedMaterials = materialList(EncodedMaterial)
export const MaterialNotes = materialList(MaterialNote)

/**
 * The body of `POST /api/v1/referrals` as JSON, and the part `referral` of a multipart body: for
 * the API's description.
 */
export const JsonBody = z.strictObject({ ...REFERRAL_FIELDS, materials: EncodedMaterials })
export const ReferralPart = z.strictObject({ ...REFERRAL_FIELDS, materials: MaterialNotes })

/** A checked and stored file; its row is written with the case. */
export const KeptMaterial = z.strictObject({
  title: line(100),
  // Longer by the ending that says what the file is.
  fileName: fileName(205),
  mediaType: z.string().max(100),
  size: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  storageKey: z.string().regex(/^[0-9a-f]{64}$/),
  /** It is held back until it was scanned. */
  awaitsScan: z.boolean().default(false),
})
export type KeptMaterial = z.output<typeof KeptMaterial>

export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/

export const SubmitReferralInput = z
  .strictObject(
    {
      ...REFERRAL_FIELDS,
      materials: z.array(KeptMaterial).max(MAX_FILES),
      idempotencyKey: z.string().regex(IDEMPOTENCY_KEY, 'KEY_FORMAT'),
      bodyHash: z.string().regex(/^[0-9a-f]{64}$/),
    },
    notAnObject,
  )
  .superRefine(checkParties, onceReadable)
export type SubmitReferralInput = z.output<typeof SubmitReferralInput>
