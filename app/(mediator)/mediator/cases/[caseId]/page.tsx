import type { Metadata } from 'next'
import { cache } from 'react'
import { WaitingChases } from '@/app/_components/waiting-chases'
import { CaseTimeline } from '@/components/case/case-timeline'
import { NextStep } from '@/components/case/next-step'
import { PendingItems } from '@/components/device-queue/pending-items'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { LeftRecording } from '@/components/recording/left-recording'
import { RecordingsLink } from '@/components/recording/recordings-link'
import { SoftLink } from '@/components/ui/soft-link'
import { MobileTopBar, WideColumns } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { readPageAgain } from '@/lib/edge/action/read-page-again'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { findRecordings } from '@/lib/queries/recording/find-recordings'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { HELPER } from '@/lib/labels/zh-CN/party-helper'
import { INVITE } from '@/lib/labels/zh-CN/invitation'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { MEDIATOR_ACTS } from '@/lib/labels/zh-CN/mediator-acts/acts'
import { getPacks } from '@/lib/queries/case/get-packs'
import { getCorrections } from '@/lib/queries/mediator/get-corrections'
import { getAuthorities } from '@/lib/queries/mediator/get-authorities'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { getShownComplaints } from '@/lib/queries/mediator/get-shown-complaints'
import { DoneNotice } from '../../_components/done-notice'
import { BackToList } from '../../_components/last-list'
import { PageSection } from '../../_components/page-section'
import { CaseActs } from './_components/case-acts'
import { FurtherActs } from './_components/further-acts'
import { CaseTop } from './_components/case-top'
import {
  ClosingSection,
  DisclosureSection,
  HandoverSection,
  UrgedNotice,
} from './_components/case-turns'
import { AuthorityLink } from './_components/authority-link'
import { ChangeSection } from './_components/change-section'
import { ArchiveSection } from './_components/archive-section'
import { AgreementSection } from './_components/agreement-section'
import { CoMediationSection } from './_components/co-mediation-section'
import { ComplaintSection } from './_components/complaint-section'
import { ConsentSection } from './_components/consent-section'
import { ContactLog } from './_components/contact-log'
import { CorrectionSection } from './_components/correction-section'
import { DeliverySection } from './_components/delivery-section'
import { DisputeSection } from './_components/dispute-section'
import { AddressSection, MaterialSection, RelatedSection } from './_components/file-sections'
import { FactSection } from './_components/fact-section'
import { MeetingSection } from './_components/meeting-section'
import { MinutesSection } from './_components/minutes-section'
import { NoteSection } from './_components/note-section'
import { PackSection } from './_components/pack-section'
import { PeopleList } from './_components/people-list'
import { PerformanceSection } from './_components/performance-section'
import { PreparationSection } from './_components/preparation-section'
import { ProcedureSection } from './_components/procedure-section'
import { SupplementarySection } from './_components/supplementary-section'
import { SuspicionSection } from './_components/suspicion-section'
import { InvitedSection } from './_components/invited-section'
import { TalkSection } from './_components/talk-section'
import { unmaskNumberAction } from './actions'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const WORDS = MEDIATOR.file
const readCase = cache(async (caseId: string) =>
  orNotFound(getMyCase(await requireActor(), { caseId })),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { file } = await readCase((await params).caseId)
  return { title: file.header.caseNo }
}

