import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { SEXES, type MediatorProfile, type RosterDays } from '@/lib/domain/mediator/profile-rules'
import { fromDay, toDayOrNull } from './day'
import { parseStoredEnum } from './stored-enum'

/** Columns of mediator_profiles that make up the file itself, without numbers and leave. */
export const profileSelect = {
  specialties: true,
  caseloadCap: true,
  rosterConfirmedOn: true,
  rosterExpiresOn: true,
  sex: true,
  title: true,
  certificateNo: true,
  certificateOn: true,
  certificateEndsOn: true,
  introduction: true,
} as const

export type ProfileRow = {
  readonly specialties: readonly string[]
  readonly caseloadCap: number
  readonly rosterConfirmedOn: Date | null
  readonly rosterExpiresOn: Date | null
  readonly sex: string | null
  readonly title: string | null
  readonly certificateNo: string | null
  readonly certificateOn: Date | null
  readonly certificateEndsOn: Date | null
  readonly introduction: string | null
}

export function toProfile(row: ProfileRow): MediatorProfile & RosterDays {
  return {
    specialties: row.specialties.map((code) =>
      parseStoredEnum(DISPUTE_TYPES, code, 'mediator_profiles.specialties'),
    ),
    caseloadCap: row.caseloadCap,
    rosterConfirmedOn: toDayOrNull(row.rosterConfirmedOn),
    rosterExpiresOn: toDayOrNull(row.rosterExpiresOn),
    sex: row.sex === null ? null : parseStoredEnum(SEXES, row.sex, 'mediator_profiles.sex'),
    title: row.title,
    certificateNo: row.certificateNo,
    certificateOn: toDayOrNull(row.certificateOn),
    certificateEndsOn: toDayOrNull(row.certificateEndsOn),
    introduction: row.introduction,
  }
}

/** The values the columns take. */
export function fromProfile(profile: MediatorProfile) {
  const { certificateOn, certificateEndsOn } = profile
  return {
    specialties: [...profile.specialties],
    caseloadCap: profile.caseloadCap,
    sex: profile.sex,
    title: profile.title,
    certificateNo: profile.certificateNo,
    certificateOn: certificateOn && fromDay(certificateOn),
    certificateEndsOn: certificateEndsOn && fromDay(certificateEndsOn),
    introduction: profile.introduction,
  }
}
