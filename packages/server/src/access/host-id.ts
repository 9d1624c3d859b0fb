/** Whether text may be a host's id: 1–512 characters, no controls, no lone surrogates. */
export function isHostId(text: string): boolean {
  return text.length > 0 && text.length <= 512 && !/[\p{Cc}\p{Cs}]/u.test(text)
}
