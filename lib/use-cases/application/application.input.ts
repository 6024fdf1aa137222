import { z } from 'zod'
import { APPLICATION_GROUNDS } from '@/lib/domain/application/application'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'
import { AUTHORITIES, DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { ClosingTexts } from '../case/close-case.input'
import { optionalParagraph, requiredLine } from '../mediator/mediator-atoms'

const ApplicationId = z.uuid('NOT_FOUND_ID')

export const SubmitApplicationInput = z.strictObject({
  applicationId: ApplicationId,
  consent: z.literal('yes', 'APPLICATION_CONSENT_MISSING'),
})

export const WithdrawApplicationInput = z.strictObject({
  applicationId: ApplicationId,
  words: optionalParagraph(300),
})

export const AcceptApplicationInput = z.strictObject({
  applicationId: ApplicationId,
  courtId: z.uuid('CHOOSE_ONE'),
  /** Why the court has jurisdiction. */
  jurisdiction: requiredLine(200),
  disputeType: z.enum(DISPUTE_TYPES, 'CHOOSE_ONE'),
  cause: requiredLine(100),
  /** Of the agent who applied, as the 授权委托书 says. */
  authority: z
    .enum(AUTHORITIES, 'CHOOSE_ONE')
    .or(z.literal('').transform(() => null))
    .nullish()
    .transform((authority) => authority ?? null),
})

export const DeclineApplicationInput = z.strictObject({
  applicationId: ApplicationId,
  ground: z.enum(APPLICATION_GROUNDS, 'CHOOSE_ONE'),
  words: ReasonText,
})

export const EndDeclinedInput = z.strictObject({ caseId: CaseId, ...ClosingTexts })
