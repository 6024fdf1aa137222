/**
 * Words for an act that was sent without the session it needs: the sentence, and the page (opened
 * in a new window) on which the user can put that right.
 */
export const ACCESS_REFUSED = {
  SIGNED_OUT: {
    message: '登录已失效，内容没有提交。填写的内容已保留，请登录后再次提交。',
    link: { href: '/sign-in', label: '在新窗口登录' },
  },
  FIRST_PASSWORD: {
    message: '您使用的是初始密码，内容没有提交。请设置新密码后回到本页再次提交。',
    link: { href: '/account/first-password', label: '在新窗口设置新密码' },
  },
  SECOND_FACTOR: {
    message: '您的账号须先设置两步验证，内容没有提交。请设置后回到本页再次提交。',
    link: { href: '/account/second-factor', label: '在新窗口设置两步验证' },
  },
  OTHER_PERSON: {
    message: '现在登录的是另一个账号，内容没有提交。请由原来的账号登录后再次提交。',
    link: { href: '/account', label: '在新窗口查看现在的账号' },
  },
} as const

/** Words of the dialog in which the user signs in again over the page. */
export const SIGN_IN_AGAIN = {
  title: '重新登录',
  why: '登录已失效，填写的内容已保留。登录后继续提交。',
} as const
