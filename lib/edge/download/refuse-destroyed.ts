import 'server-only'
import { readAs } from '@/lib/data/door'
import { findDestroyedAt } from '@/lib/data/stores/file/destroyed-file-store'
import type { Actor } from '@/lib/domain/access/roles'
import { destroyedFile } from '@/lib/labels/zh-CN/destruction'
import { problem } from '../route/problem'

/** The answer about a file that was destroyed with its dossier: when that was. null: it was not. */
export async function refuseDestroyed(actor: Actor, storageKey: string): Promise<Response | null> {
  const at = await readAs(actor, 'file destroyed?', (db) => findDestroyedAt(db, storageKey))
  return at ? problem(410, 'FILE_DESTROYED', destroyedFile(at)) : null
}
