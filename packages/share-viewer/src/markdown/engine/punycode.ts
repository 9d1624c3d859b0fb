// Host names outside ASCII (RFC 3492).

const most = 2 ** 31 - 1

function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2))
  rest += Math.floor(rest / count)
  let bias = 0
  for (; rest > 455; bias += 36) rest = Math.floor(rest / 35)
  return bias + Math.floor((36 * rest) / (rest + 38))
}

function threshold(position: number, bias: number): number {
  return Math.min(Math.max(position - bias, 1), 26)
}

function encode(label: string): string {
  const codes = Array.from(label, (character) => character.codePointAt(0) ?? 0)
  const basic = codes.filter((code) => code < 128)
  let text = String.fromCharCode(...basic)
  if (text) text += '-'
  let bias = 72
  let delta = 0
  let done = basic.length
  for (let code = 128; done < codes.length; code += 1) {
    const next = Math.min(...codes.filter((each) => each >= code))
    delta += (next - code) * (done + 1)
    code = next
    for (const each of codes) {
      if (each < code) delta += 1
      if (each !== code) continue
      let rest = delta
      for (let position = 36; ; position += 36) {
        const limit = threshold(position, bias)
        if (rest < limit) break
        text += digit(limit + ((rest - limit) % (36 - limit)))
        rest = Math.floor((rest - limit) / (36 - limit))
      }
      text += digit(rest)
      bias = adapt(delta, done + 1, done === basic.length)
      delta = 0
      done += 1
    }
    delta += 1
  }
  return text
}

function digit(value: number): string {
  return String.fromCharCode(value + (value < 26 ? 97 : 22))
}

function decode(label: string): string {
  const basic = Math.max(label.lastIndexOf('-'), 0)
  const codes = Array.from(label.slice(0, basic), (character) => character.charCodeAt(0))
  if (codes.some((code) => code > 127)) throw new RangeError()
  let code = 128
  let index = 0
  let bias = 72
  let at = basic > 0 ? basic + 1 : 0
  while (at < label.length) {
    const before = index
    let weight = 1
    for (let position = 36; ; position += 36) {
      const value = Number.parseInt(label[at++] ?? '', 36)
      const number = value < 10 ? value + 26 : value - 10
      index += number * weight
      // Not a digit, or more than there are characters.
      if (!(index <= most)) throw new RangeError()
      const limit = threshold(position, bias)
      if (number < limit) break
      weight *= 36 - limit
      if (weight > most) throw new RangeError()
    }
    const count = codes.length + 1
    bias = adapt(index - before, count, before === 0)
    code += Math.floor(index / count)
    index %= count
    codes.splice(index++, 0, code)
  }
  return String.fromCodePoint(...codes)
}

function eachLabel(host: string, convert: (label: string) => string): string {
  return host
    .replace(/[\u3002\uff0e\uff61]/g, '.')
    .split('.')
    .map(convert)
    .join('.')
}

export default {
  toASCII: (host: string) =>
    eachLabel(host, (label) => (/[^\0-\x7f]/.test(label) ? `xn--${encode(label)}` : label)),
  toUnicode: (host: string) =>
    eachLabel(host, (label) =>
      label.startsWith('xn--') ? decode(label.slice(4).toLowerCase()) : label,
    ),
}
