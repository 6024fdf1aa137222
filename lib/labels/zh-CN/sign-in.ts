import type { SignInRefusal } from '@/lib/domain/access/sign-in-answer'
import { INITIAL_PASSWORD_HOURS } from '@/lib/domain/access/password-rules'
import { CODE_TRIES } from '@/lib/domain/access/second-factor'
import { FREE_PER_ACCOUNT, WINDOW_MINUTES } from '@/lib/domain/access/sign-in-throttle'
import { unexpectedSentence } from './unexpected'

/** Words of /sign-in (操作手册 3.2). */
export const SIGN_IN = {
  title: '登录',
  product: '和议',
  productLong: '法院特邀调解工作平台',
  promise: '引调、受理、调解、结案，每一步依法、留痕、可查。',
  entrances: '登录入口',
  staff: '法院/调解员',
  party: '当事人',
  phone: '手机号',
  password: '密码',
  submit: '登录',
  pending: '正在登录…',
  solving: '正在进行安全验证，请稍候…',
  help: '忘记密码或没有账号？',
  helpText:
    '调解员的账号由所在机构的管理员开通，法院人员和机构管理员的由系统管理员开通；忘记密码的，请其重新发放。',
  firstTime: `首次登录请使用管理员发放的初始密码，${INITIAL_PASSWORD_HOURS} 小时内有效，只能登录一次。`,
  proofOfWork:
    '连续输错密码的，登录前先由浏览器计算一道题，代替图片验证码，无需辨认、输入；计算时显示“正在进行安全验证”。',
  noScript: '请允许浏览器运行脚本后刷新；在微信中可点右上角“…”用系统浏览器打开。',
  ended: '登录已失效：长时间没有操作，或者已在其他设备上下线。请重新登录。',
  onTheWay: '请先登录，登录后打开您要访问的页面。',
  failedTitle: '登录失败',
  codeTitle: '两步验证',
  codeHow: '密码已核对。请打开手机上的身份验证器应用，输入“和议”项下的 6 位验证码。',
  code: '验证码',
  codeHelp: '手机不在身边的，可输入一个 12 位恢复码。',
  passkeyHow: {
    app: '密码已核对。请使用通行密钥，或者输入手机上身份验证器应用中“和议”项下的 6 位验证码。',
    alone: '密码已核对。请使用通行密钥；登记的设备不在身边的，可输入一个恢复码。',
  },
  recoveryHow: '密码已核对。您的通行密钥是在原来的网址登记的，在本网址不能使用，请输入一个恢复码。',
  byCode: { app: '用验证码登录', alone: '用恢复码登录' },
  recoveryCode: '恢复码',
  recoveryCodeHelp: '启用两步验证时保存的 12 位数字，每个只能用一次。',
  back: '返回',
  lostCode: '手机、设备遗失，也没有恢复码？',
  lostCodeText:
    '法院和机构的用户请联系系统管理员，由其提交、安全管理员确认后重置；调解员请联系所在机构转告平台。',
  staffOnly: '供机构管理员、调解员和法院工作人员使用。',
} as const

const REFUSED = '手机号或密码不正确，或者账号不能使用。请核对后重新输入。'
const INITIAL = `初始密码超过 ${INITIAL_PASSWORD_HOURS} 小时或已登录过一次的，请向管理员重新领取。`

/** The next consequence, shown once it is near; the same for a phone without an account. */
function soon(failures: number): string {
  if (failures < FREE_PER_ACCOUNT) return ''
  return `已连续失败 ${failures} 次。再次登录前先进行安全验证，由浏览器自动完成，无需操作。失败越多，验证用时越长。`
}

/**
 * The sentences of a refused sign-in, one a line. Unknown, wrong, disabled and used-up are one and
 * the same.
 */
export function signInSentence(refusal: SignInRefusal): string {
  switch (refusal.code) {
    case 'REFUSED':
      return [REFUSED, INITIAL, soon(refusal.failures)].filter(Boolean).join('\n')
    case 'CHALLENGE':
      return '安全验证未通过，请重新登录。'
    case 'MALFORMED':
      return refusal.field === 'phone' ? '请输入 11 位手机号。' : '请输入密码。'
    case 'CODE_NEEDED':
      return '请输入验证码。'
    case 'CODE_WRONG':
      return '验证码不正确、已过期或者已用过。请等应用显示新的验证码后再输入。'
    case 'PASSKEY_WRONG':
      return '通行密钥没有通过验证，可能是等待过久。请再试一次；仍不通过的，请改用验证码或者恢复码，并告知管理员。'
    case 'CODES_SPENT':
      return `验证码或者通行密钥已连续 ${CODE_TRIES} 次没有通过，请 ${WINDOW_MINUTES} 分钟后再试。不是您本人操作的，密码可能已经泄露，请尽快修改。`
    case 'UNEXPECTED':
      return unexpectedSentence(refusal.incident)
  }
}

/** Sentences for what happens between the browser and us. */
export const SIGN_IN_TROUBLE = {
  offline: '网络未连接，登录失败。请在网络恢复后重试。',
  noAnswer: '没有收到服务器的答复，请稍后重试。',
  refusedByServer: '服务器没有接受这次登录，请刷新页面后再试。',
  cannotSolve:
    '浏览器无法完成安全验证。请用 Chrome 浏览器并通过 https 地址打开，或 15 分钟后再试。',
} as const
