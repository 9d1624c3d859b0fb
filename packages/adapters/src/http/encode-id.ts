import { ShareError } from '@playthread/core'

/** `.` and `..` would climb out of the path, however they are encoded. */
export function encodeId(id: string): string {
  if (id === '' || id === '.' || id === '..' || /\p{Cs}/u.test(id)) {
    throw new ShareError(
      'invalid_request',
      'This id cannot be part of an address. Ids are texts other than "", "." and "..".',
    )
  }
  return encodeURIComponent(id)
}
