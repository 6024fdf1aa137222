import type { ArchivingState } from '@/lib/domain/dossier/archiving-state'

/** How far the archiving of a closed case is, in lists. */
export const archivingState = {
  lacking: '待补正',
  ready: '待归档',
  working: '归档中',
  failed: '归档未完成',
  archived: '已归档',
  unbound: '待编补充卷',
  supplemented: '有补充卷',
} as const satisfies Record<ArchivingState, string>
