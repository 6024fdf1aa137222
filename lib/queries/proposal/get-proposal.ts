import 'server-only'
import { z } from 'zod'
import {
  findOpenCases,
  findParameterVersions,
  type OpenCase,
} from '@/lib/data/stores/parameter/parameter-version-store'
import { findSuccessor } from '@/lib/data/stores/institution/institution-end-store'
import {
  findNamesakes,
  findProposal,
  type ProposalRecord,
} from '@/lib/data/stores/proposal/proposal-store'
import { maskPhone } from '@/lib/domain/identity/masking'
import { isCourtKey } from '@/lib/domain/parameters/catalogue'
import type { ParameterVersion } from '@/lib/domain/parameters/decide-parameter'
import { accountRole } from '@/lib/labels/zh-CN/case'
import { INSTITUTION_END } from '@/lib/labels/zh-CN/institution-end'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { openAdministrator } from '@/lib/platform/proposed-administrator'
import { defineQuery } from '../define-query'
import { MOST_COMPARED, presentEffect, type EffectView } from '../system/present-effect'
import { versionsOf } from '../system/present-parameter'
import { presentProposal, type ProposalRow } from './present-proposal'

export type ProposalView = ProposalRow & {
  /** Masked; null where no account is to be added. */
  readonly phone: string | null
  /** Administrators of the same name, in words; null: none. */
  readonly namesakes: string | null
  /** How an institution ends, in words; null: the proposal is of another kind. */
  readonly end: string | null
  /** Of a period of the law: what it does to the open cases. */
  readonly effect: EffectView | null
}

/** One proposal that the actor may decide on now. */
export const getProposal = defineQuery({
  act: 'proposal:list',
  input: z.object({ proposalId: z.uuid() }),
  load: async (db, { proposalId }) => {
    const proposal = await findProposal(db, proposalId)
    return (
      proposal && {
        proposal,
        namesakes:
          proposal.kind === 'administrator' ? await findNamesakes(db, [proposal.subjectName]) : [],
        into: proposal.end?.intoId ? await findSuccessor(db, { id: proposal.end.intoId }) : null,
        ...(proposal.parameter && {
          versions: versionsOf(proposal.parameter.key, await findParameterVersions(db)),
          open: isCourtKey(proposal.parameter.key)
            ? await findOpenCases(db, proposal.courtId, MOST_COMPARED + 1)
            : null,
        }),
      }
    )
  },
  present: ({ proposal, namesakes, into, versions, open }, { actor, now }): ProposalView => ({
    ...presentProposal(proposal, actor, now),
    phone: phoneOf(proposal),
    end: proposal.end ? INSTITUTION_END.proposed(proposal.end.as, into?.name ?? null) : null,
    namesakes:
      namesakes.length > 0
        ? PROPOSAL.namesake(
            namesakes.map(({ name, role }) => `${name}（${accountRole[role]}）`).join('、'),
          )
        : null,
    effect: versions && open ? effectOf(proposal, versions, open) : null,
  }),
})

function effectOf(
  { parameter, courtId }: ProposalRecord,
  versions: readonly ParameterVersion[],
  open: readonly OpenCase[],
): EffectView | null {
  if (!parameter || !isCourtKey(parameter.key)) return null
  return presentEffect(parameter.key, versions, { ...parameter, courtId }, open)
}

function phoneOf({ id, contentSealed }: ProposalRecord): string | null {
  return contentSealed && maskPhone(openAdministrator(id, contentSealed).phone)
}
