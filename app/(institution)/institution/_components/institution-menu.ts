import { __iconData as buildingComplex } from 'lucide-react/icons/building-complex'
import { __iconData as chartColumn } from 'lucide-react/icons/chart-column'
import { __iconData as clipboardList } from 'lucide-react/icons/clipboard-list'
import { __iconData as fileClock } from 'lucide-react/icons/file-clock'
import { __iconData as fileXCorner } from 'lucide-react/icons/file-x-corner'
import { __iconData as folderOpen } from 'lucide-react/icons/folder-open'
import { __iconData as inbox } from 'lucide-react/icons/inbox'
import { __iconData as listOrdered } from 'lucide-react/icons/list-ordered'
import { __iconData as logIn } from 'lucide-react/icons/log-in'
import { __iconData as medal } from 'lucide-react/icons/medal'
import { __iconData as upload } from 'lucide-react/icons/upload'
import { __iconData as userPlus } from 'lucide-react/icons/user-plus'
import { __iconData as users } from 'lucide-react/icons/users'
import type { MenuGroup } from '@/components/layout/menu'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'

/** The administrator's menu in the manual's order and words; `waiting`: cases to accept or to assign. */
export function institutionMenu(waiting: number): readonly MenuGroup[] {
  return [
    {
      label: INSTITUTION_MENU.centre,
      items: [
        { href: '/institution/cases', label: INSTITUTION_MENU.cases, icon: inbox, badge: waiting },
        { href: '/institution/records', label: INSTITUTION_MENU.records, icon: clipboardList },
        { href: '/institution/dossiers', label: INSTITUTION_MENU.dossiers, icon: folderOpen },
        { href: '/institution/people', label: INSTITUTION_MENU.people, icon: users },
        { href: '/institution/people/new', label: INSTITUTION_MENU.addPerson, icon: userPlus },
        {
          href: '/institution/organisations',
          label: INSTITUTION_MENU.organisations,
          icon: buildingComplex,
        },
        { href: '/institution/declines', label: INSTITUTION_MENU.declines, icon: fileXCorner },
        { href: '/institution/imports', label: INSTITUTION_MENU.imports, icon: upload },
      ],
    },
    {
      label: INSTITUTION_MENU.statistics,
      items: [
        { href: '/institution/report', label: INSTITUTION_MENU.report, icon: chartColumn },
        {
          href: '/institution/scores/mediators',
          label: INSTITUTION_MENU.mediatorScores,
          icon: medal,
        },
        {
          href: '/institution/scores/cases',
          label: INSTITUTION_MENU.caseScores,
          icon: listOrdered,
        },
      ],
    },
    {
      label: INSTITUTION_MENU.management,
      items: [
        {
          href: '/institution/logs/operations',
          label: INSTITUTION_MENU.operations,
          icon: fileClock,
        },
        { href: '/institution/logs/sign-ins', label: INSTITUTION_MENU.signIns, icon: logIn },
      ],
    },
  ]
}
