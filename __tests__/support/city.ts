import type { OrganisationColumn } from '@/lib/domain/import/organisation-columns'
import type { OrganisationLines } from './import-file'

// Rows of the workbook by which a city is set up: one court, one institution, its people.

type Row = Partial<Record<OrganisationColumn, string | number>>
export const court = (no: number, change: Row = {}): Row => ({
  courtCode: `city-court-${no}`,
  courtName: `示例市第${no}人民法院`,
  courtShortName: `第${no}法院`,
  courtPrefix: '诉前调',
  ...change,
})
export const institution = (no: number, change: Row = {}): Row => ({
  institutionCode: `city-centre-${no}`,
  institutionName: `示例市第${no}调解中心`,
  institutionKind: '人民调解',
  ...change,
})
export const invitation = (no: number, courtCode = 'city-court-1'): Row => ({
  invitedInstitution: `city-centre-${no}`,
  invitingCourt: courtCode,
})
export const clerk = (no: number, change: Row = {}): Row => ({
  accountRole: '法院引调员',
  accountName: '陈静',
  accountPhone: `1991222000${no}`,
  accountCourt: 'city-court-1',
  ...change,
})
export const mediator = (no: number, change: Row = {}): Row => ({
  accountRole: '调解员',
  accountName: '苏婉',
  accountPhone: `1991333000${no}`,
  accountInstitution: 'city-centre-1',
  accountSpecialties: '合同纠纷；劳动争议、人事争议',
  accountCap: 20,
  ...change,
})
export const admin = (no: number, change: Row = {}): Row => ({
  accountRole: '机构管理员',
  accountName: '林敏',
  accountPhone: `1991444000${no}`,
  accountInstitution: 'city-centre-1',
  ...change,
})
export const CITY: OrganisationLines = {
  courts: [court(1)],
  institutions: [institution(1)],
  invitations: [invitation(1)],
  accounts: [clerk(1), admin(1), mediator(1), mediator(2, { accountName: '姜涛' })],
}
