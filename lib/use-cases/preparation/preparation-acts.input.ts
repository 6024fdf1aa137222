import { z } from 'zod'
import { CONSENT_WAYS } from '@/lib/domain/case/consents'
import { CaseId, Day, OptionalNote } from '@/lib/domain/case/input-atoms'
import {
  IDENTITY_WAYS,
  PERSON_KINDS,
  RIGHTS_ITEMS,
  type PersonKind,
} from '@/lib/domain/case/preparations'
import { DOCUMENT_KINDS } from '@/lib/domain/case/vocabulary'
import { line, optionalLine } from '../referral/referral-atoms'

const KEY = new RegExp(`^(${PERSON_KINDS.join('|')}):([0-9a-f-]{36})$`)

/** A person of the case as a form names it: `agent:` and the id. */
const Person = z.string('CHOOSE_ONE').transform((text, check) => {
  const [, kind, id] = KEY.exec(text) ?? []
  if (!id || !z.uuid().safeParse(id).success)
    check.addIssue({ code: 'custom', message: text === '' ? 'CHOOSE_ONE' : 'NOT_AN_OPTION' })
  return { kind: kind as PersonKind, id: id! }
})

export const CheckIdentityInput = z.strictObject({
  caseId: CaseId,
  person: Person,
  way: z.enum(IDENTITY_WAYS, 'CHOOSE_ONE'),
  document: z.enum(DOCUMENT_KINDS, 'CHOOSE_ONE'),
  result: z.enum(['matches', 'differs'], 'CHOOSE_ONE'),
  on: Day,
  note: OptionalNote,
})

export const ExplainRightsInput = z.strictObject({
  caseId: CaseId,
  people: z.array(Person, 'CHOOSE_AT_LEAST_ONE').min(1, 'CHOOSE_AT_LEAST_ONE').max(200),
  items: z
    .array(z.enum(RIGHTS_ITEMS, 'CHOOSE_AT_LEAST_ONE'), 'CHOOSE_AT_LEAST_ONE')
    .min(1, 'CHOOSE_AT_LEAST_ONE')
    .max(RIGHTS_ITEMS.length),
  how: z.enum(CONSENT_WAYS, 'CHOOSE_ONE'),
  on: Day,
  note: OptionalNote,
})

const Shared = {
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  on: Day,
  note: OptionalNote,
}

/** The fields of the answer that was not chosen are left out. */
export const ConfirmAddressInput = z.discriminatedUnion(
  'answer',
  [
    z.strictObject({
      ...Shared,
      answer: z.literal('confirmed'),
      recipient: line(60),
      postcode: optionalLine(6).refine(
        (text) => text === null || /^\d{6}$/.test(text),
        'MALFORMED',
      ),
      address: line(200),
      phone: line(40),
      electronic: z.enum(['yes', 'no'], 'CHOOSE_ONE'),
      electronicAddress: optionalLine(120),
    }),
    z.strictObject({
      ...Shared,
      answer: z.literal('refused'),
      consequenceExplained: z.boolean().default(false),
    }),
  ],
  'CHOOSE_ONE',
)
