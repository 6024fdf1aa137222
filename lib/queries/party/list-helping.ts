import 'server-only'
import { z } from 'zod'
import { findOwnInvited, type OwnInvited } from '@/lib/data/stores/invited/own-invited-store'
import { JOINING } from '@/lib/labels/zh-CN/party-third'
import { helperKind, HELPING } from '@/lib/labels/zh-CN/party-invited'
import { defineSqlQuery } from '../define-query'

export type HelpingRow = {
  readonly caseId: string
  readonly title: string
  readonly institution: string | null
}

/**
 * The mediations in which someone was invited to help, also those that are over; of each the latest
 * invitation.
 */
export const listHelping = defineSqlQuery({
  act: 'own-case:list',
  input: z.strictObject({}),
  load: (db) => findOwnInvited(db),
  // Who joined has the case itself.
  present: (invited): readonly HelpingRow[] =>
    [
      ...new Map(
        invited
          .filter(({ ended }) => ended !== 'joined')
          .toReversed()
          .map((each) => [each.caseId, each]),
      ).values(),
    ]
      .map(({ caseId, kind, institution, ended }) => ({
        caseId,
        title: titleOf(kind, ended),
        institution,
      }))
      .toReversed(),
})

function titleOf(kind: OwnInvited['kind'], ended: OwnInvited['ended']): string {
  if (kind !== 'third') return HELPING.list(helperKind[kind])
  return ended === 'left' ? JOINING.listLeft : JOINING.list
}
