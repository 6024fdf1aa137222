import type { InstitutionEnd, WorkOfInstitution } from '@/lib/domain/ending/institution-end'
import { INSTITUTION_WORK } from '@/lib/domain/ending/institution-end'
import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'

export const institutionEnd = {
  closed: '终止',
  merged: '合并',
} as const satisfies Record<InstitutionEnd, string>

/** What has to be over before an institution ends, with its measure word. */
export const institutionWork = {
  entries: { title: '法院名册中的入册', unit: '项' },
  pending: { title: '待受理的案件', unit: '件' },
  applications: { title: '待答复的调解申请', unit: '件' },
  unassigned: { title: '待分配的案件', unit: '件' },
  mediating: { title: '已分配、调解中的案件', unit: '件' },
  unarchived: { title: '已结案、尚未归档的案件', unit: '件' },
  consultations: { title: '待答复的咨询', unit: '件' },
  complaints: { title: '待答复的投诉', unit: '件' },
  mediators: { title: '在册的调解员', unit: '人' },
  branches: { title: '未终止的分支机构', unit: '家' },
} as const satisfies Record<WorkOfInstitution, { title: string; unit: string }>

/** What is done about each, for the institution's administrator. */
export const institutionWorkHelp = {
  entries: '在名册中逐项办理机构自己的辞任，各法院即不再引调；调解员的入册随调出、离职一并退出。',
  pending: '逐件受理或者不受理；不受理的，法院另行引调（在线调解规则第12条）。',
  applications: '逐件答复。不受理的，告知申请人可以另行选择机构。',
  unassigned: '分配给调解员办理，或者依法终结后交回法院。',
  mediating: '由调解员调解完毕，或者依法终结（在线调解规则第25条），案件交回法院。',
  unarchived: '补正卷宗，完成归档。归档后由法院查阅，本机构不再保管。',
  consultations: '逐件答复。',
  complaints: '逐件答复。',
  mediators: '名下案件了结后，逐人或者一并办理调出、离职。调入承继机构的，由该机构按证件号码添加。',
  branches: '分支机构先行终止，由系统管理员办理。',
} as const satisfies Record<WorkOfInstitution, string>

const open = (f: Facts) =>
  INSTITUTION_WORK.filter((each) => Number(f[each]) > 0)
    .map((each) => `${institutionWork[each].title} ${f[each]} ${institutionWork[each].unit}`)
    .join('、')

/** Refusals of 机构终止、合并. */
export const INSTITUTION_END_SENTENCES = {
  INSTITUTION_HAS_WORK: (f: Facts) =>
    `${f.name}还有${open(f)}，不能办理终止、合并。请由该机构逐项了结后再办理。`,
  INSTITUTION_ENDED: (f: Facts, _today: LocalDate) =>
    `${f.name}已于 ${f.on} ${institutionEnd[f.as as InstitutionEnd] ?? '终止'}，不能再办理。`,
} as const

/** Words of 机构终止、合并. */
export const INSTITUTION_END = {
  title: '机构终止、合并',
  titleOf: (name: string) => `办理${name}的终止、合并`,
  button: '终止、合并',
  subtitle: '全部事项了结后提交，由安全管理员确认后生效。',
  own: '机构终止准备',
  ownSubtitle:
    '本机构终止或者并入其他机构前，逐项了结下列事项，再由系统管理员凭登记机关的文件办理。',
  ended: (name: string, as: InstitutionEnd, on: LocalDate, into: string | null) =>
    into
      ? `${name}已于 ${on} 并入${into}。原有案件、卷宗和记录照常保存，由法院查阅。`
      : `${name}已于 ${on} ${institutionEnd[as]}。原有案件、卷宗和记录照常保存，由法院查阅。`,
  /** For who confirms it. */
  proposed: (as: InstitutionEnd, into: string | null) =>
    into ? `${institutionEnd[as]}，并入${into}` : institutionEnd[as],
  endedOn: (on: LocalDate) => `已于 ${on} 终止`,
  waits: '已提交，等待安全管理员确认。',
  toProposals: '查看双人复核',
  work: '未了事项',
  nothing: '全部事项已经了结，可以办理。',
  nothingOwn: '全部事项已经了结，请联系系统管理员办理。',
  notYet: '全部事项了结后，方可提交。由该机构的管理员在“服务机构”页的“机构终止准备”中逐项办理。',
  count: (count: number, unit: string) => (count === 0 ? '已了结' : `${count} ${unit}`),
  open: (title: string) => `办理${title}`,
  go: '前往办理',
  as: '终止方式',
  asHelp: {
    closed: '机构注销、撤销，不再从事调解。',
    merged:
      '并入其他机构。邀请不随之转移，未被邀请的，由各法院另行邀请、确认（特邀规定第6条）；此前退回的案件，由法院向承继机构重新引调。',
  } satisfies Record<InstitutionEnd, string>,
  into: '并入的机构',
  intoHelp: '合并的必选；终止的不选。',
  noInto: '不并入其他机构',
  effects: (name: string) =>
    `确认后，${name}的管理员退出登录、不能再登录，该机构不能再入册、收案或者添加人员，不能撤销。理由中请写明登记机关的文件名称和文号。`,
} as const

/** Mistakes in the fields of an institution's end. */
export const INSTITUTION_END_MISTAKES = {
  INSTITUTION_HAS_ENDED: '该机构已经终止，请选择其他机构。',
  INSTITUTION_ITSELF: '不能并入本机构自己，请选择其他机构。',
} as const
