import { register } from 'tsx/esm/api'

// The application's thread for the places of signatures, compiled by tsx instead of the bundler.
register()
await import('../../lib/documents/pdf-signature/placing-thread.ts')
