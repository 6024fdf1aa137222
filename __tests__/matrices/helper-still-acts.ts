import { addGuardian } from '@/lib/use-cases/participant/add-guardian'
import { addHelper } from '@/lib/use-cases/participant/add-helper'
import { endGuardian } from '@/lib/use-cases/participant/end-guardian'
import { endHelper } from '@/lib/use-cases/participant/end-helper'
import { endRepresentative } from '@/lib/use-cases/participant/end-representative'
import { nameGuardian } from '@/lib/use-cases/participant/name-guardian'
import { guardianOf } from '../support/guardians'
import { helperOf } from '../support/party-helpers'
import { askingOr } from './participation-still-acts'
import type { StillAct } from './still-case-acts'

/** 帮忙的人, 法定代理人. */
export const HELPER_ACTS: readonly StillAct[] = [
  {
    name: '机构登记法定代理人',
    act: 'asking:add-guardian',
    run: (actor, { id, applicantId }) => nameGuardian(actor, guardianOf(id, applicantId)),
    roles: ['admin'],
    answer: (_role, status) => askingOr('INPUT_INVALID', status),
  },
  {
    name: '机构更换负责人、法定代理人',
    act: 'asking:end-representative',
    run: (actor, { id }) =>
      endRepresentative(actor, {
        caseId: id,
        representativeId: crypto.randomUUID(),
        reason: 'replaced',
      }),
    roles: ['admin'],
    answer: () => 'INPUT_INVALID',
  },
  {
    name: '登记法定代理人',
    act: 'guardian:add',
    run: (actor, { id, applicantId }) => addGuardian(actor, guardianOf(id, applicantId)),
    roles: ['mediator'],
    // The applicant is no child: who may act is what is compared here.
    answer: (_role, status) => (status === 'in_mediation' ? 'INPUT_INVALID' : 'GUARDIAN_CASE_OVER'),
  },
  {
    name: '登记监护结束',
    act: 'guardian:end',
    run: (actor, { id }) =>
      endGuardian(actor, {
        caseId: id,
        guardianId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
        on: '2026-03-11',
        reason: 'replaced',
      }),
    roles: ['mediator'],
    // No guardian has this id: who may act is what is compared here.
    answer: () => 'INPUT_INVALID',
  },
  {
    name: '登记帮忙的人',
    act: 'helper:add',
    run: (actor, { id, applicantId }) => addHelper(actor, helperOf(id, applicantId)),
    roles: ['mediator'],
    answer: (_role, status) => (status === 'in_mediation' ? 'done' : 'HELPER_CASE_OVER'),
  },
  {
    name: '登记不再帮忙',
    act: 'helper:end',
    run: (actor, { id }) =>
      endHelper(actor, {
        caseId: id,
        helperId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
        reason: '当事人自己会用了',
      }),
    roles: ['mediator'],
    // No helper has this id: who may act is what is compared here.
    answer: () => 'INPUT_INVALID',
  },
]
