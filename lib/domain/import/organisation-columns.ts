/**
 * The sheets of the workbook by which a whole city is set up, in the order in which their rows are
 * made: what a later sheet names by its code may be a row of an earlier one.
 */
export const ORGANISATION_SHEETS = ['courts', 'institutions', 'invitations', 'accounts'] as const
export type OrganisationSheet = (typeof ORGANISATION_SHEETS)[number]

/** Columns of each sheet, in the template's order. A key says of which sheet the column is. */
export const ORGANISATION_COLUMNS = {
  courts: ['courtIndex', 'courtCode', 'courtName', 'courtShortName', 'courtPrefix'],
  institutions: [
    'institutionIndex',
    'institutionCode',
    'institutionName',
    'institutionKind',
    'institutionParent',
  ],
  invitations: ['invitationIndex', 'invitedInstitution', 'invitingCourt'],
  accounts: [
    'accountIndex',
    'accountRole',
    'accountName',
    'accountPhone',
    'accountCourt',
    'accountInstitution',
    'accountSpecialties',
    'accountCap',
  ],
} as const satisfies Record<OrganisationSheet, readonly string[]>
export type OrganisationColumn = (typeof ORGANISATION_COLUMNS)[OrganisationSheet][number]

/** Every column, sheet after sheet. */
export const ALL_ORGANISATION_COLUMNS: readonly OrganisationColumn[] = ORGANISATION_SHEETS.flatMap(
  (sheet): readonly OrganisationColumn[] => ORGANISATION_COLUMNS[sheet],
)

export const ORGANISATION_PARAGRAPHS = {
  accountSpecialties: 500,
} as const satisfies Partial<Record<OrganisationColumn, number>>

export const REQUIRED_ORGANISATION_COLUMNS = [
  'courtCode',
  'courtName',
  'courtShortName',
  'courtPrefix',
  'institutionCode',
  'institutionName',
  'institutionKind',
  'invitedInstitution',
  'invitingCourt',
  'accountRole',
  'accountName',
  'accountPhone',
] as const satisfies readonly OrganisationColumn[]
