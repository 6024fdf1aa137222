import 'server-only'
import { z } from 'zod'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findOwnReadings } from '@/lib/data/stores/participant/own-readings-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import { groupReadings } from '@/lib/domain/participant/own-readings'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { READINGS } from '@/lib/labels/zh-CN/party-readings'
import { defineSqlQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

export type OwnReadingsView = {
  readonly caseId: string
  readonly days: readonly {
    readonly on: string
    readonly roles: readonly { readonly role: string; readonly what: string }[]
  }[]
}

/** 谁看过我的案子: which roles, on which days, as far as the system records it. */
export const getOwnReadings = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const found = await findOwnCase(db, caseId)
    if (!found) return null
    const taking = await findTakingPart(db, caseId)
    if (findOwnParts(taking, actor.id).every(({ kind }) => kind === 'invited')) return null
    return { found, taking, readings: await findOwnReadings(db, caseId) }
  },
  scope: scopeOfTaking,
  present: ({ found, readings }, { today }): OwnReadingsView => ({
    caseId: found.id,
    days: groupReadings(readings).map(({ on, roles }) => ({
      on: dayInWords(on, today),
      roles: roles.map(({ role, kinds }) => ({
        role: actorRole[role],
        what: READINGS.kinds(kinds),
      })),
    })),
  }),
})
