import 'server-only'
import { z } from 'zod'
import { findOwnPlanned } from '@/lib/data/stores/meeting/own-meeting-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findComing } from '@/lib/domain/meeting/meeting'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import { env } from '@/lib/platform/env'
import { makeIceServers, type IceServer } from '@/lib/platform/turn-credentials'
import { defineSqlQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

/** Long enough for the test, too short to be of use to anyone else. */
const LIFETIME_SECONDS = 60

/**
 * The relay for the test of devices, with credentials for a minute: for one who takes part in a
 * case with a meeting by video to come. Without a relay the list is empty.
 */
export const findCheckServers = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor, now }) => {
    const found = await findOwnCase(db, caseId)
    if (found?.status !== 'in_mediation') return null
    const taking = await findTakingPart(db, caseId)
    const [part] = findOwnParts(taking, actor.id)
    const next = findComing(await findOwnPlanned(db, caseId), now)
    const isByVideo = next?.form === 'video' || next?.form === 'mixed'
    return part && isByVideo ? { taking, part } : null
  },
  scope: scopeOfTaking,
  present: ({ part }, { now }): { readonly iceServers: readonly IceServer[] } => ({
    iceServers: makeIceServers(
      { ...env(), HEYI_TURN_LIFETIME_SECONDS: LIFETIME_SECONDS },
      part.id,
      now,
    ),
  }),
})
