export {
  APPLICANT,
  LAWYER,
  RESPONDENT,
  STAFF,
  THIRD,
} from '@/lib/documents/templates/sample/sample-people'
