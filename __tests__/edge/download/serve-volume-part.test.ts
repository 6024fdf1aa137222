import { createHash } from 'node:crypto'
import { FILE_POLICY } from '@/lib/edge/security/security-headers'
import { serveVolumePart } from '@/lib/edge/download/serve-volume-part'
import { fileStore } from '@/lib/files/file-store'
import { chainOfCase } from '@/__tests__/support/case-papers'
import { layVolume } from '@/__tests__/support/lay-volume'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// The file of a bound volume, in the parts that its reader shows.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function lay() {
  const { id: caseId } = await layCase(world, { status: 'archived' })
  const { id } = await layVolume(caseId)
  const [row] = await asOwner<{ storage_key: string; sha256: string; size: number }>(
    'SELECT storage_key, sha256, size FROM dossier_volumes WHERE id = $1',
    [id],
  )
  return { caseId, ...row! }
}

const get = (who: keyof World['people'], caseId: string, range?: string) =>
  serveVolumePart(new Request('http://heyi.test/x', { headers: range ? { range } : {} }), {
    actor: world.people[who],
    params: { caseId, volume: '1' },
  })

test('逐段读取合起来就是登记的那一卷，只看不存，不执行任何内容', async () => {
  const { caseId, sha256, size } = await lay()
  const whole = await get('reviewerA', caseId)
  expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes'])
  expect(whole.headers.get('content-security-policy')).toBe(FILE_POLICY)
  const hash = createHash('sha256')
  for (let first = 0; first < size; first += 20_000) {
    const part = await get('reviewerA', caseId, `bytes=${first}-${first + 19_999}`)
    const last = Math.min(size, first + 20_000) - 1
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes ${first}-${last}/${size}`,
    ])
    hash.update(new Uint8Array(await part.arrayBuffer()))
  }
  expect(hash.digest('hex')).toBe(sha256)
  const beyond = await get('reviewerA', caseId, `bytes=${size}-`)
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
})

test('没有先打开页面就取文件的，取文件就是打开，记一次', async () => {
  const { caseId } = await lay()
  await get('judgeA', caseId, 'bytes=0-9')
  await get('judgeA', caseId, 'bytes=10-19')
  await get('mediatorA', caseId)
  expect(await chainOfCase(caseId)).toMatchObject([
    { kind: 'dossier.read', actor_name: '甲法官', data: { volume: 1 } },
    { kind: 'dossier.read', actor_name: '谢岚' },
  ])
})

test.each(['adminB', 'mediatorA2', 'clerkB', 'partyX', 'auditor', 'courtSystemA'] as const)(
  '%s 取不到',
  async (who) => {
    const { caseId } = await lay()
    expect((await get(who, caseId)).status).toBe(404)
    expect(await chainOfCase(caseId)).toEqual([])
  },
)

test('与登记的校验值不符的卷，一个字节也不给', async () => {
  const { caseId, storage_key: key } = await lay()
  await fileStore().remove(key)
  await fileStore().put(key, Buffer.from('%PDF-1.7 altered'))
  await expect(get('adminA', caseId, 'bytes=0-9')).rejects.toThrow('differs from its hash')
})
