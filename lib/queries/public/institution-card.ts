import type { PublicInstitution } from '@/lib/data/stores/institution/public-roster-store'
import { CONSULTATION_FIELDS, isInField } from '@/lib/domain/consultation/fields'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { feeWord, institutionKind } from '@/lib/labels/zh-CN/organisation-field'

/** An institution of the roster in words. */
export type InstitutionCard = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly district: string | null
  /** In everyday words: 物业、邻里. */
  readonly skilled: string
  readonly fees: string
  readonly isFree: boolean
  readonly answerHours: number | null
  readonly courts: readonly string[]
}

export type InstitutionProfileView = InstitutionCard & {
  readonly scope: string | null
  /** In the words of the dispute types. */
  readonly specialties: string
  readonly feeStandard: string | null
  readonly licenceNo: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
  readonly introduction: string | null
}

export function presentCard(institution: PublicInstitution): InstitutionCard {
  const { id, name, kind, district, specialties, chargesFees, answerHours, courts } = institution
  const fields = CONSULTATION_FIELDS.filter(
    (field) => field !== 'other' && isInField(specialties, field),
  )
  return {
    id,
    name,
    kind: institutionKind[kind],
    district,
    skilled: fields.map((field) => consultationField[field]).join('、'),
    fees: feeWord(chargesFees),
    isFree: !chargesFees,
    answerHours,
    courts,
  }
}

export function presentProfile(institution: PublicInstitution): InstitutionProfileView {
  return {
    ...presentCard(institution),
    scope: institution.acceptsScope,
    specialties: institution.specialties.map((type) => disputeType[type]).join('、'),
    feeStandard: institution.feeStandard,
    licenceNo: institution.licenceNo,
    address: institution.address,
    phone: institution.phone,
    hours: institution.serviceHours,
    introduction: institution.introduction,
  }
}
