import type { BranchFigures } from '@/lib/data/stores/institution/institution-figures-store'
import type { InstitutionFile } from '@/lib/data/stores/institution/institution-store'
import type { InstitutionProfile } from '@/lib/domain/institution/profile-rules'
import { findInstitutionMistakes } from '@/lib/domain/institution/profile-rules'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { INSTITUTION_FIELD, profileInWords } from '@/lib/labels/zh-CN/organisation-field'

type Field = keyof InstitutionProfile

export type InvitationView = { readonly court: string; readonly invitedOn: LocalDate }

/** An institution with its public profile in words. */
export type OrganisationView = {
  readonly institutionId: string
  readonly name: string
  readonly code: string
  readonly isOwn: boolean
  readonly fields: readonly {
    readonly field: Field
    readonly label: string
    readonly value: string | null
  }[]
  /** Names of what the rules want published and is not yet filled in. */
  readonly missing: readonly string[]
  readonly invitations: readonly InvitationView[]
  readonly mediators: number
  readonly runningCases: number
  readonly changed: { readonly by: string; readonly at: string } | null
}

type Invited = InvitationView & { readonly institutionId: string }

export function presentOrganisation(
  file: InstitutionFile,
  own: string,
  invitations: readonly Invited[],
  figures: ReadonlyMap<string, BranchFigures>,
): OrganisationView {
  const words = profileInWords(file.profile)
  const counted = figures.get(file.institutionId) ?? { mediators: 0, runningCases: 0 }
  return {
    institutionId: file.institutionId,
    name: file.name,
    code: file.code,
    isOwn: file.institutionId === own,
    fields: (Object.keys(INSTITUTION_FIELD) as Field[]).map((field) => ({
      field,
      label: INSTITUTION_FIELD[field],
      value: words[field],
    })),
    missing: (Object.keys(findInstitutionMistakes(file.profile)) as Field[]).map(
      (field) => INSTITUTION_FIELD[field],
    ),
    invitations: invitations
      .filter(({ institutionId }) => institutionId === file.institutionId)
      .map(({ court, invitedOn }) => ({ court, invitedOn })),
    ...counted,
    changed:
      file.changedAt && file.changedBy ? { by: file.changedBy, at: stamp(file.changedAt) } : null,
  }
}
