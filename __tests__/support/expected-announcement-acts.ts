import type { Act } from '@/lib/domain/access/acts'

/** 公告: everyone with an account but parties reads them. */
export const EXPECTED_READER_ACTS: readonly Act[] = ['announcement:list', 'announcement:mark-read']

/** The administrators of the system, a court and an institution publish them too. */
export const EXPECTED_KEEPER_ACTS: readonly Act[] = [
  ...EXPECTED_READER_ACTS,
  'announcement:draft',
  'announcement:edit',
  'announcement:keep',
  'announcement:publish',
  'announcement:withdraw',
]
