// Whether an institution opens a recording of the joint hall. Sources: 特邀规定 第22条; 在线调解规则
// 第18条; 人民调解法 第15条 (调解组织处理投诉); docs/decisions/0150-after-a-conference.md.
import { allow, refuse, type Decided } from '../refusal'
import type { RecordingState } from './recording'

/**
 * Only to answer a complaint that waits for it, and where those who were recorded had agreed to
 * that. @returns RECORDING_NOT_MADE, RECORDING_NOT_AGREED, RECORDING_NO_COMPLAINT
 */
export function decideHearing(
  { state, hasAgreed }: { readonly state: RecordingState; readonly hasAgreed: boolean },
  hasComplaint: boolean,
): Decided<true> {
  if (state !== 'made') return refuse('RECORDING_NOT_MADE')
  if (!hasAgreed) return refuse('RECORDING_NOT_AGREED')
  return hasComplaint ? allow(true) : refuse('RECORDING_NO_COMPLAINT')
}
