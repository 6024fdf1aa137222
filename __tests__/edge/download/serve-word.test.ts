import { serveWord } from '@/lib/edge/document/serve-word'
import { layAgreement } from '@/__tests__/support/agreement'
import { finaliseAsSeen } from '@/__tests__/support/finalise'
import { linesOfPart, linesOfWord, partsOf } from '@/__tests__/support/read-word'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 文书的 Word 文件：能定稿的人可以下载，证件号码和电话已遮盖，每页写明是什么。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function lay(): Promise<string> {
  const existing = await layCase(world, { status: 'in_mediation' })
  await layAgreement(existing, world.people.mediatorA.id, { isFinished: true })
  return existing.id
}

const word = (who: keyof World['people'], caseId: string) =>
  serveWord(new Request('http://heyi.test/api/cases/x/documents/agreement/word'), {
    actor: world.people[who],
    params: { caseId, kind: 'agreement' },
  })
const read = async (response: Response) => new Uint8Array(await response.arrayBuffer())
const headOf = (file: Uint8Array) => linesOfPart(partsOf(file).get('word/header1.xml')!)

test('定稿前是草稿，定稿后是写明编号、以定稿 PDF 为准的编辑稿', async () => {
  const caseId = await lay()
  const [party] = await asOwner<{ name: string }>(`SELECT name FROM parties WHERE case_id = $1`, [
    caseId,
  ])
  const response = await word('mediatorA', caseId)
  expect(response.headers.get('content-disposition')).toContain(
    encodeURIComponent('调解协议书.docx'),
  )
  const draft = await read(response)
  expect(headOf(draft)).toEqual(['草稿，未定稿'])
  const text = linesOfWord(draft).join('\n')
  expect(text).toContain(party!.name)
  // 遮盖过的，没有一个写全的号码
  expect(text).not.toMatch(/\d{11}/)

  const final = await finaliseAsSeen(world.people.adminA, caseId, 'agreement')
  const copy = await read(await word('adminA', caseId))
  expect(headOf(copy)).toEqual(['编辑稿，按案件现有内容生成，以定稿PDF为准'])
  expect(linesOfWord(copy)).toContain(final.ok && final.value.number)
  expect(linesOfWord(copy).join('\n')).not.toMatch(/\d{11}/)
})

test.each(['adminB', 'mediatorA2', 'mediatorB', 'clerkA', 'reviewerA', 'auditor'] as const)(
  '%s 不能取得，回答与不存在的一样',
  async (who) => {
    const response = await word(who, await lay())
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' })
  },
)
