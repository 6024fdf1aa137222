import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { allow, type Decided } from '@/lib/domain/refusal'
import { discardFiles } from '@/lib/files/file-store'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'

type TakenBack = { readonly caseId: string; readonly isUnseen: boolean; readonly isToAll: boolean }

async function perform(actor: Actor, rawInput: unknown): Promise<Decided<TakenBack>> {
  const taken = await takeMessageBack(actor, rawInput)
  if (!taken.ok) return taken
  const { caseId, isUnseen, isToAll, storageKeys } = taken.value
  await discardFiles(storageKeys)
  return allow({ caseId, isUnseen, isToAll })
}

/**
 * 收回 of a message and the bytes of its files: they go once the taking back is committed, or, where
 * the process ends before, with the sweep of files that no row names.
 */
export const takeBackWithFiles = composeUseCase({ act: 'message:take-back', perform })
