import { findAnswer, findAnswers } from '@/lib/queries/public/find-answers'
import { findKnowledge } from '@/lib/queries/institution/find-knowledge'
import { getKnowledge } from '@/lib/queries/institution/get-knowledge'
import { editKnowledge } from '@/lib/use-cases/knowledge/edit-knowledge'
import { publishKnowledge } from '@/lib/use-cases/knowledge/publish-knowledge'
import { withdrawKnowledge } from '@/lib/use-cases/knowledge/withdraw-knowledge'
import { done } from '../../support/sound-act'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 常见问题：机构公布、修改、撤下，任何人可以查。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const TEXTS = {
  field: 'property',
  question: '漏水 100% 找谁？',
  answer: '先看保修期，请打 020-83210000。',
  hasNoPerson: 'yes',
}
const publish = (fields = {}) => publishKnowledge(world.people.adminA, { ...TEXTS, ...fields })

test('公布以后，任何人查得到；% 和 _ 照字面找', async () => {
  const { knowledgeId } = await done(publish())
  await done(publish({ field: 'labour', question: '工资_拖欠怎么办？', answer: '先申请仲裁。' }))
  const found = async (params: object) =>
    (await findAnswers(params)).answers.map(({ question }) => question)
  expect(await found({})).toEqual(['工资_拖欠怎么办？', '漏水 100% 找谁？'])
  expect(await found({ q: '漏水' })).toEqual(['漏水 100% 找谁？'])
  expect(await found({ q: '%' })).toEqual(['漏水 100% 找谁？'])
  expect(await found({ q: '_' })).toEqual(['工资_拖欠怎么办？'])
  expect(await found({ field: 'labour', q: '漏水' })).toEqual([])
  expect(await findAnswer(knowledgeId)).toMatchObject({ institution: '甲调解中心' })
  for (const id of ['', '../x', '00000000-0000-0000-0000-000000000000'])
    expect(await findAnswer(id)).toBeNull()
})

test('没有核对不含个人信息的，含个人号码的，不公布', async () => {
  expect(await publish({ hasNoPerson: undefined })).toMatchObject({
    refusal: { fields: { hasNoPerson: 'CHECK_NO_PERSON' } },
  })
  expect(await publish({ answer: '请找王某 13800001234' })).toMatchObject({
    refusal: { fields: { answer: 'PERSONAL_NUMBER_INSIDE' } },
  })
  expect((await findAnswers({})).total).toBe(0)
})

test('两人同时改，一人改上，另一人知道是谁；撤下以后查不到，也不能再改', async () => {
  const { knowledgeId } = await done(publish())
  const { adminA, adminA2, adminB } = world.people
  const edits = await Promise.all(
    [adminA, adminA2].map((admin) =>
      editKnowledge(admin, { ...TEXTS, knowledgeId, version: 1, answer: `${admin.name}改过` }),
    ),
  )
  expect(edits.filter(({ ok }) => ok)).toHaveLength(1)
  const winner = edits[0]!.ok ? adminA : adminA2
  expect(edits.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'PROFILE_CHANGED_MEANWHILE', facts: { by: winner.name } },
  })
  expect(await findAnswer(knowledgeId)).toMatchObject({ answer: `${winner.name}改过` })
  const one = { knowledgeId, version: 2 }
  expect(await withdrawKnowledge(adminB, one)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  expect(await getKnowledge(adminB, one)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  await done(withdrawKnowledge(adminA, one))
  expect(await findAnswer(knowledgeId)).toBeNull()
  expect(await editKnowledge(adminA, { ...TEXTS, ...one, version: 3 })).toMatchObject({
    refusal: { code: 'PROFILE_CHANGED_MEANWHILE' },
  })
  const listed = await done(findKnowledge(adminA, { state: 'withdrawn' }))
  expect(listed.rows).toEqual([expect.objectContaining({ isWithdrawn: true })])
  expect((await done(findKnowledge(adminA, { state: 'published' }))).rows).toEqual([])
})
