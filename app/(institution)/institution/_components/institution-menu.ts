import * as building2 from 'lucide-react/icons/building-2'
import * as chartColumn from 'lucide-react/icons/chart-column'
import * as clipboardList from 'lucide-react/icons/clipboard-list'
import * as fileClock from 'lucide-react/icons/file-clock'
import * as fileX2 from 'lucide-react/icons/file-x-2'
import * as folderOpen from 'lucide-react/icons/folder-open'
import * as inbox from 'lucide-react/icons/inbox'
import * as listOrdered from 'lucide-react/icons/list-ordered'
import * as logIn from 'lucide-react/icons/log-in'
import * as medal from 'lucide-react/icons/medal'
import * as upload from 'lucide-react/icons/upload'
import * as userPlus from 'lucide-react/icons/user-plus'
import * as users from 'lucide-react/icons/users'
import type { MenuGroup } from '@/components/layout/menu'
import { glyphData } from '@/components/ui/glyph'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'

/** The administrator's menu in the manual's order and words; `waiting`: cases to accept or to assign. */
export function institutionMenu(waiting: number): readonly MenuGroup[] {
  return [
    {
      label: INSTITUTION_MENU.centre,
      items: [
        { href: '/institution/cases', label: INSTITUTION_MENU.cases, icon: glyphData(inbox), badge: waiting },
        { href: '/institution/records', label: INSTITUTION_MENU.records, icon: glyphData(clipboardList) },
        { href: '/institution/dossiers', label: INSTITUTION_MENU.dossiers, icon: glyphData(folderOpen) },
        { href: '/institution/people', label: INSTITUTION_MENU.people, icon: glyphData(users) },
        { href: '/institution/people/new', label: INSTITUTION_MENU.addPerson, icon: glyphData(userPlus) },
        { href: '/institution/organisations', label: INSTITUTION_MENU.organisations, icon: glyphData(building2) },
        { href: '/institution/declines', label: INSTITUTION_MENU.declines, icon: glyphData(fileX2) },
        { href: '/institution/imports', label: INSTITUTION_MENU.imports, icon: glyphData(upload) },
      ],
    },
    {
      label: INSTITUTION_MENU.statistics,
      items: [
        { href: '/institution/report', label: INSTITUTION_MENU.report, icon: glyphData(chartColumn) },
        { href: '/institution/scores/mediators', label: INSTITUTION_MENU.mediatorScores, icon: glyphData(medal) },
        { href: '/institution/scores/cases', label: INSTITUTION_MENU.caseScores, icon: glyphData(listOrdered) },
      ],
    },
    {
      label: INSTITUTION_MENU.management,
      items: [
        { href: '/institution/logs/operations', label: INSTITUTION_MENU.operations, icon: glyphData(fileClock) },
        { href: '/institution/logs/sign-ins', label: INSTITUTION_MENU.signIns, icon: glyphData(logIn) },
      ],
    },
  ]
}
