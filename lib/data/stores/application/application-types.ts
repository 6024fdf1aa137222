import 'server-only'
import {
  APPLICATION_GROUNDS,
  APPLICATION_SLOTS,
  APPLICATION_STATES,
  type ApplicationGround,
  type ApplicationSlot,
  type ApplicationState,
} from '@/lib/domain/application/application'
import {
  EMPTY_CONTENT,
  readContent,
  type ApplicationContent,
} from '@/lib/domain/application/content'
import type { DraftFacts } from '@/lib/domain/application/steps'
import type { ConsultationField } from '@/lib/domain/consultation/fields'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { readSealed } from '@/lib/platform/sealed-value'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { toField } from '../consultation/consultation-types'

/** A file of an application; where it is stored only its own reads know. */
export type ApplicationMaterial = {
  readonly id: string
  readonly slot: ApplicationSlot
  readonly title: string
  readonly purpose: string
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
}

export const MATERIAL_COLUMNS = {
  id: true,
  slot: true,
  title: true,
  purpose: true,
  fileName: true,
  mediaType: true,
  size: true,
} as const

/** A draft as its browser has it. */
export type Draft = {
  readonly id: string
  readonly field: ConsultationField
  readonly version: number
  readonly institutionId: string | null
  readonly content: ApplicationContent
  /** In clear; null where none is written yet. */
  readonly phone: string | null
  readonly materials: readonly ApplicationMaterial[]
}

/**
 * What the rules need to know of a draft. `isInstitutionOpen`: whether its institution takes
 * applications (`takesApplications`).
 */
export function draftFacts(
  {
    content,
    phone,
    institutionId,
    materials,
  }: Pick<Draft, 'content' | 'phone' | 'institutionId' | 'materials'>,
  isInstitutionOpen: boolean,
): DraftFacts {
  return {
    content,
    hasPhone: phone !== null,
    hasAuthorityPaper: materials.some(({ slot }) => slot === 'authority'),
    institutionId,
    isInstitutionOpen,
  }
}

/** An application as its applicant and its institution have it. */
export type ApplicationRecord = Draft & {
  readonly state: ApplicationState
  readonly accountId: string | null
  readonly submittedAt: Date | null
  readonly consentWords: string | null
  readonly answerDueOn: LocalDate | null
  readonly isAnswerDueProvisional: boolean
  readonly answeredAt: Date | null
  readonly answeredByName: string | null
  readonly ground: ApplicationGround | null
  readonly answerWords: string | null
  readonly caseId: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawnWords: string | null
  readonly isRemoved: boolean
}

export const DRAFT_COLUMNS = {
  id: true,
  field: true,
  version: true,
  institutionId: true,
  contentSealed: true,
  phoneSealed: true,
} as const

export const RECORD_COLUMNS = {
  ...DRAFT_COLUMNS,
  state: true,
  accountId: true,
  submittedAt: true,
  consentWords: true,
  answerDueOn: true,
  answerDueProvisional: true,
  answeredAt: true,
  answeredByName: true,
  ground: true,
  answerWords: true,
  caseId: true,
  withdrawnAt: true,
  withdrawnWords: true,
  removedAt: true,
} as const

type MaterialRow = Omit<ApplicationMaterial, 'slot'> & { readonly slot: string }

type DraftRow = {
  id: string
  field: string
  version: number
  institutionId: string | null
  contentSealed: string | null
  phoneSealed: string | null
}

/** The content is empty where it was removed or cannot be opened; the log says which. */
function openContent(id: string, sealed: string | null): ApplicationContent {
  const opened = sealed && readSealed(sealed, 'applications.content_sealed', id)
  return opened === null || opened === '' || opened === UNREADABLE
    ? EMPTY_CONTENT
    : readContent(opened)
}

function openPhone(id: string, sealed: string | null): string | null {
  const phone = sealed && readSealed(sealed, 'applications.phone_sealed', id)
  return phone === UNREADABLE ? null : phone
}

export function toDraft(
  { contentSealed, phoneSealed, field, ...row }: DraftRow,
  materials: readonly MaterialRow[],
): Draft {
  return {
    ...row,
    field: toField(field),
    content: openContent(row.id, contentSealed),
    phone: openPhone(row.id, phoneSealed),
    materials: materials.map(({ slot, ...material }) => ({
      ...material,
      slot: parseStoredEnum(APPLICATION_SLOTS, slot, 'application_materials.slot'),
    })),
  }
}

type RecordRow = DraftRow & {
  state: string
  accountId: string | null
  submittedAt: Date | null
  consentWords: string | null
  answerDueOn: Date | null
  answerDueProvisional: boolean
  answeredAt: Date | null
  answeredByName: string | null
  ground: string | null
  answerWords: string | null
  caseId: string | null
  withdrawnAt: Date | null
  withdrawnWords: string | null
  removedAt: Date | null
}

export function toRecord(row: RecordRow, materials: readonly MaterialRow[]): ApplicationRecord {
  const { state, answerDueOn, answerDueProvisional, ground, removedAt, ...rest } = row
  const { id, field, version, institutionId, contentSealed, phoneSealed, ...ends } = rest
  return {
    ...ends,
    ...toDraft({ id, field, version, institutionId, contentSealed, phoneSealed }, materials),
    state: parseStoredEnum(APPLICATION_STATES, state, 'applications.state'),
    answerDueOn: toDayOrNull(answerDueOn),
    isAnswerDueProvisional: answerDueProvisional,
    ground:
      ground === null ? null : parseStoredEnum(APPLICATION_GROUNDS, ground, 'applications.ground'),
    isRemoved: removedAt !== null,
  }
}

/** Who ended an application, and when, as its rules ask. */
export function applicationFacts({
  state,
  answeredAt,
  answeredByName,
  withdrawnAt,
}: Pick<ApplicationRecord, 'state' | 'answeredAt' | 'answeredByName' | 'withdrawnAt'>) {
  return { state, endedBy: answeredByName, endedAt: answeredAt ?? withdrawnAt }
}
