import { asVisitor } from '@/lib/data/door'
import { INSTITUTION_GONE } from '@/lib/labels/zh-CN/apply-field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { getOwnApplication } from '@/lib/queries/party/get-own-application'
import { findApplicable, findOwnDraft } from '@/lib/queries/public/find-own-draft'
import { submitApplication } from '@/lib/use-cases/application/submit-application'
import { saveApplication } from '@/lib/use-cases/visitor/save-application'
import { finishInstitutionA } from '../../support/finish-institution'
import { addFile, insertDraft, prove } from '../../support/insert-application'
import { viewOf } from '../../support/institution-list'
import { done } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 草稿写好以后，选的机构终止或者退出名册：页面说明，另选一家，写的都还在。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const WHY = '离家近'
const WAYS = [
  [
    '终止',
    async () => {
      await finishInstitutionA(world)
      await asOwner(
        `UPDATE institutions SET ended_on = current_date, ended_as = 'closed' WHERE id = $1`,
        [world.institutions.a],
      )
    },
  ],
  [
    '退出了所有法院的名册',
    () =>
      asOwner(
        `UPDATE institution_courts SET roster_until = roster_from WHERE institution_id = $1`,
        [world.institutions.a],
      ),
  ],
] as const

test.each(WAYS)('机构%s：草稿指出要另选，别的页照样能改，写的都在', async (_how, leave) => {
  const { own } = await insertDraft(world.institutions.a)
  await addFile(own)
  expect(await findOwnDraft(own.proof)).toMatchObject({ isInstitutionGone: false, missing: [] })
  await leave()
  const gone = { isInstitutionGone: true, missing: ['institution'] }
  expect(await findOwnDraft(own.proof)).toMatchObject(gone)
  const facts = { step: 'facts', field: 'consumer', facts: '补充了经过，房东一直没有退押金。' }
  expect(await done(saveApplication(own, facts))).toMatchObject({ next: 'institution' })
  expect(await findOwnDraft(own.proof)).toMatchObject({
    ...gone,
    content: { facts: facts.facts, whyThere: WHY },
    materials: [{ title: '租房合同' }],
  })

  const offered = (await findApplicable('consumer')).map(({ id }) => id)
  expect(offered).toEqual([world.institutions.b])
  const choose = (institutionId: string) =>
    saveApplication(own, { step: 'institution', institutionId, why: WHY })
  expect(await choose(world.institutions.a)).toMatchObject({
    refusal: { fields: { institutionId: 'NOT_AN_OPTION' } },
  })
  expect(await done(choose(world.institutions.b))).toMatchObject({ next: 'review' })
  expect(await findOwnDraft(own.proof)).toMatchObject({
    isInstitutionGone: false,
    institution: '乙调解中心',
    missing: [],
    content: { facts: facts.facts },
  })
})

test.each(WAYS)('验证号码以后机构%s：不能提交，说明原因；另选后提交', async (_how, leave) => {
  const { own } = await insertDraft(world.institutions.a)
  const { actor, applicationId } = await prove(own)
  const submit = () => submitApplication(actor, { applicationId, consent: 'yes' })
  const isGone = async () =>
    (await viewOf(getOwnApplication(actor, { applicationId }))).isInstitutionGone
  expect(await isGone()).toBe(false)
  await leave()
  expect(await isGone()).toBe(true)
  const answer = await submit()
  expect(answer).toMatchObject({
    refusal: { code: 'APPLICATION_INCOMPLETE', facts: { step: 'institution' } },
  })
  expect(answer.ok ? '' : refusalSentence(answer.refusal, new Date())).toBe(INSTITUTION_GONE)
  expect(INSTITUTION_GONE.length).toBeLessThanOrEqual(40)

  const other = { step: 'institution', institutionId: world.institutions.b, why: WHY }
  await done(saveApplication(own, other))
  await prove(own)
  await done(submit())
  expect(await asOwner('SELECT state, institution_id FROM applications')).toEqual([
    { state: 'submitted', institution_id: world.institutions.b },
  ])
})

test('留着原来的机构，只在它自己的草稿里：别的草稿选不了', async () => {
  const { own } = await insertDraft(world.institutions.a)
  const other = await insertDraft(world.institutions.b)
  await WAYS[1][1]()
  const { a } = world.institutions
  expect(
    await saveApplication(other.own, { step: 'institution', institutionId: a, why: '' }),
  ).toMatchObject({ ok: false })
  await expect(
    asVisitor(other.own.proof, 'test', (db) =>
      db.application.updateMany({ data: { institutionId: a } }),
    ),
  ).rejects.toThrow(/row-level security/)
  expect((await findOwnDraft(own.proof))!.institutionId).toBe(a)
})
