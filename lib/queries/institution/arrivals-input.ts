import { z } from 'zod'
import { APPLICANT_KINDS, FUNNEL_STAGES } from '@/lib/domain/invitation/funnel'
import { INVITATION_CHANNELS } from '@/lib/domain/invitation/invitation'
import { REPORT_NAMES, ReportInput } from '../statistics/report-input'

/** What a number counts: a stage, or what is known beside the stages. */
export const ARRIVAL_COUNTS = [...FUNNEL_STAGES, 'unknown', 'failed', 'checked'] as const
export type ArrivalCount = (typeof ARRIVAL_COUNTS)[number]

/** URL parameters of 当事人到场: those of the report, and which number's people are listed. */
export const ARRIVAL_NAMES = [...REPORT_NAMES, 'stage', 'channel', 'applicant'] as const

export const ArrivalInput = ReportInput.extend({
  stage: z.enum(ARRIVAL_COUNTS).optional().catch(undefined),
  channel: z.enum(INVITATION_CHANNELS).optional().catch(undefined),
  applicant: z.enum(APPLICANT_KINDS).optional().catch(undefined),
})
export type ArrivalInput = z.output<typeof ArrivalInput>
