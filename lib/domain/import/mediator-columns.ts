/** Columns of the mediators' template, in its order; the fields are those of 添加调解员. */
export const MEDIATOR_COLUMNS = [
  'index',
  'name',
  'phone',
  'identityNumber',
  'sex',
  'specialties',
  'caseloadCap',
  'title',
  'certificateNo',
  'certificateOn',
  'certificateEndsOn',
  'introduction',
] as const
export type MediatorColumn = (typeof MEDIATOR_COLUMNS)[number]

/** Letters that the columns of more than a line take. */
export const MEDIATOR_PARAGRAPHS = {
  specialties: 500,
  introduction: 1_000,
} as const satisfies Partial<Record<MediatorColumn, number>>

export const REQUIRED_MEDIATOR_COLUMNS = [
  'name',
  'phone',
  'specialties',
  'caseloadCap',
] as const satisfies readonly MediatorColumn[]
