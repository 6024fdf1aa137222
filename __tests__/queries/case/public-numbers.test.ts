import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { CLEAR, layPapers, leaksIn } from '../../support/case-papers'
import { viewOf } from '../../support/institution-list'
import { sealInto } from '../../support/seal-into'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 单位公开的号码照原样显示，自然人的号码一律遮盖：机构、调解员、法院看到的都一样（个人信息保护法第4条、第51条）。

const CODE = '91440199MA0000001P'
const SWITCHBOARD = '020-83210000'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** A case whose respondent has this kind, document and phone; the applicant is a natural person. */
async function layRespondent(kind: string, documentKind: string, document: string, phone: string) {
  const existing = await layCase(world, { status: 'in_mediation' })
  await layPapers(existing)
  const db = await ownerClient()
  const { respondentId } = existing
  await db.query(`UPDATE parties SET kind = $2, document_kind = $3 WHERE id = $1`, [
    respondentId,
    kind,
    documentKind,
  ])
  await sealInto('parties.document_sealed', document, [respondentId])
  await sealInto('parties.phone_sealed', phone, [respondentId])
  return existing.id
}

async function filesOf(caseId: string) {
  const { adminA, mediatorA, judgeA } = world.people
  return [
    (await viewOf(getCaseFile(adminA, { caseId }))).file,
    (await viewOf(getMyCase(mediatorA, { caseId }))).file,
    (await viewOf(getCourtCase(judgeA, { caseId }))).file,
  ]
}

test.each(['legal', 'unincorporated'])('%s：信用代码和总机写出，代表人的手机遮盖', async (kind) => {
  const caseId = await layRespondent(kind, 'credit_code', CODE, SWITCHBOARD)
  for (const file of await filesOf(caseId)) {
    const respondent = file.parties[1]!
    expect(respondent.document?.publicNumber).toBe(CODE)
    expect(respondent.phone?.publicNumber).toBe(SWITCHBOARD)
    expect(respondent.representative?.phone).toMatchObject({ masked: '139****1234' })
    expect(respondent.representative?.phone).not.toHaveProperty('publicNumber')
    expect(leaksIn(file)).toEqual([])
  }
})

test('单位登记的手机号是个人拿着的，仍然遮盖；不成样子的代码也遮盖', async () => {
  const caseId = await layRespondent('legal', 'credit_code', CLEAR.document, CLEAR.agentPhone)
  for (const file of await filesOf(caseId)) {
    expect(JSON.stringify(file)).not.toContain('publicNumber')
    expect(leaksIn(file)).toEqual([])
  }
})

test('自然人的座机和任何证件都遮盖，哪怕样子像信用代码', async () => {
  const caseId = await layRespondent('natural', 'credit_code', CODE, SWITCHBOARD)
  for (const file of await filesOf(caseId)) {
    expect(JSON.stringify(file)).not.toContain('publicNumber')
    expect(JSON.stringify(file)).not.toContain(CODE)
    expect(JSON.stringify(file)).not.toContain(SWITCHBOARD)
  }
})
