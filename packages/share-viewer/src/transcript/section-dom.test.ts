import type { Message } from '@playthread/core'
import { describe, expect, test } from 'vitest'
import { viewerLabels } from '../labels/viewer-labels.ts'
import { defaultPolicy } from '../markdown/markdown-policy.ts'
import type { MessageReveal } from '../replay/reveal-store.ts'
import { message } from '../stories-support/parts.fixture.ts'
import { createTimeFormatter } from '../view/format-time.ts'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { createSectionDom, type SectionDom } from './section-dom.ts'
import type { SectionState } from './section-state.ts'
import { groupSections } from './turns.ts'

const env: ViewEnvironment = {
  live: false,
  labels: viewerLabels,
  policy: defaultPolicy,
  renderers: {},
  findResource: () => undefined,
  findFile: () => undefined,
  files: '',
  formatTime: createTimeFormatter('en', true),
  linkable: false,
  expanded: false,
}

const first = message('user', ['One?'], { id: 'u1' })
const second = message('assistant', ['Two.'], { id: 'a1' })
const third = message('user', ['Three?'], { id: 'u2' })

function stateOf(
  messages: readonly Message[],
  change: Partial<ViewEnvironment> = {},
): SectionState {
  const section = groupSections(messages)[0]
  if (!section) throw new Error('no section')
  return { section, env: { ...env, ...change } }
}

interface Stage {
  readonly dom: SectionDom
  readonly container: HTMLElement
  readonly ids: () => readonly string[]
  readonly visible: () => readonly string[]
}

function stage(container: HTMLElement = document.createElement('div'), adopt = false): Stage {
  const dom = createSectionDom()
  dom.attach(container, adopt)
  const messages = (): Element[] => [...container.querySelectorAll('.pt-message')]
  return {
    dom,
    container,
    ids: () => messages().map(({ id }) => id),
    visible: () => messages().flatMap((each) => (each.closest('[hidden]') ? [] : [each.id])),
  }
}

function reveal(...kinds: readonly MessageReveal['kind'][]): (index: number) => MessageReveal {
  return (index) => {
    const kind = kinds[index] ?? 'hidden'
    return kind === 'partial' ? { kind, parts: 1, chars: 2, running: [] } : { kind }
  }
}

describe('a section’s document', () => {
  test('is built piece by piece, and as one when asked', () => {
    const { dom, ids } = stage()
    dom.sync(stateOf([first, second, third]))
    expect(dom.build(-Infinity)).toBe(false)
    expect(dom.isBuilt()).toBe(false)
    expect(dom.build(Infinity)).toBe(true)
    expect(ids()).toEqual(['m-u1', 'm-a1', 'm-u2'])
  })

  test('keeps the elements of what did not change', () => {
    const { dom, container, ids } = stage()
    dom.sync(stateOf([first, second, third]))
    dom.build(Infinity)
    const before = [...container.querySelectorAll('.pt-message')]
    const changed = { ...second, parts: [{ type: 'text' as const, text: 'Another.' }] }
    dom.sync(stateOf([first, changed, third]))
    const after = [...container.querySelectorAll('.pt-message')]
    expect(after.map((each, index) => each === before[index])).toEqual([true, false, true])
    expect(container).toHaveTextContent('Another.')
    dom.sync(stateOf([first]))
    expect(ids()).toEqual(['m-u1'])
  })

  test('draws again what names files when files change, and nothing else', () => {
    const { dom, container } = stage()
    const naming = message('assistant', ['See [notes](notes.md).'], { id: 'a2' })
    dom.sync(stateOf([first, naming]))
    dom.build(Infinity)
    const [plain] = container.querySelectorAll('.pt-message')
    expect(container.querySelector('.pt-chip')).toBeNull()
    const notes = {
      id: 'r',
      kind: 'markdown',
      title: 'notes.md',
      mediaType: 'text/markdown',
    } as const
    dom.sync(
      stateOf([first, naming], {
        files: 'notes',
        findFile: (name) => (name === notes.title ? notes : undefined),
        findResource: () => notes,
      }),
    )
    expect(container.querySelector('.pt-chip')).toHaveTextContent('notes.md')
    expect(container.querySelector('.pt-message')).toBe(plain)
  })

  test('names what React is to mount, and goes on doing so when it is finished', () => {
    const { dom, container } = stage()
    const writing = { ...second, status: 'streaming' as const }
    dom.sync(stateOf([first, writing]))
    dom.build(Infinity)
    expect(dom.getLive().map((each) => each.message.id)).toEqual(['a1'])
    const holder = dom.getLive()[0]?.holder
    expect(holder?.parentElement).toBe(container.firstElementChild)
    dom.sync(stateOf([first, second]))
    expect(dom.getLive()[0]).toMatchObject({ message: second, holder })
  })

  test('shows as much as a replay has reached', () => {
    const { dom, container, visible } = stage()
    dom.sync(stateOf([first, second, third]))
    dom.build(Infinity)
    dom.applyReveal(reveal('whole', 'partial'))
    expect(visible()).toEqual(['m-u1'])
    expect(dom.getLive().map((each) => each.message.id)).toEqual(['a1'])
    dom.applyReveal(reveal())
    expect(container).toHaveAttribute('hidden')
    expect(dom.getLive()).toEqual([])
    dom.applyReveal(reveal('whole', 'whole', 'whole'))
    expect(visible()).toEqual(['m-u1', 'm-a1', 'm-u2'])
    expect(container.querySelectorAll('[hidden], .pt-live')).toHaveLength(0)
  })

  test('takes over what a server wrote, unless that was something else', () => {
    const served = stage()
    served.dom.sync(stateOf([first, second]))
    served.dom.build(Infinity)
    const [element] = served.container.querySelectorAll('.pt-message')

    const same = stage(served.container, true)
    same.dom.sync(stateOf([first, second]))
    expect(served.container.querySelector('.pt-message')).toBe(element)
    expect(same.dom.isBuilt()).toBe(true)

    const other = stage(served.container, true)
    other.dom.sync(stateOf([third]))
    other.dom.build(Infinity)
    expect(other.ids()).toEqual(['m-u2'])
  })

  test('goes on where it was when it is attached to the same element again', () => {
    const { dom, container } = stage()
    const writing = { ...second, status: 'streaming' as const }
    dom.sync(stateOf([first, writing]))
    dom.build(Infinity)
    const before = [...container.querySelectorAll('*')]
    const live = dom.getLive()
    dom.attach(container, true)
    dom.sync(stateOf([first, writing]))
    expect([...container.querySelectorAll('*')]).toEqual(before)
    expect(dom.getLive()).toEqual(live)
  })
})
