export {
  describeShareAdapter,
  type AdapterHarness,
  type CreateHarness,
} from './describe-share-adapter.ts'
export { sampleConversation } from './sample-conversation.ts'
