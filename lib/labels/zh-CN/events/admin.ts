import type { AccountRole } from '@/lib/domain/access/roles'
import type { ADMIN_EVENT_SHAPES } from '@/lib/domain/audit/admin-events'
import type { ImportKind } from '@/lib/domain/import/kinds'
import type { WeekSpan } from '@/lib/domain/meeting/working-hours'
import { ACT_TERM } from '../act-term'
import { linkSent } from '../activation'
import { accountRole } from '../case'
import { caseDocument } from '../case-document'
import { courtRuleInWords } from '../court-confirmation-rule'
import { SCHEDULED_JOB_WORDS } from '../jobs'
import { PHRASE } from '../phrase'
import { trainingRule } from '../training-rule'
import { weekInWords } from '../working-hours'
import { STATUS_FIELD } from '../changed-fields'
import type { EventTexts } from './event-text'

const IMPORTS = {
  cases: '案件',
  mediators: '调解员',
  referrals: '引调',
  organisations: '单位和账号',
} as const satisfies Record<ImportKind, string>

const leave = (from: string | null, to: string | null) => from && `${from} 至 ${to ?? '未定'}`

const holderOf = ({ name, role }: { readonly name: string; readonly role: string }) =>
  `${name}（${accountRole[role as AccountRole] ?? role}）`

const daysInWords = (days: number | null) => (days === null ? '无' : `${days} 天`)

const phraseOwner = ({ text }: { readonly text: string | null }) =>
  text === null ? '本人' : '机构'

