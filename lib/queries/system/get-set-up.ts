import 'server-only'
import { z } from 'zod'
import { findLoadedYears } from '@/lib/data/stores/deadline/calendar-store'
import { countSetUp } from '@/lib/data/stores/system/set-up-store'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import { presentSetUp, type SetUpView } from './present-set-up'

/** 初始设置: what an installation still needs until a referral can come in. Numbers only. */
export const getSetUp = defineQuery({
  act: 'system:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) =>
    mayAct(actor, 'system:read', {})
      ? { facts: await countSetUp(db), loadedYears: await findLoadedYears(db) }
      : null,
  present: ({ facts, loadedYears }, { today }): SetUpView =>
    presentSetUp(facts, loadedYears, today),
})
