// What a question is about, in the words of those who have it, and the dispute types that belong to
// it.
import type { DisputeType } from '../case/vocabulary'

export const CONSULTATION_FIELDS = [
  'property',
  'neighbour',
  'loan',
  'labour',
  'traffic',
  'family',
  'consumer',
  'other',
] as const
export type ConsultationField = (typeof CONSULTATION_FIELDS)[number]

/** The first is the type of an application that is made of the question. */
const TYPES: Readonly<Record<ConsultationField, readonly [DisputeType, ...DisputeType[]]>> = {
  property: ['property_service'],
  neighbour: ['property_right'],
  loan: ['contract', 'contract_quasi'],
  labour: ['labour'],
  traffic: ['tort'],
  family: ['marriage_family'],
  consumer: ['contract_quasi', 'contract'],
  other: ['other'],
}

/** The dispute types of the field, the likeliest first. */
export function disputeTypesOf(field: ConsultationField): readonly [DisputeType, ...DisputeType[]] {
  return TYPES[field]
}

/**
 * Whether an institution with these specialties is among those to choose from. A question of
 * another kind may go to each of them.
 */
export function isInField(specialties: readonly DisputeType[], field: ConsultationField): boolean {
  return field === 'other' || TYPES[field].some((type) => specialties.includes(type))
}
