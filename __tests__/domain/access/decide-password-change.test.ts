import {
  decidePasswordChange,
  type PasswordChangeFacts,
} from '@/lib/domain/access/decide-password-change'

// 修改密码：错的每一处一次都指出来；拒绝的理由是其中的第一处。

const GOOD = 'Chosen-password-2027'
const FACTS: PasswordChangeFacts = {
  phone: '13800000001',
  isFirst: false,
  currentFits: true,
  wrongTries: 0,
  isReused: false,
}

test.each<
  [
    string,
    Partial<PasswordChangeFacts>,
    string | undefined,
    string | undefined,
    string,
    Record<string, string>,
  ]
>([
  [
    '什么也没有填',
    { currentFits: null },
    undefined,
    undefined,
    'INPUT_INVALID',
    { currentPassword: 'REQUIRED', newPassword: 'REQUIRED', repeatedPassword: 'REQUIRED' },
  ],
  [
    '首次设置，什么也没有填',
    { isFirst: true, currentFits: null },
    undefined,
    undefined,
    'INPUT_INVALID',
    { newPassword: 'REQUIRED', repeatedPassword: 'REQUIRED' },
  ],
  [
    '只差当前密码',
    { currentFits: null },
    GOOD,
    GOOD,
    'INPUT_INVALID',
    { currentPassword: 'REQUIRED' },
  ],
  [
    '当前密码不对，新密码太短，两次不一致',
    { currentFits: false },
    'Short-2027',
    GOOD,
    'PASSWORD_WRONG',
    {
      currentPassword: 'PASSWORD_WRONG',
      newPassword: 'PASSWORD_TOO_SHORT',
      repeatedPassword: 'PASSWORDS_DIFFER',
    },
  ],
  [
    '一次登录里当前密码第九次不对',
    { currentFits: false, wrongTries: 8 },
    GOOD,
    GOOD,
    'PASSWORD_WRONG',
    { currentPassword: 'PASSWORD_WRONG' },
  ],
  [
    '一次登录里当前密码第十次不对',
    { currentFits: false, wrongTries: 9 },
    GOOD,
    GOOD,
    'PASSWORD_TRIES_SPENT',
    { currentPassword: 'PASSWORD_WRONG' },
  ],
  [
    '新密码没有填：不说两次不一致',
    {},
    undefined,
    GOOD,
    'INPUT_INVALID',
    { newPassword: 'REQUIRED' },
  ],
  [
    '新密码含有手机号',
    {},
    'Aa-13800000001',
    'Aa-13800000001',
    'PASSWORD_WEAK',
    { newPassword: 'PASSWORD_HAS_PHONE' },
  ],
  [
    '新密码就是当前密码',
    { isReused: true },
    GOOD,
    GOOD,
    'PASSWORD_REUSED',
    { newPassword: 'PASSWORD_REUSED' },
  ],
  [
    '首次设置，新密码就是初始密码',
    { isFirst: true, currentFits: null, isReused: true },
    GOOD,
    GOOD,
    'PASSWORD_REUSED',
    { newPassword: 'PASSWORD_REUSED' },
  ],
  [
    '当前密码不对的人，得不到新密码是否就是当前密码的答案',
    { currentFits: false, isReused: true },
    GOOD,
    GOOD,
    'PASSWORD_WRONG',
    { currentPassword: 'PASSWORD_WRONG' },
  ],
])('%s', (_what, facts, chosen, repeated, code, fields) => {
  expect(decidePasswordChange({ ...FACTS, ...facts }, { chosen, repeated })).toEqual({
    ok: false,
    refusal: { code, facts: {}, fields },
  })
})

test.each([
  [{}, false],
  [{ isFirst: true, currentFits: null }, true],
])('都对时可以改（%j）', (facts, first) => {
  expect(decidePasswordChange({ ...FACTS, ...facts }, { chosen: GOOD, repeated: GOOD })).toEqual({
    ok: true,
    value: { first, chosen: GOOD },
  })
})
