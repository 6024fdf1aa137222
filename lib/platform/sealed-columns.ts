// Which columns of the database hold sealed values. Sealing, opening and `npm run seal:rotate` all
// go by this list: a column that is not in it can neither be sealed nor opened.

/** By table: the columns that name a row, with their types, and the sealed columns. */
export const SEALED_TABLES = {
  accounts: { row: { id: 'uuid' }, columns: ['phone_sealed'] },
  mediator_profiles: { row: { account_id: 'uuid' }, columns: ['identity_sealed'] },
  parties: {
    row: { id: 'uuid' },
    columns: ['document_sealed', 'phone_sealed', 'residence_sealed', 'representative_sealed'],
  },
  agents: { row: { id: 'uuid' }, columns: ['document_sealed', 'phone_sealed'] },
  service_addresses: {
    row: { id: 'uuid' },
    columns: ['address_sealed', 'phone_sealed', 'electronic_sealed'],
  },
  address_confirmations: {
    row: { id: 'uuid' },
    columns: ['address_sealed', 'phone_sealed', 'electronic_sealed'],
  },
  case_documents: { row: { id: 'uuid' }, columns: ['content_sealed'] },
  deliveries: { row: { id: 'uuid' }, columns: ['number_sealed'] },
  consultations: { row: { id: 'uuid' }, columns: ['phone_sealed'] },
  helpers: { row: { id: 'uuid' }, columns: ['phone_sealed'] },
  invited_persons: { row: { id: 'uuid' }, columns: ['phone_sealed'] },
  applications: { row: { id: 'uuid' }, columns: ['content_sealed', 'phone_sealed'] },
  referral_drafts: { row: { id: 'uuid' }, columns: ['content_sealed'] },
  invitations: { row: { id: 'uuid' }, columns: ['phone_sealed'] },
  corrections: { row: { id: 'uuid' }, columns: ['before_sealed', 'after_sealed'] },
  proposals: { row: { id: 'uuid' }, columns: ['content_sealed'] },
  second_factors: { row: { id: 'uuid' }, columns: ['secret_sealed'] },
  webhook_secrets: { row: { id: 'uuid' }, columns: ['secret_sealed'] },
  import_rows: { row: { import_id: 'uuid', row_no: 'int' }, columns: ['content_sealed'] },
} as const

export type SealedTable = keyof typeof SEALED_TABLES
export const SEALED_TABLE_NAMES = Object.keys(SEALED_TABLES) as SealedTable[]
/** A sealed column with its table: `parties.phone_sealed`. */
export type SealedColumn = {
  [T in SealedTable]: `${T}.${(typeof SEALED_TABLES)[T]['columns'][number]}`
}[SealedTable]

/** The sealed columns of a table. */
export function sealedColumnsOf(table: SealedTable): readonly SealedColumn[] {
  return SEALED_TABLES[table].columns.map((name) => `${table}.${name}` as SealedColumn)
}

/** What names a row in the binding of its values: the values of its key, separated by slashes. */
export function rowName(...key: readonly (string | number)[]): string {
  return key.join('/')
}
