import {
  Building2, ChartColumn, ClipboardList, FileClock, FileX2, FolderOpen, Inbox, ListOrdered, LogIn, Medal, Upload, UserPlus, Users,
} from 'lucide-react'
import type { MenuGroup } from '@/components/layout/menu'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'

/** The administrator's menu in the manual's order and words; `waiting`: cases to accept or to assign. */
export function institutionMenu(waiting: number): readonly MenuGroup[] {
  return [
    {
      label: INSTITUTION_MENU.centre,
      items: [
        { href: '/institution/cases', label: INSTITUTION_MENU.cases, icon: <Inbox aria-hidden />, badge: waiting },
        { href: '/institution/records', label: INSTITUTION_MENU.records, icon: <ClipboardList aria-hidden /> },
        { href: '/institution/dossiers', label: INSTITUTION_MENU.dossiers, icon: <FolderOpen aria-hidden /> },
        { href: '/institution/people', label: INSTITUTION_MENU.people, icon: <Users aria-hidden /> },
        { href: '/institution/people/new', label: INSTITUTION_MENU.addPerson, icon: <UserPlus aria-hidden /> },
        { href: '/institution/organisations', label: INSTITUTION_MENU.organisations, icon: <Building2 aria-hidden /> },
        { href: '/institution/declines', label: INSTITUTION_MENU.declines, icon: <FileX2 aria-hidden /> },
        { href: '/institution/imports', label: INSTITUTION_MENU.imports, icon: <Upload aria-hidden /> },
      ],
    },
    {
      label: INSTITUTION_MENU.statistics,
      items: [
        { href: '/institution/report', label: INSTITUTION_MENU.report, icon: <ChartColumn aria-hidden /> },
        { href: '/institution/scores/mediators', label: INSTITUTION_MENU.mediatorScores, icon: <Medal aria-hidden /> },
        { href: '/institution/scores/cases', label: INSTITUTION_MENU.caseScores, icon: <ListOrdered aria-hidden /> },
      ],
    },
    {
      label: INSTITUTION_MENU.management,
      items: [
        { href: '/institution/logs/operations', label: INSTITUTION_MENU.operations, icon: <FileClock aria-hidden /> },
        { href: '/institution/logs/sign-ins', label: INSTITUTION_MENU.signIns, icon: <LogIn aria-hidden /> },
      ],
    },
  ]
}
