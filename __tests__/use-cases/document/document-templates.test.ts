import { receiveTemplate } from '@/lib/edge/document/receive-template'
import { serveStarter, serveTemplateFile } from '@/lib/edge/document/serve-template-file'
import { tryTemplate } from '@/lib/edge/document/try-template'
import { getTemplate } from '@/lib/queries/institution/get-template'
import { getTemplates } from '@/lib/queries/institution/get-templates'
import { addTemplate } from '@/lib/use-cases/document-template/add-template'
import { retireTemplate } from '@/lib/use-cases/document-template/retire-template'
import { setTemplateDay } from '@/lib/use-cases/document-template/set-template-day'
import { layAgreement } from '../../support/agreement'
import { linesOfWord } from '../../support/read-word'
import { TODAY } from '../../support/sound-act'
import { templateOf, templateWith } from '../../support/word-templates'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 文书模板：docs/decisions/0080-institution-templates.md。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const today = () => TODAY().slice(0, 10)
type Who = keyof World['people']

function send(who: Who, bytes: Uint8Array<ArrayBuffer>, kind = 'agreement') {
  const body = new FormData()
  body.set('file', new File([bytes], '协议书.docx'))
  const request = new Request(`http://heyi.test/api/document-templates/${kind}`, {
    method: 'POST',
    body,
  })
  return receiveTemplate(request, { actor: world.people[who], params: { kind } })
}
async function add(...paragraphs: readonly string[]) {
  const response = await send('adminA', await templateOf(...paragraphs))
  expect(response.status).toBe(201)
  return (await response.json()) as { templateId: string; version: number }
}
const view = async (who: Who) => {
  const found = await getTemplate(world.people[who], { kind: 'agreement' })
  return found.ok ? found.value : null
}
const stored = () => asOwner<{ version: number }>('SELECT version FROM document_templates')

test('有错误的模板不保存，逐一写明位置；改正后保存为第 1 版', async () => {
  const response = await send('adminA', await templateOf('付款人：{案由', '收款人：{账户}'))
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({
    code: 'TEMPLATE_HAS_ERRORS',
    mistakes: [
      { place: '正文', around: '付款人：{案由', sentence: expect.stringContaining('缺少右括号') },
      { place: '正文', around: '收款人：{账户}', sentence: '本文书没有“账户”这一项。' },
    ],
    skipped: 0,
  })
  expect(await stored()).toEqual([])

  expect(await add('案由：{案由}')).toMatchObject({ version: 1 })
  expect((await view('adminA'))!.versions).toMatchObject([
    { version: 1, state: '未设启用日期', isInForce: false, fileName: '协议书.docx' },
  ])
  expect((await view('adminA'))!.versions[0]!.unused).not.toContain('案由')
})

test('含有外部内容的、不是 Word 的：拒绝，说明原因', async () => {
  const outside = 'Type="image" Target="http://evil.example/a.png" TargetMode="External"'
  const external = await templateWith({
    'word/_rels/document.xml.rels': (text) =>
      text.replace('</Relationships>', `<Relationship Id="x" ${outside}/></Relationships>`),
  })
  const answers = await Promise.all(
    [external, new Uint8Array(Buffer.from('%PDF-1.7 %%EOF startxref 0'))].map(async (bytes) => {
      const response = await send('adminA', bytes)
      return [response.status, (await response.json()).code]
    }),
  )
  expect(answers[0]).toEqual([422, 'TEMPLATE_EXTERNAL'])
  expect(answers[1]![0]).toBe(422)
  expect(await stored()).toEqual([])
})

test('从启用之日起使用；后一版代替前一版；停用以后恢复系统模板', async () => {
  const [first, second] = [await add('{案由}'), await add('{案由}', '{双方}')]
  const admin = world.people.adminA
  const inForce = async () => {
    const found = await getTemplates(admin, {})
    return found.ok && found.value.find(({ kind }) => kind === 'agreement')!.inForce
  }
  expect(await inForce()).toBe('系统模板')
  const day = (templateId: string, from: string) => setTemplateDay(admin, { templateId, from })
  expect(await day(first.templateId, '2020-01-01')).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { from: 'DAY_PAST' } },
  })
  expect(await day(first.templateId, today())).toMatchObject({ ok: true })
  expect(await inForce()).toContain('第 1 版')
  expect(await day(first.templateId, '2099-01-01')).toMatchObject({
    refusal: { code: 'TEMPLATE_IN_USE' },
  })
  expect(await day(second.templateId, '2099-01-01')).toMatchObject({ ok: true })
  expect(await inForce()).toContain('第 1 版')
  expect(await day(second.templateId, today())).toMatchObject({ ok: true })
  expect(await inForce()).toContain('第 2 版')
  expect(await retireTemplate(admin, { templateId: second.templateId })).toMatchObject({ ok: true })
  expect(await inForce()).toBe('系统模板')
  expect(await retireTemplate(admin, { templateId: second.templateId })).toMatchObject({
    refusal: { code: 'TEMPLATE_RETIRED' },
  })
  const kinds = await asOwner<{ kind: string }>(
    `SELECT kind FROM events WHERE kind LIKE 'template.%' ORDER BY at, id`,
  )
  expect(new Set(kinds.map(({ kind }) => kind))).toEqual(
    new Set(['template.added', 'template.day-set', 'template.retired']),
  )
})

