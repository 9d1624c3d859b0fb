import { runShellPage, runShellPolicy } from '../shell/run-shell.ts'
import { respond } from './respond.ts'
import type { ShareService } from './share-service.ts'

/** `GET /run`: the same empty page for everyone. What runs in it never passes the server. */
export async function readRunShell(service: ShareService): Promise<Response> {
  return respond(
    200,
    {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': runShellPolicy(service.allowedOrigins),
      'content-length': String(new TextEncoder().encode(runShellPage).byteLength),
    },
    runShellPage,
  )
}
