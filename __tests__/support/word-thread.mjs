import { register } from 'tsx/esm/api'

// The application's thread for Word files, compiled by tsx instead of the bundler.
register()
await import('../../lib/documents/docx/word-thread.ts')
