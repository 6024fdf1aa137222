import type { Metadata } from 'next'
import { KEPT_HREF } from '@/app/_components/announcement-menu'
import { AnnouncementText } from '@/components/announcement/announcement-text'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DefinitionList } from '@/components/ui/definition-list'
import { DoneNotice } from '@/components/ui/done-notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import {
  ANNOUNCEMENT,
  announcementImportance,
  announcementPhase,
} from '@/lib/labels/zh-CN/announcement'
import { getKeptAnnouncement } from '@/lib/queries/announcement/get-kept-announcement'
import { AccountShell } from '../../../_components/account-shell'
import { PHASE_TONES } from '../_components/kept-table'
import { KeptActs } from './_components/kept-acts'

export const metadata: Metadata = { title: ANNOUNCEMENT.keepTitle }

type Props = SearchParamsProps & { params: Promise<{ announcementId: string }> }

const { fields } = ANNOUNCEMENT

/** One 公告 as its readers see it: a draft to be published, or what came of it. */
export default async function KeptAnnouncementPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(getKeptAnnouncement(actor, await params))
  const { done } = readParams(await searchParams, ['done'])
  const { texts, phase } = view
  return (
    <AccountShell
      role={actor.role}
      trail={
        <Breadcrumb
          items={[{ label: ANNOUNCEMENT.keepTitle, href: KEPT_HREF }, { label: texts.title }]}
        />
      }
      title={texts.title}
      subtitle={view.changed}
      actions={<KeptActs view={view} />}
    >
      {phase === 'draft' ? (
        <DoneNotice done={done} sentences={{ saved: ANNOUNCEMENT.saved }} />
      ) : null}
      <div className="flex flex-col gap-4">
        <Card
          title={phase === 'draft' ? ANNOUNCEMENT.preview : fields.body}
          aside={<Chip tone={PHASE_TONES[phase]}>{announcementPhase[phase]}</Chip>}
        >
          <AnnouncementText>{texts.body}</AnnouncementText>
        </Card>
        <Card>
          <DefinitionList
            items={[
              { term: fields.audiences, value: view.audiences },
              { term: ANNOUNCEMENT.columns.days, value: view.days },
              { term: fields.importance, value: announcementImportance[texts.importance] },
              {
                term: ANNOUNCEMENT.reading,
                value: view.wasPublished
                  ? ANNOUNCEMENT.readBy(view.readBy, view.addressed)
                  : ANNOUNCEMENT.wouldReach(view.addressed),
              },
            ]}
          />
        </Card>
      </div>
    </AccountShell>
  )
}
