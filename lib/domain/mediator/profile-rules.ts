// What a mediator's file must be in itself. Sources: 在线调解规则 第5条 (擅长领域应当公布), 特邀规定 第5–7条 (名册、证书、培训).
import type { DisputeType } from '../case/vocabulary'
import { birthDateOf, sexOf, type IdCardNumber } from '../identity/id-card'
import type { LocalDate } from '../time/local-date'

export const SEXES = ['male', 'female'] as const
export type Sex = (typeof SEXES)[number]

/**
 * A caseload cap is a number of open cases. No one mediates more than sixty at once with care; an
 * installation may set a lower ceiling (caseload-ceiling.ts).
 */
export const CASELOAD_CAP = { least: 1, most: 60 } as const

/** Days in both directions are local dates, the last of a period included. */
export type MediatorProfile = {
  readonly specialties: readonly DisputeType[]
  readonly caseloadCap: number
  readonly sex: Sex | null
  readonly title: string | null
  readonly certificateNo: string | null
  readonly certificateOn: LocalDate | null
  readonly certificateEndsOn: LocalDate | null
  readonly introduction: string | null
}

/** The days on which some court lists the mediator; the court's to set (lib/domain/roster). */
export type RosterDays = {
  readonly rosterConfirmedOn: LocalDate | null
  readonly rosterExpiresOn: LocalDate | null
}

type Mistakes = Readonly<Record<string, string>>

/**
 * What does not fit together, field → code of its sentence; empty where all is well.
 * `identityNumber` is the one that was typed, null where none was.
 */
export function findProfileMistakes(
  profile: MediatorProfile,
  identityNumber: IdCardNumber | null,
  today: LocalDate,
): Mistakes {
  const mistakes: Record<string, string> = {}
  const { certificateNo, certificateOn, certificateEndsOn } = profile
  if ((certificateOn || certificateEndsOn) && !certificateNo) mistakes.certificateNo = 'REQUIRED'
  if (certificateOn && certificateOn > today) mistakes.certificateOn = 'DATE_IN_FUTURE'
  if (certificateOn && certificateEndsOn && certificateEndsOn < certificateOn)
    mistakes.certificateEndsOn = 'DAY_ORDER'
  if (identityNumber && birthDateOf(identityNumber) > today)
    mistakes.identityNumber = 'BIRTH_IN_FUTURE'
  if (identityNumber && profile.sex && sexOf(identityNumber) !== profile.sex)
    mistakes.sex = 'SEX_DIFFERS'
  return mistakes
}
