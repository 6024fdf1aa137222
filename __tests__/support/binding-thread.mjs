import { register } from 'tsx/esm/api'

// The application's binding thread, compiled by tsx instead of the bundler.
register()
await import('../../lib/documents/dossier/binding-thread.ts')
