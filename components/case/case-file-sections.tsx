import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { AGREEMENT } from '@/lib/labels/zh-CN/agreement'
import { CASE_CONFIRMATION } from '@/lib/labels/zh-CN/case-confirmation'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { DELIVERY } from '@/lib/labels/zh-CN/delivery'
import { SUSPICION } from '@/lib/labels/zh-CN/suspicion'
import { FOLLOW_UP } from '@/lib/labels/zh-CN/follow-up'
import { RELATED_CASES } from '@/lib/labels/zh-CN/related-case'
import type { CaseFileView } from '@/lib/queries/case/case-file-view'
import { AgreementFacts } from './agreement-facts'
import { AddressList } from './address-list'
import { ClosingFacts, DeclineFacts, DisclosureFacts } from './case-outcome'
import { ChangeList } from './change-list'
import { ConfirmationFacts } from './confirmation-facts'
import { ConsentList } from './consent-list'
import { DeliveryList } from './delivery-list'
import { DisputeFacts } from './dispute-facts'
import { FactList } from './fact-list'
import { MeetingList } from './meeting-list'
import { MinutesList } from './minutes-list'
import type { Unmask } from './masked-number'
import { MaterialList } from './material-list'
import { PerformanceFacts } from './performance-facts'
import { PartyList } from './party-list'
import { PreparationList } from './preparation-list'
import { RelatedCases } from './related-cases'
import { SuspicionList } from './suspicion-list'

const { sections } = CASE_FILE

export interface CaseFileSectionsProps {
  file: Omit<CaseFileView, 'abilities' | 'otherFacts'>
  /** Of the institution's own cases; a court knows only what every party confirmed. */
  otherFacts?: CaseFileView['otherFacts']
  mayDownload: boolean
  /** The folder under which this surface has its cases: /institution/cases. */
  folder: string
  /** Where this surface has applications for confirmation, if its reader may open them. */
  confirmations?: string
  unmask?: Unmask
  /** What a surface shows of the supplements of the agreement. */
  belowAgreement?: ReactNode
}

/** The papers of a case, one sheet after the other, in the order in which a clerk reads them. */
export function CaseFileSections({
  file,
  otherFacts = null,
  mayDownload,
  folder,
  confirmations,
  unmask,
  belowAgreement,
}: CaseFileSectionsProps) {
  return (
    <>
      {file.declines.length > 0 ? (
        <Card title={sections.decline}>
          <DeclineFacts declines={file.declines} mayDownload={mayDownload} />
        </Card>
      ) : null}
      {file.disclosure ? (
        <Card title={sections.disclosure}>
          <DisclosureFacts disclosure={file.disclosure} />
        </Card>
      ) : null}
      {file.changes.length > 0 ? (
        <Card title={sections.changes}>
          <ChangeList changes={file.changes} />
        </Card>
      ) : null}
      {file.suspicions.length > 0 ? (
        <Card title={SUSPICION.title}>
          <SuspicionList suspicions={file.suspicions} courtEnd={file.courtEnd} />
        </Card>
      ) : null}
      {file.closing ? (
        <Card title={sections.closing}>
          <ClosingFacts closing={file.closing} />
        </Card>
      ) : null}
      <Card title={sections.dispute}>
        <DisputeFacts file={file} />
      </Card>
      <Card title={sections.people}>
        <PartyList parties={file.parties} unmask={unmask} />
      </Card>
      {file.consents.length > 0 ? (
        <Card title={sections.consents}>
          <ConsentList consents={file.consents} />
        </Card>
      ) : null}
      {file.preparations.length > 0 ? (
        <Card title={sections.preparations}>
          <PreparationList preparations={file.preparations} unmask={unmask} />
        </Card>
      ) : null}
      {file.meetings ? (
        <Card title={sections.meetings}>
          <MeetingList meetings={file.meetings} />
        </Card>
      ) : null}
      {file.deliveries.length > 0 ? (
        <Card title={DELIVERY.title}>
          <DeliveryList
            deliveries={file.deliveries}
            sheetHref={`${folder}/${file.header.caseId}/services`}
          />
        </Card>
      ) : null}
      {file.minutes.length > 0 ? (
        <Card title={sections.minutes}>
          <MinutesList minutes={file.minutes} folder={`${folder}/${file.header.caseId}/minutes`} />
        </Card>
      ) : null}
      {file.confirmedFacts.length > 0 || otherFacts ? (
        <Card title={sections.facts}>
          <FactList confirmed={file.confirmedFacts} others={otherFacts} />
        </Card>
      ) : null}
      {file.agreement ? (
        <Card title={AGREEMENT.title}>
          <AgreementFacts agreement={file.agreement} />
        </Card>
      ) : null}
      {belowAgreement}
      {file.confirmation ? (
        <Card title={CASE_CONFIRMATION.title}>
          <ConfirmationFacts confirmation={file.confirmation} folder={confirmations} />
        </Card>
      ) : null}
      {file.performance ? (
        <Card title={FOLLOW_UP.title}>
          <PerformanceFacts performance={file.performance} />
        </Card>
      ) : null}
      <Card title={sections.materials} flush>
        <MaterialList
          materials={file.materials}
          mayDownload={mayDownload}
          dossierHref={`${folder.replace(/cases$/, 'dossiers')}/${file.header.caseId}`}
        />
      </Card>
      <Card title={sections.addresses}>
        <AddressList addresses={file.addresses} unmask={unmask} />
      </Card>
      {file.related.length > 0 ? (
        <Card title={RELATED_CASES.title}>
          <RelatedCases related={file.related} folder={folder} />
        </Card>
      ) : null}
    </>
  )
}
