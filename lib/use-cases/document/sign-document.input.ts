import { z } from 'zod'
import { CaseId, Day, OptionalNote } from '@/lib/domain/case/input-atoms'
import { READING_WAYS } from '@/lib/domain/signature/signature'
import { WITNESS_PLACES } from '@/lib/domain/signature/witness'

/** SHA-256 of what the page showed. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'MALFORMED')
export const OptionalLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'TOO_LONG')
    .optional()
    .transform((text) => text || null)

const at = {
  caseId: CaseId,
  documentId: z.uuid('NOT_FOUND_ID'),
  place: z.coerce.number('MALFORMED').int('MALFORMED').min(0, 'MALFORMED').max(200, 'MALFORMED'),
  /** SHA-256 of the file that the page showed. */
  seen: Hash,
}
const origin = { device: OptionalLine(200), address: OptionalLine(100) }

const answer = {
  ...at,
  /** `personKeyOf` of who signs for a party or agent. */
  person: z.string().max(80, 'MALFORMED').default(''),
  note: OptionalNote,
}

/** What a phone sends of a signature: coordinates as JSON, at most some 20,000 points. */
const MOST_DRAWING = 600_000
export const DrawingText = z
  .string('DRAWING_EMPTY')
  .max(MOST_DRAWING, 'DRAWING_TOO_LARGE')
  .transform((text, check): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      check.addIssue({ code: 'custom', message: 'DRAWING_UNREADABLE' })
      return null
    }
  })

/** As the certificate authority certified it and the port verified it; never from a form. */
const Certification = z.strictObject({
  authority: z.string().max(500),
  certificates: z.string().max(100_000),
  signature: z.string().max(10_000),
  serial: z.string().max(100),
})

/** A name that was drawn, with what was stated beside it and what proves it. */
const drawn = {
  drawing: DrawingText,
  read: z.enum(READING_WAYS, 'CHOOSE_ONE').default('self'),
  helper: OptionalLine(50),
  agreed: z.literal('on').optional(),
  /** On a phone of one's own: the document was read to its end. */
  readToEnd: z.literal('on').optional(),
  ...origin,
  /** When the code was confirmed (lib/auth/entry/confirm-own-code.ts); never from a form. */
  confirmedAt: z.date().nullable().default(null),
  certification: Certification.nullable().default(null),
}

/** The same for what is no document of the case, with the hash of what the page showed. */
export const DrawnFields = { seen: Hash, ...drawn }

export const SignDocumentInput = z.discriminatedUnion(
  'how',
  [
    z.strictObject({ ...answer, how: z.literal('handwritten'), ...drawn }),
    z.strictObject({
      ...answer,
      how: z.literal('paper'),
      on: Day,
      materialId: z.uuid('CHOOSE_ONE'),
    }),
    // On a phone of one's own it is a refusal of today.
    z.strictObject({ ...answer, how: z.literal('refused'), on: Day.optional() }),
  ],
  'CHOOSE_ONE',
)
export type SignDocumentInput = z.output<typeof SignDocumentInput>

/** 指定见证人: for whom, at which place of the file that the page showed. */
export const NameWitnessInput = z.strictObject({
  ...at,
  person: z.string('CHOOSE_ONE').max(80, 'MALFORMED').min(1, 'CHOOSE_ONE'),
  name: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(50, 'TOO_LONG'),
  where: z.enum(WITNESS_PLACES, 'CHOOSE_ONE'),
})

/** 用印: at which place, of the file that the page showed. */
export const SealDocumentInput = z.strictObject({ ...at, ...origin })