export default async function MyCasePage({ params, searchParams }: Props) {
  const view = await readCase((await params).caseId)
  const actor = await requireActor()
  const recordings = await findRecordings(actor, await params)
  const packs = await orNotFound(getPacks(actor, await params))
  const corrections = await orNotFound(getCorrections(await requireActor(), await params))
  const { agents } = await orNotFound(getAuthorities(await requireActor(), await params))
  const complaints = await orNotFound(getShownComplaints(await requireActor(), await params))
  const { between, lapsedOn, urged, file, mayReadNumbers, contacts, notes, timeline } = view
  const { done } = await searchParams
  const { header } = file
  const { openMinutesId } = view
  const unmask = mayReadNumbers ? { caseId: header.caseId, action: unmaskNumberAction } : undefined
  return (
    <>
      <MobileTopBar title={header.caseNo} back={<BackToList />} />
      <DoneNotice code={done} lapsedOn={lapsedOn} />
      <UrgedNotice urged={urged} />
      <LeftRecording className="m-3" />
      <WaitingChases caseId={header.caseId} casesPath="/mediator/cases" className="m-3" />
      <CaseTop between={between} file={file} />
      <WideColumns>
        <>
          <PageSection title={WORDS.next}>
            <NextStep
              step={
                file.next.by === 'mediator' && view.isPresiding
                  ? { ...file.next, who: WORDS.you }
                  : file.next
              }
            />
          </PageSection>
          <CoMediationSection view={view} />
          <ProcedureSection file={file} openMinutesId={openMinutesId} />
          <HandoverSection file={file} />
          <DisclosureSection disclosure={file.disclosure} />
          <SuspicionSection file={file} />
          <ComplaintSection complaints={complaints} />
          <CorrectionSection caseId={header.caseId} corrections={corrections} />
          <ClosingSection closing={file.closing} />
          <ArchiveSection archive={view.archive} caseId={header.caseId} />
          <PerformanceSection file={file} />
          <PageSection title={WORDS.people}>
            <PeopleList
              caseId={header.caseId}
              parties={file.parties}
              contacts={contacts}
              mayCall={mayReadNumbers}
            />
            <div className="mt-2.5 flex flex-wrap gap-2.5">
              {file.abilities.allowed.includes('record_consent') ? (
                <SoftLink
                  href={`/mediator/cases/${header.caseId}/invite`}
                  className={`${buttonClasses()} min-h-11 rounded-lg`}
                >
                  <Icon name="user-plus" />
                  {INVITE.title}
                </SoftLink>
              ) : null}
              <SoftLink
                href={`/mediator/cases/${header.caseId}/assistants`}
                className={`${buttonClasses()} min-h-11 rounded-lg`}
              >
                {HELPER.open}
              </SoftLink>
              <AuthorityLink caseId={header.caseId} agents={agents} />
            </div>
          </PageSection>
          <ConsentSection file={file} />
          <TalkSection caseId={header.caseId} />
          <InvitedSection caseId={header.caseId} />
          <PreparationSection file={file} unmask={unmask} />
        </>
        <>
          <MeetingSection file={file} />
          <DeliverySection file={file} />
          <MinutesSection file={file} openMinutesId={openMinutesId} />
          <FactSection file={file} />
          <AgreementSection file={file} />
          <SupplementarySection file={file} />
          <NoteSection caseId={header.caseId} notes={notes} mayAdd={!view.awaitsDeclaration} />
          <ChangeSection file={file} />
          <DisputeSection file={file} />
          <AddressSection unmask={unmask} addresses={file.addresses} />
          <PackSection caseId={header.caseId} packs={packs} />
          <PageSection title={DOCUMENTS.title}>
            <SoftLink
              href={`/mediator/cases/${header.caseId}/documents`}
              className={`${buttonClasses()} min-h-11`}
            >
              {DOCUMENTS.open}
            </SoftLink>
            {recordings.ok && recordings.value.length > 0 ? (
              <RecordingsLink href={`/mediator/cases/${header.caseId}/recordings`} />
            ) : null}
          </PageSection>
          <MaterialSection
            caseId={header.caseId}
            materials={file.materials}
            recognitions={view.recognitions}
            mayAdd={view.isPresiding}
          />
          <PageSection
            title={WORDS.contacts}
            aside={contacts.length > 0 ? WORDS.count(contacts.length) : null}
          >
            <PendingItems readAgain={readPageAgain} caseId={header.caseId} kind="contact" />
            <ContactLog contacts={contacts} />
          </PageSection>
          <RelatedSection related={file.related} />
          <PageSection title={WORDS.progress}>
            <CaseTimeline entries={timeline} />
          </PageSection>
        </>
      </WideColumns>
      <noscript>
        <PageSection title={MEDIATOR_ACTS.moreActs}>
          <FurtherActs page={`/mediator/cases/${header.caseId}`} allowed={file.abilities.allowed} />
        </PageSection>
      </noscript>
      <CaseActs
        caseId={header.caseId}
        allowed={file.abilities.allowed}
        openMinutesId={openMinutesId}
      />
    </>
  )
}
