import {
  ALL_ORGANISATION_COLUMNS,
  type OrganisationColumn,
  type OrganisationSheet,
} from '@/lib/domain/import/organisation-columns'
import { OPENED_ROLES } from '@/lib/domain/setup/staff-accounts'
import { BRANCHES } from './branches'
import { accountRole } from './case'

/** Words of the workbook by which a whole city is set up: sheets, headers, what belongs below. */

export const ORGANISATION_SHEET_NAMES = {
  courts: '法院',
  institutions: '机构',
  invitations: '机构与法院',
  accounts: '账号',
} as const satisfies Record<OrganisationSheet, string>

/** The roles of the accounts that the workbook opens. */
export const IMPORTED_ROLE = Object.fromEntries(
  ([...OPENED_ROLES, 'mediator'] as const).map((role) => [role, accountRole[role]]),
) as Readonly<Record<(typeof OPENED_ROLES)[number] | 'mediator', string>>

type Words = { readonly header: string; readonly about: string }

const INDEX: Words = { header: '序号', about: '仅供核对；以“示例”开头的行不会导入。' }
const CODE = '由小写字母、数字和短横线组成，以字母开头，不超过 40 个字符'

export const ORGANISATION_COLUMN_WORDS = {
  courtIndex: INDEX,
  courtCode: {
    header: '法院编号',
    about: `必填，${CODE}；编号已有的法院保持不变。`,
  },
  courtName: { header: '法院名称', about: '必填，全称，不得与其他法院相同。' },
  courtShortName: { header: '简称', about: '必填，列表中使用，最多 20 个字。' },
  courtPrefix: {
    header: '案号字号',
    about: '必填，由汉字和数字组成，首尾为汉字，例如 多元化解；联调编号按字号编排。',
  },
  institutionIndex: INDEX,
  institutionCode: {
    header: '机构编号',
    about: `必填，${CODE}；编号已有的机构保持不变。`,
  },
  institutionName: { header: '机构名称', about: '必填，与登记证书一致的全称。' },
  institutionKind: { header: '类型', about: '必填。受理范围等公开资料由机构管理员填写。' },
  institutionParent: {
    header: BRANCHES.parent,
    about:
      '分支机构必填，上级机构的编号，已有的或者本表中的，行的先后不限；不是分支机构的不填。邀请法院照样逐家登记。',
  },
  invitationIndex: INDEX,
  invitedInstitution: { header: '机构编号', about: '必填，已有的或者“机构”表中的编号。' },
  invitingCourt: {
    header: '法院编号',
    about: '必填，邀请该机构的法院（特邀规定第5条），已有的或者“法院”表中的编号；一行一家。',
  },
  accountIndex: INDEX,
  accountRole: { header: '身份', about: '必填。平台的三类管理员不能导入。' },
  accountName: { header: '姓名', about: '必填，与证件一致。' },
  accountPhone: {
    header: '手机号',
    about: '必填，中国大陆手机号，即登录账号；已有相同身份和单位的账号保持不变。',
  },
  accountCourt: { header: '法院编号', about: '法院各类用户必填，其他身份不填。' },
  accountInstitution: { header: '机构编号', about: '机构管理员、调解员必填，其他身份不填。' },
  accountSpecialties: {
    header: '擅长领域',
    about: '调解员必填：纠纷类型中的一项或几项，几项之间用分号隔开；其他身份不填。',
  },
  accountCap: { header: '承办上限', about: '调解员必填：同时承办的案件数，1 至 60。' },
} as const satisfies Record<OrganisationColumn, Words>

export const ORGANISATION_HEADERS = Object.fromEntries(
  ALL_ORGANISATION_COLUMNS.map((column) => [column, ORGANISATION_COLUMN_WORDS[column].header]),
) as Readonly<Record<OrganisationColumn, string>>

export const ORGANISATION_EXAMPLES = {
  courts: {
    courtIndex: '示例',
    courtCode: 'sl-district',
    courtName: '示例区人民法院',
    courtShortName: '示例区法院',
    courtPrefix: '多元化解',
  },
  institutions: {
    institutionIndex: '示例',
    institutionCode: 'sl-mediation',
    institutionName: '示例区调解中心',
    institutionKind: '人民调解',
  },
  invitations: {
    invitationIndex: '示例',
    invitedInstitution: 'sl-mediation',
    invitingCourt: 'sl-district',
  },
  accounts: {
    accountIndex: '示例',
    accountRole: '调解员',
    accountName: '王某某',
    accountPhone: '19900000002',
    accountInstitution: 'sl-mediation',
    accountSpecialties: '物业服务合同纠纷；劳动争议、人事争议',
    accountCap: '20',
  },
} as const satisfies Record<OrganisationSheet, Partial<Record<OrganisationColumn, string>>>

/** What will happen to a row of a branch. `parent`: the code of its institution. */
export const branchOutcome = (parent: string) => `导入后添加为机构 ${parent} 的分支机构。`

/** What will happen to a row. */
export const ORGANISATION_OUTCOME = {
  courts: '导入后添加该法院。',
  institutions: '导入后添加该机构。',
  invitations: '导入后登记该法院邀请该机构。',
  accounts: '导入后添加该账号；初始密码在导入之后发放。',
} as const satisfies Record<OrganisationSheet, string>
