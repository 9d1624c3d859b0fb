import { ShareError } from '@playthread/core'

export async function readJson(
  response: Response,
  code: 'unexpected' | 'invalid_conversation' = 'unexpected',
): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ShareError(
      code,
      'The answer is not JSON. Check that `baseUrl` leads to a share server.',
      { cause: error },
    )
  }
}
