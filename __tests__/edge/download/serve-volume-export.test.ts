import { checkExport, inBag, readZip } from '@/assets/dossier-check/check.js'
import { serveVolumeExport } from '@/lib/edge/download/serve-volume-export'
import { fileStore } from '@/lib/files/file-store'
import { chainOfCase } from '@/__tests__/support/case-papers'
import { layVolume, type VolumeItem } from '@/__tests__/support/lay-volume'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 导出卷宗（docs/decisions/0088）：整卷连同原件，导出的就能离线核验。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const ITEMS: readonly VolumeItem[] = [
  { slot: 'petition', title: '起诉状', pages: 2 },
  { slot: 'evidence', title: '照片', pages: 1, sheet: 'damaged' },
]

async function lay() {
  const { id: caseId } = await layCase(world, { status: 'archived' })
  const { materials } = await layVolume(caseId, { items: ITEMS })
  const keys = await asOwner<{ storage_key: string }>(
    'SELECT storage_key FROM materials WHERE id = ANY ($1::uuid[]) ORDER BY title DESC',
    [materials],
  )
  return { caseId, keys: keys.map((each) => each.storage_key) }
}

const get = (who: keyof World['people'], caseId: string, volume = '1', method = 'GET') =>
  serveVolumeExport(new Request('http://heyi.test/x', { method }), {
    actor: world.people[who],
    params: { caseId, volume },
  })

async function openExport(response: Response) {
  const opened = readZip(new Uint8Array(await response.arrayBuffer()))
  const bag = inBag(opened.files) as Map<string, Uint8Array>
  return { faults: checkExport(opened).faults, names: [...bag.keys()] }
}

test.each(['adminA', 'clerkA', 'judgeA'] as const)(
  '%s 导出的卷宗与清单逐件一致，记一次导出',
  async (who) => {
    const { caseId } = await lay()
    const response = await get(who, caseId)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/zip',
    ])
    const { faults, names } = await openExport(response)
    expect(faults).toEqual([])
    expect(names.filter((name) => name.startsWith('data/'))).toEqual([
      'data/manifest.json',
      'data/dossier.pdf',
      'data/originals/0001-起诉状.pdf',
      'data/originals/0002-照片.pdf',
    ])
    expect(await chainOfCase(caseId)).toMatchObject([
      { kind: 'dossier.exported', data: { volume: 1, without: [] } },
    ])
  },
)

test.each([
  'adminB',
  'mediatorA',
  'mediatorB',
  'reviewerA',
  'clerkB',
  'partyX',
  'auditor',
  'system',
  'courtSystemA',
] as const)('%s 不能导出，不留记录', async (who) => {
  const { caseId } = await lay()
  expect((await get(who, caseId)).status).toBe(404)
  expect(await chainOfCase(caseId)).toEqual([])
})

test('没有的卷、别的请求方法不导出', async () => {
  const { caseId } = await lay()
  expect((await get('adminA', caseId, '2')).status).toBe(404)
  expect((await get('adminA', caseId, '1', 'HEAD')).status).toBe(405)
  expect(await chainOfCase(caseId)).toEqual([])
})

test('装订时已损坏的件，原件不在也照样导出，记明未导出的件', async () => {
  const { caseId, keys } = await lay()
  await fileStore().remove(keys[1]!)
  const { faults, names } = await openExport(await get('adminA', caseId))
  expect(faults).toEqual([])
  expect(names).not.toContain('data/originals/0002-照片.pdf')
  expect(await chainOfCase(caseId)).toMatchObject([
    { kind: 'dossier.exported', data: { without: [2] } },
  ])
})

test.each(['缺失', '被换过'])(
  '装订后%s的原件：说明是哪一件，一个字节也不给，不留导出的记录',
  async (how) => {
    const { caseId, keys } = await lay()
    await fileStore().remove(keys[0]!)
    if (how === '被换过') await fileStore().put(keys[0]!, Buffer.from('%PDF-1.7 altered'))
    const response = await get('adminA', caseId)
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('“起诉状”') })
    expect(await chainOfCase(caseId)).toEqual([])
  },
)
