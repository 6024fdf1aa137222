import { readdirSync } from 'node:fs'
import { receiveDraftMaterial } from '@/lib/edge/upload/receive-draft-material'
import { getReferralDraft } from '@/lib/queries/court/get-referral-draft'
import { startDraft } from '@/__tests__/support/referral-draft'
import { done } from '@/__tests__/support/sound-act'
import { soundPng } from '@/__tests__/support/upload-files'
import { asOwner, buildWorld, closeWorld, type World } from '@/__tests__/support/world'

// 引调登记的材料：不用脚本的表单也能添加；被拒绝的既没有记录也没有文件，写下的名称还在。

let world: World
let draftId: string
beforeEach(async () => {
  world = await buildWorld()
  draftId = await startDraft(world.people.clerkA)
})
afterAll(closeWorld)

async function send(
  bytes: Buffer | null,
  fields: Readonly<Record<string, string>> = { title: '起诉状', slot: 'petition' },
  { who = world.people.clerkA, to = draftId } = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (bytes) form.set('file', new File([new Uint8Array(bytes)], '起诉状.png'))
  const answer = await receiveDraftMaterial(
    new Request(`http://heyi.test/api/referral-drafts/${to}/materials`, {
      method: 'POST',
      body: form,
    }),
    { actor: who, params: { draftId: to } },
  )
  expect(answer.status).toBe(303)
  return answer.headers.get('location')
}

const page = () => `/court/refer/${draftId}/materials`
const files = () =>
  readdirSync(process.env.HEYI_FILES_DIR!, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}/.test(name),
  )
const rows = () => asOwner('SELECT title, slot, media_type FROM referral_draft_materials')
const unsent = async () =>
  (await done(getReferralDraft(world.people.clerkA, { draftId }))).content.unsent

test('添加一份：文件按内容识别，记下名称和卷宗位置', async () => {
  expect(await send(await soundPng(1))).toBe(`${page()}?added=1`)
  expect(await rows()).toEqual([{ title: '起诉状', slot: 'petition', media_type: 'image/png' }])
  expect(await unsent()).toEqual({ title: '', slot: '' })
})

test('内容不对、没有文件、没有名称、位置不对、同一文件再来一次：各有各的说法，不留文件', async () => {
  const png = await soundPng(1)
  await send(png)
  const kept = files()
  const refused = (code: string) => `${page()}?refused=${code}`
  expect(await send(Buffer.from('x'))).toBe(refused('FILE_KIND_UNKNOWN'))
  expect(await unsent()).toEqual({ title: '起诉状', slot: 'petition' })
  expect(await send(null)).toBe(refused('FILE_MISSING'))
  expect(await send(png, { slot: 'petition' })).toBe(refused('TITLE'))
  expect(await send(png, { title: '起诉状', slot: 'nowhere' })).toBe(refused('SLOT'))
  expect(await send(png)).toBe(refused('REGISTER_FILE_TWICE'))
  expect(await rows()).toHaveLength(1)
  expect(files()).toEqual(kept)
})

test('别人的草稿、没有的草稿，文件不读也不留', async () => {
  const kept = files()
  const png = await soundPng(1)
  const { clerkB, adminA } = world.people
  expect(await send(png, undefined, { who: clerkB })).toBe(`${page()}?refused=NOT_FOUND`)
  expect(await send(png, undefined, { who: adminA })).toBe(`${page()}?refused=FORBIDDEN`)
  expect(await send(png, undefined, { to: 'x' })).toBe('/court/refer')
  expect(await rows()).toEqual([])
  expect(files()).toEqual(kept)
})