test('试填：示例案件，或者本机构的案件，号码已遮盖；下载的文件相同', async () => {
  const { version } = await add('案由：{案由}', '{#当事人}', '{内容}', '{/当事人}')
  const existing = await layCase(world, { status: 'in_mediation' })
  await layAgreement(existing, world.people.mediatorA.id, { isFinished: true })
  const [{ case_no: caseNo, cause } = { case_no: '', cause: '' }] = await asOwner<{
    case_no: string
    cause: string
  }>('SELECT case_no, cause FROM cases WHERE id = $1', [existing.id])
  const attempt = async (who: Who, no: string) => {
    const tried = await tryTemplate(world.people[who], { kind: 'agreement', version, caseNo: no })
    return tried.ok ? tried.value : null
  }
  expect((await attempt('adminA', ''))!.filled!.lines).toContain('案由：物业服务合同纠纷')
  const ofCase = (await attempt('adminA', caseNo))!.filled!
  expect(ofCase.lines).toContain(`案由：${cause}`)
  expect(ofCase.lines.join('')).not.toMatch(/\d{11}/)
  expect(await attempt('adminA', 'HY-1900-1')).toMatchObject({
    filled: null,
    why: expect.stringContaining('本机构没有联调编号为“HY-1900-1”的案件'),
  })
  for (const who of ['adminB', 'mediatorA', 'clerkA'] as const)
    expect(await attempt(who, caseNo)).toBeNull()

  const serve = (query: string) =>
    serveTemplateFile(new Request(`http://heyi.test/x?${query}`), {
      actor: world.people.adminA,
      params: { kind: 'agreement', version: String(version) },
    })
  const filled = await serve(`filled=1&case=${encodeURIComponent(caseNo)}`)
  expect(linesOfWord(new Uint8Array(await filled.arrayBuffer()))).toEqual(ofCase.lines)
  const original = linesOfWord(new Uint8Array(await (await serve('')).arrayBuffer()))
  expect(original).toContain('案由：{案由}')
})

test('只有本机构的管理员能上传、查看和设定；别的机构看不到', async () => {
  const bytes = await templateOf('{案由}')
  const { templateId } = await add('{案由}')
  for (const who of ['mediatorA', 'clerkA', 'auditor', 'partyX'] as const) {
    expect((await send(who, bytes)).status).toBe(404)
    expect(await view(who)).toBeNull()
    const params = { kind: 'agreement' }
    const actor = world.people[who]
    expect((await serveStarter(new Request('http://heyi.test/x'), { actor, params })).status).toBe(
      404,
    )
  }
  expect((await view('adminB'))!.versions).toEqual([])
  expect(await setTemplateDay(world.people.adminB, { templateId, from: today() })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect((await view('adminA'))!.versions).toHaveLength(1)
})

test('版本连续编号；数据库不许改动已经上传的模板', async () => {
  const input = {
    ...{ kind: 'agreement', fileName: 'a.docx', size: 1, sha256: 'a'.repeat(64), names: [] },
  }
  const added = await Promise.all(
    ['1', '2', '3'].map((digit) =>
      addTemplate(world.people.adminA, { ...input, storageKey: digit.repeat(64) }),
    ),
  )
  const kept = (await stored()).map(({ version }) => version).sort()
  expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => index + 1))
  expect(added.filter(({ ok }) => ok)).toHaveLength(kept.length)
  const privileges = await asOwner<{ column: string }>(
    `SELECT column_name AS column FROM information_schema.column_privileges
      WHERE table_name = 'document_templates' AND grantee = 'heyi_app' AND privilege_type = 'UPDATE'
      ORDER BY 1`,
  )
  expect(privileges.map(({ column }) => column)).toEqual([
    'changed_at',
    'changed_by',
    'effective_from',
    'retired_on',
  ])
})

test('起始模板可以原样上传', async () => {
  const response = await serveStarter(new Request('http://heyi.test/x'), {
    actor: world.people.adminA,
    params: { kind: 'minutes' },
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect((await send('adminA', bytes, 'minutes')).status).toBe(201)
})
