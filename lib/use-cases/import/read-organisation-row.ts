import { z } from 'zod'
import type { CellReader } from '@/lib/domain/import/read-cells'
import { makeCellReader } from '@/lib/domain/import/read-cells'
import {
  ALL_ORGANISATION_COLUMNS,
  ORGANISATION_PARAGRAPHS,
  type OrganisationColumn,
  type OrganisationSheet,
} from '@/lib/domain/import/organisation-columns'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { Cells, SheetRow } from '@/lib/domain/import/sheet'
import { placeOfRow } from '@/lib/domain/import/workbook-rows'
import { maskPhone } from '@/lib/domain/identity/masking'
import { findTenantMistakes, OPENED_ROLES } from '@/lib/domain/setup/staff-accounts'
import { LINE_UNNAMED } from '@/lib/labels/zh-CN/import-line'
import { IMPORTED_ROLE } from '@/lib/labels/zh-CN/organisation-columns'
import { institutionKind } from '@/lib/labels/zh-CN/organisation-field'
import { fingerprintNumber, fingerprintSecret } from '@/lib/platform/personal-number'
import { CreateStaffAccountInput } from '../account/create-staff-account.input'
import { CreateCourtInput } from '../court/create-court.input'
import { OrganisationCode } from '../court/set-up-atoms'
import { CreateInstitutionInput } from '../institution/create-institution.input'
import { NEW_MEDIATOR_FIELDS } from '../mediator/mediator-atoms'
import { readSpecialties } from './read-specialties'
import type { DatedWords } from '@/lib/domain/dictionary/settle-dispute'
import { uniqueMistakes } from './unique-mistakes'

const InstitutionRow = CreateInstitutionInput.omit({ courts: true })
const InvitationRow = z.strictObject({ institution: OrganisationCode, court: OrganisationCode })
const StaffRow = CreateStaffAccountInput.extend({ role: z.enum(OPENED_ROLES, 'CHOOSE_ONE') })
const { name, phone, specialties, caseloadCap } = NEW_MEDIATOR_FIELDS
const MediatorRow = z.strictObject({
  role: z.literal('mediator'),
  name,
  phone,
  specialties,
  caseloadCap,
  court: z.null('TENANT_NOT_FOR_ROLE'),
  institution: OrganisationCode,
})

export type OrganisationValues =
  | ({ readonly sheet: 'courts' } & z.output<typeof CreateCourtInput>)
  | ({ readonly sheet: 'institutions' } & z.output<typeof InstitutionRow>)
  | ({ readonly sheet: 'invitations' } & z.output<typeof InvitationRow>)
  | ({ readonly sheet: 'accounts' } & (z.output<typeof StaffRow> | z.output<typeof MediatorRow>))

export type ReadOrganisationRow = {
  readonly rowNo: number
  readonly sheet: OrganisationSheet
  readonly cells: Cells<OrganisationColumn>
  /** What a person recognises the line by; of an account name and masked phone. */
  readonly label: string
  /** Of what the line is about: a code, a pair of codes, a phone. */
  readonly fingerprint: string
  readonly phoneHash: string | null
  readonly mistakes: readonly RowMistake[]
  readonly values: OrganisationValues | null
}

type Reader = CellReader<OrganisationColumn>
type Typed = {
  readonly fields: Readonly<Record<string, unknown>>
  readonly schema: z.ZodType
  readonly columns: Readonly<Record<string, OrganisationColumn>>
}

const line = (reader: Reader, column: OrganisationColumn) => reader.line(column, 100) ?? undefined

const READ: Readonly<Record<OrganisationSheet, (reader: Reader, dated: DatedWords) => Typed>> = {
  courts: (reader) => ({
    schema: CreateCourtInput,
    fields: {
      code: line(reader, 'courtCode'),
      name: line(reader, 'courtName'),
      shortName: line(reader, 'courtShortName'),
      caseNumberPrefix: line(reader, 'courtPrefix'),
    },
    columns: {
      code: 'courtCode',
      name: 'courtName',
      shortName: 'courtShortName',
      caseNumberPrefix: 'courtPrefix',
    },
  }),
  institutions: (reader) => ({
    schema: InstitutionRow,
    fields: {
      code: line(reader, 'institutionCode'),
      name: line(reader, 'institutionName'),
      kind: reader.option('institutionKind', institutionKind) ?? undefined,
      parent: line(reader, 'institutionParent'),
    },
    columns: {
      code: 'institutionCode',
      name: 'institutionName',
      kind: 'institutionKind',
      parent: 'institutionParent',
    },
  }),
  invitations: (reader) => ({
    schema: InvitationRow,
    fields: {
      institution: line(reader, 'invitedInstitution'),
      court: line(reader, 'invitingCourt'),
    },
    columns: { institution: 'invitedInstitution', court: 'invitingCourt' },
  }),
  accounts: readAccount,
}

