import type { MenuGroup } from '@/components/layout/menu'
import { HEARING } from '@/lib/labels/zh-CN/complaint'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import { OWN_STAFF } from '@/lib/labels/zh-CN/own-staff'

/**
 * The administrator's menu in the manual's order and words; `waiting`: cases to accept or to
 * assign; `applications` and `chases`: those to answer.
 */
export function institutionMenu(
  waiting: number,
  applications: number,
  chases: number,
): readonly MenuGroup[] {
  return [
    {
      label: INSTITUTION_MENU.centre,
      items: [
        {
          href: '/institution/cases',
          label: INSTITUTION_MENU.cases,
          icon: 'inbox',
          badge: waiting,
        },
        {
          href: '/institution/chases',
          label: INSTITUTION_MENU.chases,
          icon: 'eye',
          badge: chases,
        },
        { href: '/institution/records', label: INSTITUTION_MENU.records, icon: 'clipboard-list' },
        { href: '/institution/schedule', label: INSTITUTION_MENU.schedule, icon: 'calendar-days' },
        { href: '/institution/dossiers', label: INSTITUTION_MENU.dossiers, icon: 'folder-open' },
        {
          href: '/institution/applications',
          label: INSTITUTION_MENU.applications,
          icon: 'file-text',
          badge: applications,
        },
        {
          href: '/institution/consultations',
          label: INSTITUTION_MENU.consultations,
          icon: 'circle-question-mark',
        },
        {
          href: '/institution/complaints',
          label: INSTITUTION_MENU.complaints,
          icon: 'circle-exclamation-point',
        },
        { href: '/institution/hearings', label: HEARING.title, icon: 'scale' },
        { href: '/institution/knowledge', label: INSTITUTION_MENU.knowledge, icon: 'info' },
        { href: '/institution/people', label: INSTITUTION_MENU.people, icon: 'users' },
        { href: '/institution/people/new', label: INSTITUTION_MENU.addPerson, icon: 'user-plus' },
        { href: '/institution/administrators', label: OWN_STAFF.institution.title, icon: 'lock' },
        { href: '/institution/roster', label: INSTITUTION_MENU.roster, icon: 'scroll-text' },
        {
          href: '/institution/organisations',
          label: INSTITUTION_MENU.organisations,
          icon: 'building-complex',
        },
        { href: '/institution/declines', label: INSTITUTION_MENU.declines, icon: 'file-x-corner' },
        { href: '/institution/imports', label: INSTITUTION_MENU.imports, icon: 'upload' },
        { href: '/institution/templates', label: INSTITUTION_MENU.templates, icon: 'file-text' },
        { href: '/institution/seals', label: INSTITUTION_MENU.seals, icon: 'stamp' },
      ],
    },
    {
      label: INSTITUTION_MENU.statistics,
      items: [
        { href: '/institution/report', label: INSTITUTION_MENU.report, icon: 'chart-column' },
        {
          href: '/institution/confirmation-figures',
          label: INSTITUTION_MENU.confirmationFigures,
          icon: 'circle-check',
        },
        {
          href: '/institution/arrivals',
          label: INSTITUTION_MENU.arrivals,
          icon: 'user-round-check',
        },
        { href: '/institution/fairness', label: INSTITUTION_MENU.fairness, icon: 'scale' },
        {
          href: '/institution/scores/mediators',
          label: INSTITUTION_MENU.mediatorScores,
          icon: 'medal',
        },
        {
          href: '/institution/scores/cases',
          label: INSTITUTION_MENU.caseScores,
          icon: 'list-ordered',
        },
      ],
    },
    {
      label: INSTITUTION_MENU.management,
      items: [
        { href: '/account/phrases', label: INSTITUTION_MENU.phrases, icon: 'scroll-text' },
        {
          href: '/institution/logs/operations',
          label: INSTITUTION_MENU.operations,
          icon: 'file-clock',
        },
        { href: '/institution/logs/sign-ins', label: INSTITUTION_MENU.signIns, icon: 'log-in' },
      ],
    },
  ]
}
