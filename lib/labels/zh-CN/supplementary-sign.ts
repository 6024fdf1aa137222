// 签补充协议, for parties: apart from the other words, because a phone loads them with the form.

export const SUPPLEMENTARY_SIGN = {
  sign: (party: string) => `${party}签字`,
  revoke: '撤回这份补充协议',
  revokeSubmit: '确定撤回',
  revokeHelp: '最后一个人签字以前都可以撤回。',
  identityFirst: '签字以前，请先核对身份。',
  identityHelp: '一天以内核对过的才算。核对完会回到这里。',
  identify: '去核对身份',
  code: '手机验证码',
  codeHelp: '先发验证码，再填在签字的地方。',
  codeField: '填短信里的数字。',
} as const
