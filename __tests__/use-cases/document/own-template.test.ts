import { hashContent } from '@/lib/documents/hash-content'
import { TEXT_VERSIONS } from '@/lib/documents/templates/template-versions'
import { serveFinalWord, serveWord } from '@/lib/edge/document/serve-word'
import { receiveTemplate } from '@/lib/edge/document/receive-template'
import { prepareDocument } from '@/lib/use-cases/document/prepare-document'
import { recordDocument } from '@/lib/use-cases/document/record-document'
import { retireTemplate } from '@/lib/use-cases/document-template/retire-template'
import { setTemplateDay } from '@/lib/use-cases/document-template/set-template-day'
import { layAgreement } from '../../support/agreement'
import { chainOfCase } from '../../support/case-papers'
import { finaliseAsSeen, readDocument } from '../../support/finalise'
import { linesOfWord } from '../../support/read-word'
import { TODAY } from '../../support/sound-act'
import { templateOf } from '../../support/word-templates'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 机构模板启用以后：定稿同时生成机构版式的 Word 文件，文书保留当时的版本。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function lay(): Promise<string> {
  const existing = await layCase(world, { status: 'in_mediation' })
  await layAgreement(existing, world.people.mediatorA.id, { isFinished: true })
  return existing.id
}

/** Adds a template of the agreement that is used from today on; its id. */
async function use(...paragraphs: readonly string[]): Promise<string> {
  const body = new FormData()
  body.set('file', new File([await templateOf(...paragraphs)], '协议书.docx'))
  const params = { kind: 'agreement' }
  const actor = world.people.adminA
  const request = new Request('http://heyi.test/api/document-templates/agreement', {
    method: 'POST',
    body,
  })
  const { templateId } = await (await receiveTemplate(request, { actor, params })).json()
  const set = await setTemplateDay(actor, { templateId, from: TODAY().slice(0, 10) })
  expect(set).toMatchObject({ ok: true })
  return templateId
}

const linesOf = async (response: Response) =>
  linesOfWord(new Uint8Array(await response.arrayBuffer()))
const fileOf = (who: keyof World['people'], documentId: string) =>
  serveFinalWord(new Request('http://heyi.test/x'), {
    actor: world.people[who],
    params: { documentId },
  })

test('定稿同时生成 Word 文件：编号相同，号码写全，以后模板换了也不变；读取留下记录', async () => {
  await use('机构版式', '编号：{文书编号}', '{当事人}')
  const caseId = await lay()
  const draft = await serveWord(new Request('http://heyi.test/x'), {
    actor: world.people.mediatorA,
    params: { caseId, kind: 'agreement' },
  })
  expect(await linesOf(draft)).toContain('机构版式')
  expect((await readDocument(world.people.mediatorA, caseId, 'agreement'))!.template).toContain(
    '本机构模板第 1 版',
  )
  const final = await finaliseAsSeen(world.people.mediatorA, caseId, 'agreement')
  if (!final.ok) throw new Error(final.refusal.code)
  const lines = await linesOf(await fileOf('mediatorA', final.value.documentId))
  expect(lines).toContain(`编号：${final.value.number}`)
  expect((await chainOfCase(caseId)).at(-1)).toMatchObject({ kind: 'material.read' })

  await use('新的版式')
  const view = (await readDocument(world.people.adminA, caseId, 'agreement'))!
  expect(view.valid).toMatchObject({ hasWord: true, template: expect.stringContaining('第 1 版') })
  expect(view.template).toContain('第 1 版')
  expect(await linesOf(await fileOf('adminA', final.value.documentId))).toEqual(lines)
  for (const who of ['adminB', 'mediatorA2', 'reviewerA', 'auditor'] as const)
    expect((await fileOf(who, final.value.documentId)).status).toBe(404)
})

test('没有机构模板：只有 PDF，写明系统模板的版本', async () => {
  const caseId = await lay()
  const final = await finaliseAsSeen(world.people.mediatorA, caseId, 'agreement')
  if (!final.ok) throw new Error(final.refusal.code)
  expect((await readDocument(world.people.mediatorA, caseId, 'agreement'))!.valid).toMatchObject({
    hasWord: false,
    template: `系统模板第 ${TEXT_VERSIONS.agreement} 版`,
  })
  expect((await fileOf('mediatorA', final.value.documentId)).status).toBe(404)
})

test('生成以后模板停用了：不定稿，不占编号', async () => {
  const templateId = await use('机构版式')
  const caseId = await lay()
  const seen = (await readDocument(world.people.mediatorA, caseId, 'agreement'))!.seen
  const which = { caseId, kind: 'agreement', subjectId: '', seen }
  const prepared = await prepareDocument(world.people.mediatorA, which)
  if (!prepared.ok) throw new Error(prepared.refusal.code)
  const { content, year, number, code } = prepared.value
  await retireTemplate(world.people.adminA, { templateId })
  const recorded = await recordDocument(world.people.mediatorA, {
    ...which,
    ...{ contentHash: hashContent(content), year, number, code, pages: 1, size: 1 },
    ...{ storageKey: 'b'.repeat(64), sha256: 'c'.repeat(64) },
    own: { templateId, storageKey: 'd'.repeat(64), sha256: 'e'.repeat(64) },
  })
  expect(recorded).toMatchObject({ ok: false, refusal: { code: 'DOCUMENT_CHANGED_MEANWHILE' } })
  expect(await asOwner('SELECT 1 FROM case_documents')).toEqual([])
})
