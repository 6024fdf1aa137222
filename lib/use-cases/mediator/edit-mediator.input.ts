import { z } from 'zod'
import {
  OptionalIdentity,
  OptionalMobile,
  PersonName,
  PROFILE_FIELDS,
  Version,
} from './mediator-atoms'

export const EditMediatorInput = z.strictObject({
  mediatorId: z.uuid('NOT_FOUND_ID'),
  version: Version,
  name: PersonName,
  /** Left empty, the number stays as it is: the form never carries it. */
  phone: OptionalMobile,
  identityNumber: OptionalIdentity,
  ...PROFILE_FIELDS,
})
