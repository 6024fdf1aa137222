// 录音录像 of a conference: from the question to the file. Sources: 在线调解规则 第18条 (保密), 第22条 (录音录像代替笔录);
// 个人信息保护法 第14、15条 (consent, and its withdrawal); docs/decisions/0145-recordings.md.

/** Beside the record, or instead of it (第22条). Undisputed facts are written in either case. */
export const RECORDING_PURPOSES = ['beside', 'instead'] as const
export type RecordingPurpose = (typeof RECORDING_PURPOSES)[number]

/** `dropped`: it never began; `failed`: no file could be made of what arrived. */
export const RECORDING_STATES = [
  'proposed',
  'dropped',
  'running',
  'stopped',
  'made',
  'failed',
] as const
export type RecordingState = (typeof RECORDING_STATES)[number]

/** `ended`: the conference ended. */
export const STOP_REASONS = ['stopped', 'refused', 'withdrawn', 'ended'] as const
export type StopReason = (typeof STOP_REASONS)[number]

export const RECORDING_ANSWERS = ['given', 'refused', 'withdrawn'] as const
export type RecordingAnswer = (typeof RECORDING_ANSWERS)[number]

/** Composite picture and sound, or sound alone (a phone, a hidden tab). */
export const RECORDING_MEDIA = ['picture', 'sound'] as const
export type RecordingMedium = (typeof RECORDING_MEDIA)[number]

/** Of the words to which all answer (lib/labels/zh-CN/recording.ts); a change counts it up. */
export const WORDING = '2026-2'

export const REPLAY_REASONS = ['check_record', 'check_terms', 'complaint', 'recall'] as const
export type ReplayReason = (typeof REPLAY_REASONS)[number]

/** How long an opened recording can be heard. */
export const REPLAY_HOURS = 4

/**
 * How long after the end what waits on a device can come, before the file is made of what is there:
 * until the mediator has opened a page on it again. As in prisma/functions/202-recordings.sql.
 */
export const LATE_CHUNKS_HOURS = 24

/** What one recording may hold, in bytes: about three hours with a picture. */
export const MOST_RECORDING_BYTES = 600 * 1024 * 1024
/** One chunk, in bytes. */
export const MOST_CHUNK_BYTES = 4 * 1024 * 1024
