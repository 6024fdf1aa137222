import { z } from 'zod'
import {
  AUDIENCES,
  BODY_MOST,
  IMPORTANCES,
  TITLE_MOST,
} from '@/lib/domain/announcement/announcement'
import { plainLineEnds } from '@/lib/domain/case/input-atoms'
import { isPlainParagraph } from '@/lib/domain/text/plain-text'
import { OptionalDay, RequiredDay, requiredLine, Version } from '../mediator/mediator-atoms'

const TEXTS = {
  title: requiredLine(TITLE_MOST),
  body: z
    .string('REQUIRED')
    .overwrite(plainLineEnds)
    .trim()
    .min(1, 'REQUIRED')
    .max(BODY_MOST, 'TOO_LONG')
    .refine(isPlainParagraph, 'TEXT_CONTROL'),
  audiences: z
    .array(z.enum(AUDIENCES, 'CHOOSE_AT_LEAST_ONE'), 'CHOOSE_AT_LEAST_ONE')
    .min(1, 'CHOOSE_AT_LEAST_ONE')
    .max(AUDIENCES.length, 'CHOOSE_AT_LEAST_ONE'),
  importance: z.enum(IMPORTANCES, 'CHOOSE_ONE'),
  from: RequiredDay,
  until: OptionalDay,
} as const

const ONE = { announcementId: z.uuid('NOT_FOUND_ID'), version: Version } as const

export const DraftAnnouncementInput = z.strictObject(TEXTS)
export const EditAnnouncementInput = z.strictObject({ ...ONE, ...TEXTS })
export const PublishAnnouncementInput = z.strictObject(ONE)
export const WithdrawAnnouncementInput = z.strictObject(ONE)
export const MarkAnnouncementReadInput = z.strictObject({ announcementId: z.uuid('NOT_FOUND_ID') })
