import { register } from 'tsx/esm/api'

// The application's opening thread, compiled by tsx instead of the bundler.
register()
await import('../../lib/documents/pdf-opening/opening-thread.ts')
