import { ShareError } from '@playthread/core'

/** The refusal of a transcript that is not what its reader reads. */
export function invalid(message: string, issue: string, path = ''): ShareError {
  return new ShareError('invalid_conversation', message, { issues: [{ path, message: issue }] })
}
