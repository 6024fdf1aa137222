export { SAMPLE_AGREEMENT as DOCUMENT_AGREEMENT } from '@/lib/documents/templates/sample/sample-agreement'
