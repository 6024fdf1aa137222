import {
  composeSubmittedApplication,
  type SubmittedApplicationFacts,
} from '@/lib/documents/templates/submitted-application'
import type { ConfirmationPaper } from './confirmation-paper'

/** The application as it was submitted, set as of that moment; null: it was not. */
export function presentSubmittedApplication(
  facts: SubmittedApplicationFacts,
): ConfirmationPaper | null {
  const { submittedAt } = facts.confirmation
  return submittedAt && { content: composeSubmittedApplication(facts), at: submittedAt }
}
