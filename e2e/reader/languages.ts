import type { Conversation } from '@playthread/core'
import { conversation, message, says } from './conversations.ts'

const longWord = 'https://www.example.org/' + 'averylongpathwithoutanybreak'.repeat(12)

/** Arabic, Hebrew, Chinese, Japanese, Korean and what sticks out sideways. */
export const languages: Conversation = conversation({
  title: 'محادثة عن المتحف',
  resources: [
    { id: 'r', kind: 'text', title: 'تقرير-2026.txt', mediaType: 'text/plain', data: 'مرحبا' },
  ],
  messages: [
    message('ar', 'user', [says('ما هي ساعات العمل في museum؟')]),
    message('ar2', 'assistant', [
      says('يفتح المتحف من **9:00** إلى 17:00.\n\n- السبت\n- الأحد\n\n> اقتباس\n\n`npm run build`'),
      { type: 'resource', resourceId: 'r' },
    ]),
    message('he', 'user', [says('מה שעות הפתיחה?')]),
    message('en', 'assistant', [says('The museum opens at nine.')]),
    message('zh', 'user', [says('博物馆几点开门？'.repeat(30))]),
    message('ja', 'assistant', [says('博物館は午前九時に開館します。'.repeat(30))]),
    message('ko', 'user', [says('박물관은 몇 시에 문을 여나요?')]),
    message('wide', 'assistant', [
      says(
        `${longWord}\n\n| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n| ${'wide '.repeat(12)} | b | c | d | e | ${'wide'.repeat(20)} |\n\n\`\`\`ts\nconst line = '${'x'.repeat(300)}'\n\`\`\``,
      ),
    ]),
  ],
})

/** A control that turns text around, never closed, in prose; and what follows it. */
export const turned: Conversation = conversation({
  title: 'Turned',
  messages: [
    message('before', 'user', [says('Read \u202ethis backwards\u2067 and on\n\nSecond paragraph')]),
    message('after', 'assistant', [says('Plain words after it')]),
  ],
})
