import { Card } from '@/components/ui/card'
import { courtMove, STAGE } from '@/lib/labels/zh-CN/court-stage'
import type { CourtStageView, StageForm } from '@/lib/queries/court-stage/get-court-stage'
import { EndSuitForm, IssuePaperForm, ServePaperForm } from './paper-forms'
import {
  FileForm,
  ReceiveForm,
  RecordAgreementForm,
  ResumeTrialForm,
  SendBackForm,
} from './transfer-forms'

/** What this actor can do now, each with its article. */
export function StageForms({ caseId, view }: { caseId: string; view: CourtStageView }) {
  const days = { today: view.today, handedOn: view.handedOn }
  const formOf = (form: StageForm) => {
    switch (form) {
      case 'receive_transfer':
        return <ReceiveForm caseId={caseId} isTrial={view.isTrial} />
      case 'send_transfer_back':
        return <SendBackForm caseId={caseId} packId={view.packId} />
      case 'file_suit':
        return <FileForm caseId={caseId} {...days} />
      case 'resume_trial':
        return <ResumeTrialForm caseId={caseId} {...days} />
      case 'record_agreement':
        return <RecordAgreementForm caseId={caseId} {...days} />
      case 'issue_paper':
        return (
          <IssuePaperForm
            caseId={caseId}
            requested={view.requested}
            unrequested={view.unrequested}
            {...days}
          />
        )
      case 'serve_paper':
        return <ServePaperForm caseId={caseId} parties={view.unreceived} today={view.today} />
      case 'end_suit':
        return <EndSuitForm caseId={caseId} isAgreed={view.isAgreed} {...days} />
    }
  }
  return view.forms.map((form) => (
    <Card key={form} title={form === 'serve_paper' ? STAGE.form.serve.submit : courtMove[form]}>
      {formOf(form)}
    </Card>
  ))
}
