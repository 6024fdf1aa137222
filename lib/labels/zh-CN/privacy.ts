import {
  DRAFT_DAYS,
  KEPT_DAYS as APPLICATION_KEPT_DAYS,
} from '@/lib/domain/application/application'
import { KEPT_DAYS } from '@/lib/domain/consultation/consultation'

/**
 * 个人信息保护: what is collected, why, for how long, and what people can demand. Sources: 个人信息保护法
 * 第7、13、17、19、25、28至30、 44至50条. No sentence over forty characters.
 */
export const PRIVACY = {
  title: '个人信息保护',
  lead: '我们收集什么、为什么、保存多久，都写在这里。',
  tableTitle: '收集的信息',
  columns: { what: '收集什么', why: '为什么', how: '谁能看', long: '保存多久' },
  rows: [
    {
      what: '咨询时的手机号码',
      why: '通知您有了答复',
      how: '加密保存，咨询员只看到前三位和后四位',
      long: `最后一条问答后 ${KEPT_DAYS} 天删除`,
    },
    {
      what: '咨询的问题和答复',
      why: '答复您的问题',
      how: '只有您和您选的那家机构',
      long: `最后一条问答后 ${KEPT_DAYS} 天删除`,
    },
    {
      what: '没有提交的调解申请',
      why: '让您接着写',
      how: '加密保存，只有写它的那台设备',
      long: `${DRAFT_DAYS} 天没有改动就删除`,
    },
    {
      what: '提交的调解申请和材料',
      why: '决定受不受理',
      how: '只有您和您选的那家机构',
      long: `受理的归入案件，没有受理的 ${APPLICATION_KEPT_DAYS} 天后删除`,
    },
    {
      what: '案件当事人的姓名、证件号、电话、住址',
      why: '核对身份、联系和送达',
      how: '承办的调解员、机构管理员和法院',
      long: '按案件卷宗的保管期限',
    },
    {
      what: '身份证的照片',
      why: '替您填姓名和号码',
      how: '由程序在服务器上读，没有人看',
      long: '读完就丢掉，不保存',
    },
    {
      what: '核对身份时填的姓名和号码',
      why: '和法院登记的比对',
      how: '有的地方由身份认证平台再核对，页面上会写明',
      long: '号码不保存，只记核对过',
    },
    {
      what: '调解中的陈述、材料和文书',
      why: '调解和归档',
      how: '按案件中写明的范围',
      long: '按案件卷宗的保管期限',
    },
    {
      what: '网络地址',
      why: '防止有人恶意提交、猜查询码',
      how: '任何人不查看，只用来计数',
      long: '计数到期后删除，最长一天',
    },
  ],
  sections: [
    {
      title: '哪些是敏感信息',
      lines: [
        '身份证号、银行卡号、住址等，泄露会害到您。',
        '咨询时不要写这些。写了的，号码在保存前隐去。',
        '案件中必须用到的，加密保存，谁看过都有记录。',
      ],
    },
    {
      title: '我们不做什么',
      lines: [
        '不把您的信息卖给或者送给任何人。',
        '不用来打广告，不作自动决定。',
        '转介到别的机构时，不转交您的信息。',
        '不用第三方统计，不装跟踪程序。',
      ],
    },
    {
      title: '本网站的 Cookie',
      lines: [
        '看答复时用一个，30 分钟后失效。',
        `写申请时用一个，${DRAFT_DAYS} 天后失效。`,
        '登录时用一个，退出后失效。',
        '您选了大字或者深色，用一个记住。',
      ],
    },
    {
      title: '您可以要求',
      lines: [
        '查阅、复制您的信息。',
        '更正写错的信息。',
        '结束咨询，到期自动删除。',
        '不同意收集的，可以打电话或者当面咨询。',
        '不满 14 岁的，由父母或者监护人代办。',
      ],
    },
    {
      title: '找谁',
      lines: [
        '咨询的事，找您咨询的那家机构，电话在名册里。',
        '案件的事，找承办的调解机构或者法院。',
        '不满意处理结果的，可以向法院起诉。',
        '也可以向网信部门投诉、举报。',
      ],
    },
  ],
  toRoster: '查机构的办公电话',
} as const
