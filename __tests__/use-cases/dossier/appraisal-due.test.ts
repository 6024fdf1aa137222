import { gatherVolumes } from '@/lib/jobs/gather-volumes'
import { decideDestruction } from '@/lib/use-cases/dossier/decide-destruction'
import { proposeDestruction } from '@/lib/use-cases/dossier/propose-destruction'
import { layVolume } from '../../support/bound-dossier'
import { keepUntil, layDueDossier } from '../../support/due-dossier'
import { done } from '../../support/sound-act'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 四性检测的 S4（保管期限已满，尚未鉴定）：作过鉴定的不再提示，以最近一卷的期限为准。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const checkPdf = async () => ({ opened: null, signature: 'valid' as const, runsCode: false })
const dueOf = async (caseId: string) =>
  (await gatherVolumes(caseId, checkPdf, new Date()))!.volumes.map((each) => each.awaitsAppraisal)

test.each(['approved', 'rejected'] as const)(
  '提请的还没有鉴定，决定（%s）的已经鉴定',
  async (verdict) => {
    const { adminA, adminA2 } = world.people
    const { id: caseId } = await layDueDossier(world)
    expect(await dueOf(caseId)).toEqual([true])
    const reason = '鉴定认为已无继续保存价值'
    const { proposalId } = await done(proposeDestruction(adminA, { caseId, reason }))
    expect(await dueOf(caseId)).toEqual([true])
    await done(decideDestruction(adminA2, { caseId, proposalId, verdict, reason }))
    expect(await dueOf(caseId)).toEqual([false])
  },
)

test('补充卷的保管期限更长的，没有期满', async () => {
  const { id: caseId } = await layDueDossier(world)
  await layVolume(caseId, [], 2)
  expect(await dueOf(caseId)).toEqual([false, false])
  await keepUntil(caseId, '2020-12-31', 2)
  expect(await dueOf(caseId)).toEqual([false, true])
})
