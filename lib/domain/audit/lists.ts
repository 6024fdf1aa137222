/** Lists that can be exported; the code is stored with each `list.exported`. */
export const EXPORT_LISTS = [
  'cases',
  'records',
  'dossiers',
  'dossier_readings',
  'mediators',
  'mediator_scores',
  'case_scores',
  'report',
  'operations',
  'sign_ins',
  'audit',
  'import_result',
  'declines',
  'fairness',
  'arrivals',
  'court_cases',
  'chase_sheet',
  'confirmation_figures',
  'video_sessions',
  'dictionary',
] as const
export type ExportList = (typeof EXPORT_LISTS)[number]

/** Lists and tables of a court that write an access record when a reviewer opens them. */
export const AUDITED_LISTS = [
  'court_cases',
  'court_dossiers',
  'court_report',
  'court_mediator_scores',
  'court_case_scores',
] as const
export type AuditedList = (typeof AUDITED_LISTS)[number]
