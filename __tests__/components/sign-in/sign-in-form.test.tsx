import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { SignInForm } from '@/components/account/sign-in-form'
import { solveChallenge } from '@/components/account/solve-challenge'

jest.mock('@/components/account/solve-challenge')

const answers: { url?: string; status: number }[] = []
const sent: URLSearchParams[] = []

beforeEach(() => {
  answers.length = 0
  sent.length = 0
  global.fetch = jest.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    if (String(input).endsWith('/csrf'))
      return { ok: true, json: async () => ({ csrfToken: 'token' }) } as Response
    sent.push(init!.body as URLSearchParams)
    const answer = answers.shift()
    if (!answer) throw new TypeError('network')
    return { ok: answer.status < 400, json: async () => ({ url: answer.url }) } as Response
  })
})

async function signIn() {
  const user = userEvent.setup()
  render(<SignInForm />)
  await user.type(screen.getByLabelText('手机号'), '13800000001')
  await user.type(screen.getByLabelText('密码'), 'Right-password-2026')
  await user.click(screen.getByRole('button', { name: '登录' }))
}

const refusal = (word: string) =>
  answers.push({ status: 401, url: `http://localhost/api/auth/error?error=${word}` })

test('被拒绝：说明原因，焦点移到说明上，手机号还在', async () => {
  refusal('REFUSED.1')
  await signIn()
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('手机号或密码不正确，或者账号不能使用')
  expect(alert).not.toHaveTextContent('已连续失败')
  await waitFor(() => expect(alert.parentElement).toHaveFocus())
  expect(screen.getByLabelText('手机号')).toHaveValue('13800000001')
  expect(Object.fromEntries(sent[0]!)).toMatchObject({
    phone: '13800000001',
    csrfToken: 'token',
    json: 'true',
  })
})

test('手机号填错：焦点回到手机号', async () => {
  refusal('MALFORMED.phone')
  await signIn()
  await waitFor(() => expect(screen.getByLabelText('手机号')).toHaveFocus())
  expect(screen.getByLabelText('手机号')).toHaveAccessibleDescription('请输入 11 位手机号。')
})

test.each([
  [
    '失败多次',
    'REFUSED.9',
    '已连续失败 9 次。再次登录前先进行安全验证，由浏览器自动完成，无需操作。失败越多，验证用时越长',
  ],
  ['意外', 'UNEXPECTED.AB12CD', 'AB12CD'],
  ['不认识的回答', 'CredentialsSignin', '服务器没有接受这次登录'],
])('%s', async (_what, word, sentence) => {
  refusal(word)
  await signIn()
  expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
})

test('浏览器计算安全验证的时候，按钮上写明正在进行；算好以后才再次登录', async () => {
  let finish: (answer: string) => void = () => undefined
  jest
    .mocked(solveChallenge)
    .mockReturnValueOnce(new Promise<string>((resolve) => (finish = resolve)))
  refusal('CHALLENGE.abc')
  refusal('REFUSED.1')
  await signIn()
  await screen.findByRole('button', { name: '正在进行安全验证，请稍候…' })
  expect(sent).toHaveLength(1)
  finish('solved')
  await screen.findByRole('alert')
  expect(sent[1]!.get('answer')).toBe('solved')
})

test('过期的页面令牌不会被当成登录成功', async () => {
  answers.push({ status: 200, url: 'http://localhost/api/auth/signin?csrf=true' })
  await signIn()
  expect(await screen.findByRole('alert')).toHaveTextContent('请刷新页面后再试')
})

test('断网：说明情况，填写的内容都在', async () => {
  await signIn()
  expect(await screen.findByRole('alert')).toHaveTextContent('没有收到服务器的答复')
  expect(screen.getByLabelText('手机号')).toHaveValue('13800000001')
  expect(screen.getByLabelText('密码')).toHaveValue('Right-password-2026')
})

test('有两步验证的：密码之后输入验证码，手机号和密码一并再送；错了留在这一步', async () => {
  refusal('CODE_NEEDED.')
  await signIn()
  const code = await screen.findByLabelText('验证码')
  await waitFor(() => expect(code).toHaveFocus())
  expect(screen.queryByRole('alert')).toBeNull()
  expect(code).not.toBeInvalid()
  expect(screen.getByLabelText('手机号')).not.toBeVisible()
  const user = userEvent.setup()
  refusal('CODE_WRONG.')
  await user.type(code, '123 456')
  await user.click(screen.getByRole('button', { name: '登录' }))
  await waitFor(() => expect(code).toBeInvalid())
  expect(code).toHaveAccessibleDescription(/验证码不正确/)
  expect(Object.fromEntries(sent[1]!)).toMatchObject({
    phone: '13800000001',
    password: 'Right-password-2026',
    code: '123 456',
  })
})

test('从验证码返回：手机号和密码还在，不再送验证码', async () => {
  refusal('CODE_NEEDED.')
  await signIn()
  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('验证码'), '123456')
  await user.click(screen.getByRole('button', { name: '返回' }))
  expect(screen.getByLabelText('手机号')).toHaveValue('13800000001')
  refusal('REFUSED.1')
  await user.click(screen.getByRole('button', { name: '登录' }))
  await screen.findByRole('alert')
  expect(sent[1]!.get('code')).toBe('')
})

test('验证码输错次数过多：说明何时再试', async () => {
  refusal('CODES_SPENT.')
  await signIn()
  expect(await screen.findByRole('alert')).toHaveTextContent('15 分钟后再试')
})

test('密码可以显示出来核对', async () => {
  const user = userEvent.setup()
  render(<SignInForm />)
  await user.click(screen.getByRole('button', { name: '显示密码' }))
  expect(screen.getByLabelText('密码')).toHaveAttribute('type', 'text')
  expect(screen.getByRole('button', { name: '显示密码' })).toHaveAttribute('aria-pressed', 'true')
})
