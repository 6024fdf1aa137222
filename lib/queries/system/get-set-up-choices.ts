import 'server-only'
import { z } from 'zod'
import { findCourtChoices } from '@/lib/data/stores/court/court-list-store'
import { findInstitutionChoices } from '@/lib/data/stores/institution/institution-list-store'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import type { Choice } from './get-institution-set-up'

export type SetUpChoices = {
  readonly courts: readonly Choice[]
  readonly institutions: readonly Choice[]
  /** Those that can have a branch. */
  readonly parents: readonly Choice[]
}

const toChoice = ({ code, name }: Choice): Choice => ({ code, name })

/** The courts and institutions that the forms of set-up offer. */
export const getSetUpChoices = defineQuery({
  act: 'system:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) =>
    mayAct(actor, 'system:read', {})
      ? { courts: await findCourtChoices(db), institutions: await findInstitutionChoices(db) }
      : null,
  present: ({ courts, institutions }): SetUpChoices => ({
    courts,
    institutions: institutions.map(toChoice),
    parents: institutions.filter(({ isBranch }) => !isBranch).map(toChoice),
  }),
})
