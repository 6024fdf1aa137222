import { getExplainForm } from '@/lib/queries/mediator/get-explain-form'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { layClosed } from '../../support/archiving'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 调解员的案件页：结案后缺什么、由谁补；不能取得的从这里作情况说明。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const myCase = (caseId: string) => viewOf(getMyCase(world.people.mediatorA, { caseId }))

test('结案前没有归档一项；结案后列出缺件', async () => {
  const { id: open } = await layCase(world, { status: 'in_mediation' })
  expect((await myCase(open)).archive).toBeNull()
  const { id } = await layClosed(world, ['closing_form'])
  expect((await myCase(id)).archive).toMatchObject({
    missing: [{ slot: 'closing_form', isDocument: true }],
    archive: null,
    mayExplain: true,
  })
})

test('情况说明的表单：缺的可以说明，不缺的说明原因，别人的案件打不开', async () => {
  const { id: caseId } = await layClosed(world, ['closing_form'])
  const form = (slot: string) => viewOf(getExplainForm(world.people.mediatorA, { caseId, slot }))
  expect(await form('closing_form')).toMatchObject({
    name: '结案登记表',
    ability: { allowed: true },
  })
  expect((await form('petition')).ability).toMatchObject({ allowed: false })
  expect(
    await refusalOf(getExplainForm(world.people.mediatorA2, { caseId, slot: 'closing_form' })),
  ).toBe('NOT_FOUND')
})
