/**
 * How far the archiving of a closed case is, for lists; an open case has none. Computed by the
 * database, because lists are narrowed by it (lib/data/stores/dossier/archiving-state.ts).
 */
export const ARCHIVING_STATES = [
  'lacking',
  'ready',
  'working',
  'failed',
  'archived',
  'unbound',
  'supplemented',
] as const
export type ArchivingState = (typeof ARCHIVING_STATES)[number]
