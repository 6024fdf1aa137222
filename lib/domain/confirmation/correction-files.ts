// Papers with the answer to a correction or a supplement. Sources: 民诉解释 第354条 (限期补充), 第356条
// (补充证明材料); 在线诉讼规则 第9、12条 (电子化材料).
import { findPartFor, type Part } from '../participant/own-part'
import { allow, refuse, type Decided } from '../refusal'
import type { Confirmation } from './confirmation'

/** 补充协议, signed by both sides on paper; other papers. */
export const CORRECTION_FILE_KINDS = ['supplement', 'proof'] as const
export type CorrectionFileKind = (typeof CORRECTION_FILE_KINDS)[number]

export const CORRECTION_FILES_AT_MOST = 20

export type WaitingFile = { readonly sha256: string }

/**
 * May this person send one more page now? Only who may settle for a party (民诉法 第62条), while the
 * court waits for a correction or a supplement.
 * @returns the part as which it is sent; or NOT_YOURS_TO_ANSWER, CONFIRMATION_NO_ORDER,
 *   CONFIRMATION_FILES_FULL, CONFIRMATION_FILE_TWICE
 */
export function decideAttach<P extends Part>(
  {
    taking,
    confirmation: { partyIds, status, supplementDueOn },
    waiting,
  }: {
    readonly taking: readonly P[]
    readonly confirmation: Pick<Confirmation, 'partyIds' | 'status' | 'supplementDueOn'>
    readonly waiting: readonly WaitingFile[]
  },
  accountId: string,
  sha256: string | null,
): Decided<P> {
  const part = partyIds
    .map((partyId) => findPartFor(taking, { accountId, partyId, capacity: 'settle' }))
    .find((each) => each !== null)
  if (!part) return refuse('NOT_YOURS_TO_ANSWER')
  const isAwaited = status === 'correcting' || (status === 'admitted' && supplementDueOn !== null)
  if (!isAwaited) return refuse('CONFIRMATION_NO_ORDER')
  if (waiting.length >= CORRECTION_FILES_AT_MOST) return refuse('CONFIRMATION_FILES_FULL')
  if (waiting.some((file) => file.sha256 === sha256)) return refuse('CONFIRMATION_FILE_TWICE')
  return allow(part)
}
