import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { env } from './env'

// What the commands of backups note beside the backups (scripts/backup/state.mjs;
// docs/decisions/0155-backups.md). Nothing in it is secret.

const Moment = z.iso.datetime().transform((text) => new Date(text))

const State = z.object({
  /** The last finished backup; bytes as they are stored. */
  backup: z
    .object({
      id: z.string().max(40),
      endedAt: Moment,
      size: z.number(),
      host: z.string().max(300),
    })
    .optional(),
  /** When changes were last copied, and when PostgreSQL gave away the newest that were. */
  roundAt: Moment.optional(),
  changesUntil: Moment.nullish(),
  /** Stored files are in a bucket, which these backups do not contain. */
  isInBucket: z.boolean().default(false),
  /** What failed last; null once a round succeeded again. */
  problem: z.object({ at: Moment, words: z.string().max(5_000) }).nullish(),
})

export type BackupState =
  | { readonly is: 'not_set_up' | 'unreadable' | 'never' }
  | ({ readonly is: 'kept' } & Readonly<z.infer<typeof State>>)

/**
 * What is known of the backups of this installation. `not_set_up`: HEYI_BACKUP_DIR is not set;
 * `never`: no command has noted anything yet; `unreadable`: the file cannot be read or has another
 * form. Never throws.
 */
export async function readBackupState(folder = env().HEYI_BACKUP_DIR): Promise<BackupState> {
  if (!folder) return { is: 'not_set_up' }
  try {
    const text = await readFile(join(/* turbopackIgnore: true */ folder, 'state.json'), 'utf8')
    const state = State.safeParse(JSON.parse(text))
    return state.success ? { is: 'kept', ...state.data } : { is: 'unreadable' }
  } catch (error) {
    const hasCode = error !== null && typeof error === 'object' && 'code' in error
    const isMissing = hasCode && error.code === 'ENOENT'
    return { is: isMissing ? 'never' : 'unreadable' }
  }
}
