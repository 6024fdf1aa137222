import {
  CONSULTATION_FIELDS,
  disputeTypesOf,
  type ConsultationField,
} from '@/lib/domain/consultation/fields'
import { isDistrict } from '@/lib/domain/institution/profile-rules'
import type { RosterFilter } from '@/lib/data/stores/institution/public-roster-store'

/** What the address of a public page may narrow by; what is not understood narrows nothing. */
export type PublicParams = {
  readonly field?: string | undefined
  readonly district?: string | undefined
  readonly institution?: string | undefined
  readonly q?: string | undefined
}

export function readField(text: string | undefined): ConsultationField | null {
  return CONSULTATION_FIELDS.find((each) => each === text) ?? null
}

export function readDistrict(text: string | undefined): string | null {
  return text && isDistrict(text) ? text : null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id of a public page; null for anything else. */
export function readId(text: string | undefined): string | null {
  return text && UUID.test(text) ? text : null
}

/** The filter of the roster; “other” is no field of its own there. */
export function rosterFilter(
  field: ConsultationField | null,
  district: string | null,
): RosterFilter {
  return {
    types: field === null || field === 'other' ? null : disputeTypesOf(field),
    district,
  }
}