export const ADMIN_TEXTS: EventTexts<keyof typeof ADMIN_EVENT_SHAPES> = {
  'record.verified': {
    title: '核验操作记录',
    sentence: (d) =>
      `核验 ${d.events} 条记录、${d.chains} 条链、${d.anchors} 次封存${d.noted > 0 ? `，核对另存摘要 ${d.noted} 个` : ''}：${d.faults === 0 ? '全部一致' : `发现 ${d.faults} 处不符`}。`,
  },
  'mediator.created': {
    title: '添加调解员',
    sentence: (d) => `添加调解员${d.mediator}${d.importId ? '（从表格导入）' : ''}${linkSent(d)}。`,
  },
  'mediator.edited': {
    title: '修改调解员信息',
    sentence: (d) => `修改调解员${d.mediator}的${d.changes.map(({ field }) => field).join('、')}。`,
    changes: (d) => d.changes,
  },
  'mediator.leave-set': {
    title: '登记请假',
    sentence: (d) =>
      d.from ? `登记${d.mediator}请假，自 ${d.from} 至 ${d.to}。` : `取消${d.mediator}的请假。`,
    changes: (d) => [
      { field: '请假', before: leave(d.beforeFrom, d.beforeTo), after: leave(d.from, d.to) },
    ],
  },
  'mediator.hours-set': {
    title: '设定工作时间',
    sentence: (d) =>
      `设定${d.mediator}的工作时间，${d.to ? `${d.from} 至 ${d.to}` : `自 ${d.from} 起`}：${weekInWords(d.spans as readonly WeekSpan[] | null)}。`,
  },
  'mediator.password-reset': {
    title: '重置密码',
    sentence: (d) => `重置${d.mediator}的密码，原密码和已登录的设备同时失效${linkSent(d)}。`,
  },
  'training.recorded': {
    title: '登记培训',
    sentence: (d) => `登记${d.mediator}参加“${d.title}”（${d.heldOn}，${d.hours} 学时）。`,
  },
  'training.revoked': {
    title: '撤销培训记录',
    sentence: (d) => `撤销${d.mediator}“${d.title}”（${d.heldOn}）的培训记录。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
    changes: (d) => [{ field: d.title, before: '有效', after: '撤销' }],
  },
  'institution.edited': {
    title: '修改机构信息',
    sentence: (d) => `修改${d.institution}的${d.changes.map(({ field }) => field).join('、')}。`,
    changes: (d) => d.changes,
  },
  'room.created': {
    title: '添加调解室',
    sentence: (d) => `添加调解室“${d.room}”（${d.place}）。`,
  },
  'template.added': {
    title: '上传文书模板',
    sentence: (d) =>
      `上传${caseDocument[d.document]}的模板，第 ${d.version} 版，校验值 ${d.sha256.slice(0, 16)}。`,
  },
  'template.day-set': {
    title: '设定模板启用日期',
    sentence: (d) => `${caseDocument[d.document]}模板第 ${d.version} 版自 ${d.from} 起使用。`,
  },
  'template.retired': {
    title: '停用文书模板',
    sentence: (d) => `停用${caseDocument[d.document]}模板第 ${d.version} 版。`,
  },
  'institution-seal.set-up': {
    title: '设立电子印章',
    sentence: (d) =>
      `设立电子印章“${d.seal}”（${d.drawn ? '系统绘制' : '上传图样'}），自 ${d.from} 起使用，由${d.keeper}保管，图样校验值 ${d.sha256.slice(0, 16)}。`,
  },
  'institution-seal.keeper-named': {
    title: '更换印章保管人',
    sentence: (d) => `电子印章“${d.seal}”改由${d.after}保管。`,
    changes: (d) => [{ field: '保管人', before: d.before, after: d.after }],
  },
  'institution-seal.retired': {
    title: '停用电子印章',
    sentence: (d) => `停用电子印章“${d.seal}”。`,
  },
  'room.edited': {
    title: '修改调解室',
    sentence: (d) => `修改调解室“${d.room}”的${d.changes.map(({ field }) => field).join('、')}。`,
    changes: (d) => d.changes,
  },
  'room.closed': {
    title: '停用调解室',
    sentence: (d) => `调解室“${d.room}”使用至 ${d.until}，其后停用。`,
  },
  'phrase.added': {
    title: '添加常用语',
    sentence: (d) => `添加${phraseOwner(d)}常用语一条。`,
    quotes: (d) => (d.text === null ? [] : [[PHRASE.text, d.text]]),
  },
  'phrase.removed': {
    title: '删除常用语',
    sentence: (d) => `删除${phraseOwner(d)}常用语一条。`,
    quotes: (d) => (d.text === null ? [] : [[PHRASE.text, d.text]]),
  },
  'import.checked': {
    title: '检查导入文件',
    sentence: (d) =>
      `检查${IMPORTS[d.kind]}导入文件“${d.fileName}”：共 ${d.total} 行，可导入 ${d.ready} 行，不能导入 ${d.refused} 行，已导入过 ${d.repeated} 行。`,
  },
  'import.started': {
    title: '开始导入',
    sentence: (d) => `开始导入${IMPORTS[d.kind]}“${d.fileName}”，共 ${d.ready} 行。`,
  },
  'import.finished': {
    title: '完成导入',
    sentence: (d) =>
      `完成${IMPORTS[d.kind]}导入“${d.fileName}”：导入 ${d.made} 行，未能导入 ${d.failed} 行。`,
  },
  'mediator.disabled': {
    title: '停用调解员',
    sentence: (d) => `停用调解员${d.mediator}。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
    changes: () => [{ field: STATUS_FIELD, before: '启用', after: '停用' }],
  },
  'mediator.enabled': {
    title: '启用调解员',
    sentence: (d) => `启用调解员${d.mediator}。`,
    changes: () => [{ field: STATUS_FIELD, before: '停用', after: '启用' }],
  },
  'account.created': {
    title: '添加账号',
    sentence: (d) => `为${holderOf(d)}添加账号${linkSent(d)}。`,
  },
  'account.password-renewed': {
    title: '重新发放初始密码',
    sentence: (d) =>
      `为${holderOf(d)}重新发放${d.byLink ? '激活链接' : '初始密码'}，原密码和已登录的设备同时失效。`,
  },
  'account.disabled': {
    title: '停用账号',
    sentence: (d) => `停用${holderOf(d)}的账号。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
    changes: () => [{ field: STATUS_FIELD, before: '启用', after: '停用' }],
  },
  'account.enabled': {
    title: '启用账号',
    sentence: (d) => `启用${holderOf(d)}的账号。`,
    changes: () => [{ field: STATUS_FIELD, before: '停用', after: '启用' }],
  },
  'court.created': {
    title: '添加法院',
    sentence: (d) => `添加法院“${d.court}”（编号 ${d.code}，字号 ${d.prefix}）。`,
  },
  'court.confirmation-rule-set': {
    title: '登记司法确认受理规则',
    sentence: (d) =>
      `登记“${d.court}”的司法确认受理规则，从 ${d.from} 起：${courtRuleInWords({
        isOwnCasesOnly: d.ownCasesOnly,
        acceptsElectronicSignatures: d.electronic,
        wantsPaperSet: d.paperSet,
        reviewClock: d.reviewClock,
      })}；专门管辖 ${d.specials} 项。`,
  },
  'court.extension-limit-set': {
    title: '设定延长上限',
    sentence: (d) => `设定“${d.court}”的调解期限累计延长不超过 ${d.to} 天。`,
    changes: (d) => [{ field: '延长上限', before: `${d.from} 天`, after: `${d.to} 天` }],
  },
  'court.notice-days-set': {
    title: '设定通知期限',
    sentence: (d) =>
      d.to === null
        ? `设定“${d.court}”没有通知当事人的地方规定。`
        : `设定“${d.court}”的地方规定：收到委派起 ${d.to} 天内通知当事人。`,
    changes: (d) => [{ field: '通知期限', before: daysInWords(d.from), after: daysInWords(d.to) }],
  },
  'court.chase-days-set': {
    title: '设定催办答复期限',
    sentence: (d) =>
      d.to === null
        ? `设定“${d.court}”的催办答复期限为默认的工作日。`
        : `设定“${d.court}”的催办答复期限为 ${d.to} 个工作日。`,
    changes: (d) => [
      { field: '催办答复期限', before: daysInWords(d.from), after: daysInWords(d.to) },
    ],
  },
  'court.training_rule_set': {
    title: '设定培训要求',
    sentence: (d) => `设定“${d.court}”的培训要求：${trainingRule[d.to]}。`,
    changes: (d) => [
      { field: '培训要求', before: trainingRule[d.from], after: trainingRule[d.to] },
    ],
  },
  'institution.created': {
    title: '添加机构',
    sentence: (d) =>
      [
        `添加${d.parent ? `“${d.parent}”的分支机构` : '机构'}“${d.institution}”（编号 ${d.code}）`,
        ...(d.courts.length > 0 ? [`邀请法院：${d.courts.join('、')}`] : []),
      ].join('，') + '。',
  },
  'institution.invited': {
    title: '登记邀请法院',
    sentence: (d) => `登记${d.courts.join('、')}邀请“${d.institution}”。`,
  },
  'court-key.made': {
    title: '签发接口密钥',
    sentence: (d) => `签发接口密钥（${d.hint}）。`,
  },
  'court-key.revoked': {
    title: '吊销接口密钥',
    sentence: (d) => `吊销接口密钥（${d.hint}）。`,
  },
  'webhook.made': {
    title: '添加变动通知地址',
    sentence: (d) => `添加变动通知地址（${d.host}）。`,
  },
  'webhook.revoked': {
    title: '停止变动通知',
    sentence: (d) => `停止向 ${d.host} 发送变动通知。`,
  },
  'webhook.secret-rotated': {
    title: '更换变动通知的签名密钥',
    sentence: (d) => `更换 ${d.host} 的变动通知签名密钥。`,
  },
  'webhook.disabled': {
    title: '变动通知已停用',
    sentence: (d) => `${d.host} 长时间没有收到变动通知，已停用，尚有 ${d.waiting} 条待发送。`,
  },
  'webhook.resumed': {
    title: '恢复变动通知',
    sentence: (d) => `恢复向 ${d.host} 发送变动通知。`,
  },
  'webhook.retried': {
    title: '重新发送变动通知',
    sentence: (d) => `重新发送第 ${d.position} 条变动通知。`,
  },
  'webhook.skipped': {
    title: '放弃发送变动通知',
    sentence: (d) => `放弃发送第 ${d.position} 条变动通知。`,
  },
  'seal.rotated': {
    title: '更换加密密钥',
    sentence: (d) =>
      `用密钥 ${d.keyId} 重新加密号码等内容 ${d.resealed} 项，尚有 ${d.remaining} 项未更换。`,
  },
  'files.rotated': {
    title: '更换文件密钥',
    sentence: (d) =>
      `用密钥 ${d.keyId} 加密以前未加密的文件 ${d.encrypted} 个，更换文件密钥 ${d.rewrapped} 个，尚有 ${d.remaining} 个未更换。`,
  },
  'calendar.loaded': {
    title: '载入放假安排',
    sentence: (d) => `载入 ${d.year} 年放假安排（${d.source}）。`,
  },
  'job.requested': {
    title: '立即执行定时任务',
    sentence: (d) => `立即执行定时任务“${SCHEDULED_JOB_WORDS[d.job].name}”。`,
  },
}
