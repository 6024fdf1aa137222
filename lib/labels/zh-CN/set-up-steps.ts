import type { SetUpNeed, SetUpStep, StepState } from '@/lib/domain/setup/set-up-steps'

type StepWords = {
  readonly title: string
  /** Why it is needed. */
  readonly reason: string
  /** Who does it, and where. */
  readonly where: string
  /** The same on the server. */
  readonly command: string | null
  /** On the button that leads there; null: it is done by someone else. */
  readonly link: string | null
  /** Courts or institutions that do not have it yet. */
  readonly lacking?: (count: number) => string
}

/** Words of 初始设置. */
export const SET_UP = {
  title: '初始设置',
  subtitle: '从空系统到受理第一件引调：依次办理，办妥的自动标为已完成。',
  ready: '已具备引调条件：法院可以引调案件，机构可以受理和分配。',
  notReady: (open: number) => `还有 ${open} 项未完成，完成后才能引调、受理和分配案件。`,
  inOrder: '引调条件已具备，以下各项尚需完善。',
  all: '各项均已完成。',
  card: '初始设置尚未完成',
  nextIs: (title: string) => `下一步：${title}`,
  toPage: '继续设置',
  byImport: '单位和账号较多的，可以用 Excel 表格一次导入。',
  toImport: '批量导入',
  back: '返回初始设置',
  /** After an act of another page, by the address's `done`. */
  doneElsewhere: { court: '已添加法院。', institution: '已添加机构。请继续添加机构管理员。' },
  progress: (done: number, all: number) => `已完成 ${done} 项，共 ${all} 项。`,
  place: '办理',
  state: { done: '已完成', next: '下一步', open: '待办理' } as const satisfies Record<
    StepState['state'],
    string
  >,
  needs: {
    referral: '一、能够引调和受理',
    assignment: '二、能够分配调解员',
    order: '三、规范运行',
  } as const satisfies Record<SetUpNeed, string>,
  /** What works as it is, and is looked at once: not counted as a step. */
  defaults: {
    title: '四、按需核对',
    state: '有默认值',
    items: {
      parameters: {
        title: '参数',
        reason: '调解期限的延长、登录、短信时段、文件和导出的上限；按本地规定和法院的要求调整。',
        link: '查看参数',
      },
      dictionaries: {
        title: '字典',
        reason: '纠纷类型和第一级案由已经内置；其余案由用整表导入。',
        link: '查看字典',
      },
      courts: {
        title: '法院的规则',
        reason: '培训要求（特邀规定第7条）和司法确认的受理规则，在各法院的页面设定。',
        link: '查看法院',
      },
    },
  },
  steps: {
    calendar: {
      title: '载入本年度工作日历',
      reason: '受理期限按工作日计算，没有本年度的放假安排不能引调。',
      where: '工作日历',
      command: 'npm run calendar:load -- 文件.json',
      link: '载入放假安排',
    },
    court: {
      title: '添加法院',
      reason: '登记可以引调案件的法院、编号和案号字号；联调编号按字号编排。',
      where: '法院 · 添加法院',
      command:
        'npm run court:create -- --code 编号 --name 全称 --shortName 简称 --caseNumberPrefix 字号',
      link: '添加法院',
    },
    court_access: {
      title: '添加法院引调员',
      reason: '引调员登记引调；法院业务系统对接的，由安全管理员签发接口密钥，二者有一即可。',
      where: '账号 · 添加账号',
      command:
        'npm run account:create -- --role court_clerk --court 法院编号 --name 姓名 --phone 手机号',
      link: '添加账号',
      lacking: (count) => `另有 ${count} 家法院没有引调员和密钥`,
    },
    institution: {
      title: '添加机构和邀请法院',
      reason:
        '法院只能向其邀请的机构引调（特邀规定第5条）。有分支机构的，先添加上级机构，再逐家添加分支机构。',
      where: '机构 · 添加机构',
      command:
        'npm run institution:create -- --code 编号 --name 全称 --kind 类型 --courts 法院编号',
      link: '添加机构',
      lacking: (count) => `另有 ${count} 家机构没有法院邀请`,
    },
    institution_admin: {
      title: '添加机构管理员',
      reason: '机构管理员受理、分配案件，管理本机构的调解员和公开资料。',
      where: '账号 · 添加账号',
      command:
        'npm run account:create -- --role institution_admin --institution 机构编号 --name 姓名 --phone 手机号',
      link: '添加账号',
      lacking: (count) => `另有 ${count} 家机构没有管理员`,
    },
    connection: {
      title: '核对法院与机构的邀请关系',
      reason: '至少有一家法院能够登记引调，并且邀请了有管理员的机构。',
      where: '机构 · 登记邀请法院',
      command: null,
      link: '查看机构',
    },
    mediator: {
      title: '添加调解员',
      reason: '案件受理后须分配调解员。由机构管理员添加，人员较多的可以批量导入。',
      where: '机构管理员：添加服务人员',
      command: 'npm run organisations:import -- 文件.xlsx',
      link: '批量导入',
      lacking: (count) => `另有 ${count} 家机构没有调解员`,
    },
    roster: {
      title: '法院名册确认调解员',
      reason: '名册内的调解员才可以分配（在线调解规则第27条）：机构登记培训并推荐，引调员确认。',
      where: '机构管理员：法院名册 · 推荐入册；法院引调员：特邀调解名册 · 确认入册',
      command: null,
      link: null,
    },
    next_calendar: {
      title: '载入下一年度工作日历',
      reason: '届满日跨年的，载入前只能标为“暂定”。国务院办公厅一般在每年 10 月至 11 月公布。',
      where: '工作日历',
      command: 'npm run calendar:load -- 文件.json',
      link: '载入放假安排',
    },
    administrators: {
      title: '配齐安全管理员和审计管理员',
      reason: '三类管理员由不同的人担任；签发密钥、新增管理员须两人办理（GB/T 22239-2019）。',
      where: '第一名安全管理员由运维人员在服务器上建立，此后在“双人复核”提交',
      command: 'npm run admin:create -- --role security_admin|auditor --name 姓名 --phone 手机号',
      link: '提交新增管理员',
    },
    profile: {
      title: '公布机构资料',
      reason: '受理范围、擅长领域、联系电话和是否收费应当公布（在线调解规则第5条）。',
      where: '机构管理员：服务机构列表 · 修改资料',
      command: null,
      link: null,
      lacking: (count) => `另有 ${count} 家机构尚未公布`,
    },
  } as const satisfies Record<SetUpStep, StepWords>,
} as const

/** What has a default, in the order in which it is looked at. */
export const SET_UP_DEFAULTS = ['parameters', 'dictionaries', 'courts'] as const
export type SetUpDefault = (typeof SET_UP_DEFAULTS)[number]

/** The words of a step, all of one type. */
export const setUpStepWords: Readonly<Record<SetUpStep, StepWords>> = SET_UP.steps
