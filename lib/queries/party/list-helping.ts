import 'server-only'
import { z } from 'zod'
import { findOwnInvited } from '@/lib/data/stores/invited/own-invited-store'
import { helperKind, HELPING } from '@/lib/labels/zh-CN/party-invited'
import { defineSqlQuery } from '../define-query'

export type HelpingRow = {
  readonly caseId: string
  readonly title: string
  readonly institution: string | null
}

/** The mediations in which someone was invited to help, also those that are over; of each the latest invitation. */
export const listHelping = defineSqlQuery({
  act: 'own-case:list',
  input: z.strictObject({}),
  load: (db) => findOwnInvited(db),
  present: (invited): readonly HelpingRow[] =>
    [...new Map(invited.toReversed().map((each) => [each.caseId, each])).values()]
      .map(({ caseId, kind, institution }) => ({
        caseId,
        title: HELPING.list(helperKind[kind]),
        institution,
      }))
      .toReversed(),
})