function readAccount(reader: Reader, dated: DatedWords): Typed {
  const role = reader.option('accountRole', IMPORTED_ROLE) ?? undefined
  const fields = {
    role,
    name: line(reader, 'accountName'),
    phone: reader.digits('accountPhone') ?? undefined,
    court: reader.line('accountCourt', 100),
    institution: reader.line('accountInstitution', 100),
  }
  const columns = {
    role: 'accountRole',
    name: 'accountName',
    phone: 'accountPhone',
    court: 'accountCourt',
    institution: 'accountInstitution',
    specialties: 'accountSpecialties',
    caseloadCap: 'accountCap',
  } as const
  if (role === 'mediator')
    return {
      schema: MediatorRow,
      fields: {
        ...fields,
        institution: fields.institution ?? undefined,
        specialties: readSpecialties(
          reader,
          'accountSpecialties',
          ORGANISATION_PARAGRAPHS.accountSpecialties,
          dated,
        ),
        caseloadCap: reader.digits('accountCap') ?? undefined,
      },
      columns,
    }
  for (const column of ['accountSpecialties', 'accountCap'] as const)
    if (role && reader.has(column)) reader.report(column, 'FOR_MEDIATORS_ONLY')
  const { court, institution } = fields
  return {
    schema: StaffRow,
    fields: { ...fields, court: court ?? '', institution: institution ?? '' },
    columns,
  }
}

/** Reads one line of the workbook by itself, by the rules of the pages that add the same. */
export function readOrganisationRow(
  { rowNo, cells }: SheetRow<OrganisationColumn>,
  dated: DatedWords,
): ReadOrganisationRow {
  const { sheet } = placeOfRow(rowNo)
  const reader = makeCellReader(cells)
  const { schema, fields, columns } = READ[sheet](reader, dated)
  const parsed = schema.safeParse(fields, { reportInput: true })
  const report = (field: string, code: string) => {
    const column = columns[field]
    if (column && !reader.mistakes.some((mistake) => mistake.column === column))
      reader.report(column, code)
  }
  for (const { path, message } of parsed.error?.issues ?? [])
    report(String(path[0]), /^[A-Z][A-Z0-9_]+$/.test(message) ? message : 'MALFORMED')
  const read = parsed.success ? ({ sheet, ...(parsed.data as object) } as OrganisationValues) : null
  if (read?.sheet === 'accounts' && read.role !== 'mediator')
    for (const [field, code] of Object.entries(findTenantMistakes(read.role, read)))
      report(field, code)
  const values = read && reader.mistakes.length === 0 ? read : null
  return {
    rowNo,
    sheet,
    cells,
    values,
    label: labelOf(fields, values),
    phoneHash: values?.sheet === 'accounts' ? fingerprintNumber('phone', values.phone) : null,
    mistakes: uniqueMistakes(reader.mistakes, ALL_ORGANISATION_COLUMNS),
    fingerprint: fingerprintSecret(
      `import:organisations:${values ? identityOf(values) : JSON.stringify([rowNo, cells])}`,
    ),
  }
}

function labelOf(
  fields: Readonly<Record<string, unknown>>,
  values: OrganisationValues | null,
): string {
  const words =
    'institution' in fields && !('name' in fields)
      ? [fields.institution, fields.court]
      : [fields.name, values?.sheet === 'accounts' ? maskPhone(values.phone) : fields.code]
  return words.filter((word) => typeof word === 'string').join(' ') || LINE_UNNAMED
}

/** What makes two lines the same one. */
function identityOf(values: OrganisationValues): string {
  switch (values.sheet) {
    case 'courts':
    case 'institutions':
      return `${values.sheet}:${values.code}`
    case 'invitations':
      return `invitations:${values.institution}:${values.court}`
    case 'accounts':
      return `accounts:${values.phone}`
  }
}
