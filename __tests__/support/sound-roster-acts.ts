import { randomUUID } from 'node:crypto'
import { sha256 } from '@/lib/platform/sha256'
import type { UseCase } from '@/lib/use-cases/define-use-case'
import { attachPaper } from '@/lib/use-cases/roster/attach-paper'
import { confirmEntry } from '@/lib/use-cases/roster/confirm-entry'
import { recommendEntry } from '@/lib/use-cases/roster/recommend-entry'
import { refuseEntry } from '@/lib/use-cases/roster/refuse-entry'
import { removeEntry } from '@/lib/use-cases/roster/remove-entry'
import { renewEntry } from '@/lib/use-cases/roster/renew-entry'
import { requestRenewal } from '@/lib/use-cases/roster/request-renewal'
import { resignEntry } from '@/lib/use-cases/roster/resign-entry'
import { resumeEntry } from '@/lib/use-cases/roster/resume-entry'
import { suspendEntry } from '@/lib/use-cases/roster/suspend-entry'
import { entryOf, inDays, layEntry, layTraining } from './rosters'
import { freshSerial, TEXT, type SoundAct } from './sound-act'
import { asOwner, type World } from './world'

/** The entry of a trained mediator in a status that the act needs. */
const of =
  (status: string, fields: () => object, until = 30) =>
  async (world: World) => {
    const { mediatorA } = world.people
    const { entryId } = await entryOf(world, { mediator: mediatorA })
    await layEntry(entryId, status, { until })
    await layTraining(mediatorA)
    return { ...(await entryOf(world, { mediator: mediatorA })), ...fields() }
  }

const certificate = () => ({
  certificateNo: `特调${freshSerial()}`,
  validFrom: inDays(0),
  validUntil: inDays(900),
})

const sound = (
  name: string,
  act: UseCase<unknown>,
  who: SoundAct['who'],
  lay: SoundAct['lay'],
): SoundAct => ({ name, act, who, lay })

/** 名册. */
export const SOUND_ROSTER_ACTS: readonly SoundAct[] = [
  sound('推荐入册', recommendEntry, 'adminA', async (world) => {
    const { mediatorA } = world.people
    await layEntry((await entryOf(world, { mediator: mediatorA })).entryId, 'refused')
    return {
      courtId: world.courts.a,
      mediatorId: mediatorA.id,
      qualification: '从事人民调解工作十二年',
    }
  }),
  sound(
    '申请名册续期',
    requestRenewal,
    'adminA',
    of('confirmed', () => ({})),
  ),
  sound('确认入册', confirmEntry, 'clerkA', of('recommended', certificate)),
  sound('名册续期', renewEntry, 'clerkA', of('confirmed', certificate)),
  sound(
    '不予确认入册',
    refuseEntry,
    'clerkA',
    of('recommended', () => ({ ground: 'incomplete', words: TEXT })),
  ),
  sound(
    '暂停名册资格',
    suspendEntry,
    'clerkA',
    of('confirmed', () => ({ ground: 'training', words: TEXT })),
  ),
  sound(
    '恢复名册资格',
    resumeEntry,
    'clerkA',
    of('suspended', () => ({ words: TEXT })),
  ),
  sound(
    '除名',
    removeEntry,
    'clerkA',
    of('confirmed', () => ({ ground: 'leaked', words: TEXT })),
  ),
  sound('提交资质材料', attachPaper, 'adminA', async (world) => {
    // An entry has twenty at most.
    await asOwner('DELETE FROM roster_papers')
    const { entryId } = await entryOf(world, { mediator: world.people.mediatorA })
    await layEntry(entryId, 'confirmed', { until: 30 })
    return {
      entryId,
      kind: 'licence',
      fileName: '资格证书.pdf',
      mediaType: 'application/pdf',
      size: 1000,
      sha256: sha256(randomUUID()),
      storageKey: sha256(randomUUID()),
    }
  }),
  sound(
    '辞任',
    resignEntry,
    'mediatorA',
    of('confirmed', () => ({ words: TEXT })),
  ),
]
