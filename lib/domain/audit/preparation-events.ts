import { z } from 'zod'
import { CONSENT_WAYS } from '../case/consents'
import { ADDRESS_ANSWERS, IDENTITY_WAYS, PERSON_KINDS, RIGHTS_ITEMS } from '../case/preparations'
import { DOCUMENT_KINDS } from '../case/vocabulary'
import { Day, Id, Text } from './event-atoms'

const Person = z.strictObject({ kind: z.enum(PERSON_KINDS), id: Id, name: Text })
const Shared = {
  on: Day,
  note: Text.nullable(),
  /** The last day of a mediation period that had run out by then. */
  lapsedOn: Day.optional(),
}

/** What the mediator sees to before the first meeting. No number and no address is in them. */
export const PREPARATION_EVENT_SHAPES = {
  'identity.checked': z.strictObject({
    person: Person,
    partyId: Id,
    party: Text,
    way: z.enum(IDENTITY_WAYS),
    document: z.enum(DOCUMENT_KINDS),
    matches: z.boolean(),
    /** The number was read from a photo of the document, and confirmed by the person. */
    fromPhoto: z.literal(true).optional(),
    /** It was made when this meeting of the case began. */
    meetingNo: z.int().min(1).optional(),
    /** The representative is the guardian of a person under 18. */
    isGuardian: z.literal(true).optional(),
    ...Shared,
  }),
  'identity.photo-kept': z.strictObject({
    checkId: Id,
    person: Text,
    /** The day of the check. */
    on: Day,
    /** Of the photo, in hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  'rights.explained': z.strictObject({
    people: z.array(Person).min(1).max(200),
    items: z.array(z.enum(RIGHTS_ITEMS)).min(1).max(RIGHTS_ITEMS.length),
    how: z.enum(CONSENT_WAYS),
    ...Shared,
  }),
  'address.confirmed': z.strictObject({
    partyId: Id,
    party: Text,
    answer: z.enum(ADDRESS_ANSWERS),
    /** Null where the party refused. */
    acceptsElectronic: z.boolean().nullable(),
    ...Shared,
  }),
} as const
