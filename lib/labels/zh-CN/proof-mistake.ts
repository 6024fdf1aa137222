/** Mistakes in what a person proves to be themselves by: passwords, codes, passkeys. */
export const PROOF_MISTAKES = {
  PASSWORD_TOO_SHORT: '密码至少 12 位。',
  PASSWORD_TOO_LONG: '密码最多 128 位。',
  PASSWORD_NEEDS_MIX: '密码须同时包含大写字母、小写字母和数字。',
  PASSWORD_HAS_PHONE: '密码中不能包含您的手机号。',
  PASSWORD_WRONG: '当前密码不正确，请重新输入。',
  SECOND_FACTOR_CODE_WRONG: '验证码不正确、已过期或者已用过，请核对后重新输入。',
  PASSKEY_WRONG: '通行密钥没有通过验证，请再试一次。',
  PASSKEY_COPIED: '该通行密钥可能已被复制，请改用其他方式验证。',
  PASSWORD_REUSED: '新密码不能与当前密码相同，请换一个。',
  PASSWORDS_DIFFER: '两次输入的新密码不一致，请重新输入。',
} as const
