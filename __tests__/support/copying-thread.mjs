import { register } from 'tsx/esm/api'

// The application's copying thread, compiled by tsx instead of the bundler.
register()
await import('../../lib/documents/dossier/copying-thread.ts')
