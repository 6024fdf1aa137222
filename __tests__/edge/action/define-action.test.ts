import { defineAction } from '@/lib/edge/action/define-action'
import { defineEntryAction } from '@/lib/edge/action/define-entry-action'
import { IDLE } from '@/lib/edge/action/action-state'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { saveListPreference } from '@/lib/use-cases/preference/save-preference'
import { signOut } from '@/lib/use-cases/session/sign-out'
import { env } from '@/lib/platform/env'
import { createAdmin, PHONE, RIGHT, tryWith } from '../../support/sign-in'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

// What surrounds an action in a request: the session's id in the cookie, and the headers.
const request = { sessionId: null as string | null, headers: new Headers() }
jest.mock('@/lib/auth/session-cookie', () => ({ readSessionId: async () => request.sessionId }))
jest.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => new Map(),
}))
const readAgain: string[] = []
jest.mock('next/cache', () => ({ revalidatePath: (path: string) => void readAgain.push(path) }))
jest.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirect to ${to}`)
  },
}))

let world: World
let adminId: string
beforeEach(async () => {
  world = await buildWorld()
  adminId = await createAdmin(world)
  request.sessionId = null
  request.headers = new Headers({ 'next-action': 'x', 'x-heyi-path': '/institution/people/new' })
})
afterAll(closeWorld)

async function signIn(phone = PHONE, password = RIGHT) {
  const outcome = await tryWith({ phone, password })
  if (!outcome.ok) throw new Error('refused')
  request.sessionId = outcome.sessionId
}

const FIELDS = { list: 'cases', density: 'compact' }
const save = defineAction(saveListPreference, {
  read: ({ list, density }) => ({ list, density, hidden: [] }),
  done: () => ({ message: '已保存。' }),
})
const leave = defineAction(signOut, {
  read: (_fields, sessionId) => ({ sessionId }),
  done: () => ({ message: '已退出。' }),
})
const send = (fields: Record<string, string> = FIELDS) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return save(IDLE, form)
}
const preferences = async () =>
  (await (await ownerClient()).query('SELECT account_id FROM list_preferences')).rows

test('登录已失效：不转走，说明情况，填写的内容原样带回', async () => {
  expect(await send()).toMatchObject({
    status: 'refused',
    code: 'SIGNED_OUT',
    message: '登录已失效，内容没有提交。填写的内容已保留，请登录后再次提交。',
    link: { href: '/sign-in' },
    values: FIELDS,
  })
})

test('登录被别的设备下线：同样说明，什么也没有办', async () => {
  await signIn()
  await (await ownerClient()).query(`UPDATE sessions SET revoked_at = now()`)
  expect(await send()).toMatchObject({ code: 'SIGNED_OUT', values: FIELDS })
  expect(await preferences()).toEqual([])
})

test('重新登录后再交，就办成；密码不带回', async () => {
  expect(await send({ ...FIELDS, newPassword: 'Secret-2026-x' })).toMatchObject({ values: FIELDS })
  await signIn()
  expect(await send()).toMatchObject({ status: 'done' })
  expect(await preferences()).toEqual([{ account_id: adminId }])
})

test('办成后转到别的页面：那一页连同菜单上的数目重新读取', async () => {
  const saveAndGo = defineAction(saveListPreference, {
    read: ({ list, density }) => ({ list, density, hidden: [] }),
    done: () => ({ message: '已保存。', goTo: '/institution/people?done=saved' }),
  })
  const form = new FormData()
  for (const [name, value] of Object.entries(FIELDS)) form.append(name, value)
  await signIn()
  readAgain.length = 0
  await expect(saveAndGo(IDLE, form)).rejects.toThrow('redirect to /institution/people?done=saved')
  expect(readAgain).toEqual(['/institution/people'])
})

test('换了一个账号登录：不以他的名义办理', async () => {
  await signIn()
  expect(await send({ ...FIELDS, $PERSON: world.people.adminA.id })).toMatchObject({
    status: 'refused',
    code: 'OTHER_PERSON',
    values: FIELDS,
  })
  expect(await preferences()).toEqual([])
  expect(await send({ ...FIELDS, $PERSON: adminId })).toMatchObject({ status: 'done' })
})

test('须先设置两步验证的：没有办，内容留着', async () => {
  const required = jest.replaceProperty(env(), 'HEYI_SECOND_FACTOR', 'required')
  try {
    await signIn()
    expect(await send()).toMatchObject({
      code: 'SECOND_FACTOR',
      link: { href: '/account/second-factor' },
      values: FIELDS,
    })
    expect(await preferences()).toEqual([])
  } finally {
    required.restore()
  }
})

test('用初始密码重新登录的：先改密码，内容留着', async () => {
  const { initialPassword } = await createAccount({
    role: 'institution_admin',
    name: '周启',
    phone: '13800000002',
    institutionId: world.institutions.a,
    mustChange: true,
  })
  await signIn('13800000002', initialPassword)
  expect(await send()).toMatchObject({
    code: 'FIRST_PASSWORD',
    link: { href: '/account/first-password' },
    values: FIELDS,
  })
  request.headers.delete('next-action')
  await expect(send()).rejects.toThrow(
    'redirect to /account/first-password?returnTo=%2Finstitution%2Fpeople%2Fnew',
  )
})

test('没有脚本的提交：去登录页，登录后回到原来的页面', async () => {
  request.headers.delete('next-action')
  await expect(send()).rejects.toThrow(
    'redirect to /sign-in?returnTo=%2Finstitution%2Fpeople%2Fnew',
  )
})

test('登录已失效时退出：不必再登录，直接到登录页', async () => {
  await expect(leave(IDLE, new FormData())).rejects.toThrow('redirect to /sign-in')
})

test.each<readonly [string, unknown]>([
  ['没有', undefined],
  ['一个对象', {}],
  ['一段文字', 'text'],
  ['一个列表', [[]]],
])('调用时带来的不是表单，是%s：与空白的表单一样，照常说明，不出错', async (_title, sent) => {
  expect(await save(IDLE, sent as FormData)).toMatchObject({ code: 'SIGNED_OUT', values: {} })
  await signIn()
  expect(await save(IDLE, sent as FormData)).toMatchObject({ code: 'INPUT_INVALID', values: {} })
  const enter = defineEntryAction('test', async () => ({ code: 'REFUSED', message: '不行。' }))
  expect(await enter(IDLE, sent as FormData)).toMatchObject({ code: 'REFUSED', values: {} })
})
