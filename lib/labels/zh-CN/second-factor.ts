import {
  CODE_DIGITS,
  RECOVERY_CODES,
  RECOVERY_DIGITS,
  type SecondFactorDuty,
} from '@/lib/domain/access/second-factor'

/** Words of 两步验证 on one's own account. */
export const SECOND_FACTOR = {
  title: '两步验证',
  lead: '登录时除密码外，再输入手机上的验证码，或者使用通行密钥。密码泄露时，他人仍不能登录。',
  states: { off: '未启用', on: '已启用' },
  open: { off: '设置', on: '管理' },
  due: '按本单位的安全要求，您的账号须先启用两步验证，方可使用其他功能。',
  reset: (at: string, proposedBy: string, confirmedBy: string) =>
    `您的两步验证已于 ${at} 重置：由${proposedBy}提交，${confirmedBy}确认。不是您本人申请的，请立即修改密码，并告知安全管理员。`,
  acknowledge: '知道了，暂不设置',
  needs: [
    '您的手机上须有身份验证器应用，如腾讯身份验证器（微信小程序）、Microsoft Authenticator、华为或者小米自带的验证器等，支持 TOTP 的均可。',
    '验证码由手机自行计算，不发短信，不需要网络；手机的时间须准确。',
    `启用后给出 ${RECOVERY_CODES} 个恢复码，手机不在身边或者遗失时代替验证码。`,
  ],
  first: '方式一：手机上的验证码',
  begin: '开始设置',
  scan: '一、添加账号',
  scanHow: '在身份验证器应用中扫描二维码；不能扫描的，手工输入密钥。',
  scanAlt: '两步验证的二维码，内容与下面的密钥相同',
  scanCaution: '二维码和密钥只供本人添加，请勿截图、转发。',
  key: '密钥',
  copyKey: '复制密钥',
  confirm: '二、输入验证码',
  code: '验证码',
  codeHelp: `应用中显示的 ${CODE_DIGITS} 位数字，每 30 秒更换一次。`,
  enable: '确认启用',
  enabled: '两步验证已启用，其他设备上的登录已失效。',
  since: '启用时间',
  by: '验证方式',
  ways: (hasApp: boolean, passkeys: number) =>
    [hasApp ? '手机上的验证码' : '', passkeys > 0 ? `通行密钥 ${passkeys} 个` : '']
      .filter(Boolean)
      .join('、') || '恢复码',
  left: '剩余恢复码',
  leftCount: (count: number) => `${count} 个`,
  fewLeft: '恢复码所剩不多，请更换。',
  codes: '恢复码',
  codesOnce: `以下 ${RECOVERY_CODES} 个恢复码只显示这一次，每个只能用一次。请打印或者抄写，与手机分开保管。`,
  codesPrinted: (name: string) => `${name}的和议恢复码`,
  copyCodes: '复制全部恢复码',
  print: '打印',
  leave: '离开本页后不再显示恢复码。尚未保存的，请先取消。确定离开吗？',
  saved: '已保存，继续',
  renew: '更换恢复码',
  renewHow: '更换后，原恢复码全部失效。',
  renewed: '恢复码已更换。',
  turnOff: '停用两步验证',
  turnOffTitle: '停用两步验证？',
  turnOffHow: (duty: SecondFactorDuty) =>
    duty === 'must'
      ? '更换手机时，先停用，再用新手机设置。停用时通行密钥一并移除，登录只需密码；须启用两步验证的账号将立即要求重新设置。'
      : '更换手机时，先停用，再用新手机设置。停用时通行密钥一并移除，登录只需密码。',
  turnedOff: '两步验证已停用。',
  password: '当前密码',
  anyCode: '验证码或恢复码',
  anyCodeHelp: `手机上的 ${CODE_DIGITS} 位验证码，或者一个 ${RECOVERY_DIGITS} 位恢复码。`,
  recoveryCodeHelp: `启用时保存的 ${RECOVERY_DIGITS} 位数字，每个只能用一次。`,
} as const

/** Words of its reset by two administrators. */
export const FACTOR_RESET = {
  act: '重置两步验证',
  title: (name: string) => `重置${name}的两步验证`,
  lead: '用于本人遗失手机、设备且没有恢复码。通行密钥一并移除。提交后由安全管理员确认；确认时本人的登录全部失效，下次登录只需密码，并告知本人由谁重置。',
  made: (name: string) => `已为${name}提交重置，待安全管理员确认。`,
} as const
