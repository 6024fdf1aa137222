import { toLocalDate } from '@/lib/domain/time/local-date'
import { addGuardian } from '@/lib/use-cases/participant/add-guardian'
import { addHelper } from '@/lib/use-cases/participant/add-helper'
import { endGuardian } from '@/lib/use-cases/participant/end-guardian'
import { endHelper } from '@/lib/use-cases/participant/end-helper'
import { endRepresentative } from '@/lib/use-cases/participant/end-representative'
import { nameGuardian } from '@/lib/use-cases/participant/name-guardian'
import { guardianOf, makeMinor } from './guardians'
import { helperOf, layHelperRow } from './party-helpers'
import { TEXT, type SoundAct } from './sound-act'
import { layCase } from './world'

/** 帮忙的人, 法定代理人. */
export const SOUND_HELPER_ACTS: readonly SoundAct[] = [
  {
    name: '登记法定代理人',
    act: addGuardian,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      await makeMinor(applicantId)
      return guardianOf(id, applicantId)
    },
  },
  {
    name: '登记监护结束',
    act: endGuardian,
    who: 'mediatorA',
    lay: async (world) => {
      const { id: caseId, applicantId } = await layCase(world, { status: 'in_mediation' })
      await makeMinor(applicantId)
      const form = guardianOf(caseId, applicantId)
      await addGuardian(world.people.mediatorA, form)
      const on = toLocalDate(new Date())
      return { caseId, guardianId: form.guardianId, on, reason: 'replaced' }
    },
  },
  {
    name: '机构登记法定代理人',
    act: nameGuardian,
    who: 'adminA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'pending_assignment' })
      await makeMinor(applicantId)
      return guardianOf(id, applicantId)
    },
  },
  {
    name: '机构更换法定代理人',
    act: endRepresentative,
    who: 'adminA',
    lay: async (world) => {
      const { id: caseId, applicantId } = await layCase(world, { status: 'pending_assignment' })
      await makeMinor(applicantId)
      const form = guardianOf(caseId, applicantId)
      await nameGuardian(world.people.adminA, form)
      return { caseId, representativeId: form.guardianId, reason: 'replaced' }
    },
  },
  {
    name: '登记帮忙的人',
    act: addHelper,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      return helperOf(id, applicantId)
    },
  },
  {
    name: '登记不再帮忙',
    act: endHelper,
    who: 'mediatorA',
    lay: async (world) => {
      const { id: caseId, applicantId } = await layCase(world, { status: 'in_mediation' })
      const helperId = await layHelperRow(world, caseId, applicantId)
      return { caseId, helperId, reason: TEXT }
    },
  },
]
