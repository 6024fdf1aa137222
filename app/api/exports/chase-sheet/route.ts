import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportChaseSheet } from '@/lib/queries/court/export-chase-sheet'

/** 督办月报 as an XLSX file; every export is recorded. */
export const GET = defineRoute('chase:export', authenticatePerson, serveExport(exportChaseSheet))
