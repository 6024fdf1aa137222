import { z } from 'zod'
import { HandoverField } from '../account/handover.input'
import { NEW_MEDIATOR_FIELDS } from './mediator-atoms'

export const CreateMediatorInput = z.strictObject({
  ...NEW_MEDIATOR_FIELDS,
  handover: HandoverField,
})
