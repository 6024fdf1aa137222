import { serveExport } from '@/lib/edge/download/serve-export'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { exportVideoSessions } from '@/lib/queries/institution/export-video-sessions'

/** 视频调解 as an XLSX file; every export is recorded. */
export const GET = defineRoute(
  'statistics:export',
  authenticatePerson,
  serveExport(exportVideoSessions),
)
