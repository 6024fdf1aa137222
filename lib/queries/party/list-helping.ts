import 'server-only'
import { z } from 'zod'
import { findOwnInvited } from '@/lib/data/stores/invited/own-invited-store'
import { helperKind, HELPING } from '@/lib/labels/zh-CN/party-invited'
import { defineSqlQuery } from '../define-query'

export type HelpingRow = {
  readonly invitedId: string
  readonly title: string
  readonly institution: string | null
}

/** The mediations in which someone was invited to help, also those that are over. */
export const listHelping = defineSqlQuery({
  act: 'own-case:list',
  input: z.strictObject({}),
  load: (db) => findOwnInvited(db),
  present: (invited): readonly HelpingRow[] =>
    invited.map(({ id, kind, institution }) => ({
      invitedId: id,
      title: HELPING.list(helperKind[kind]),
      institution,
    })),
})
