export {
  getShareMetadata,
  type ShareImage,
  type ShareMetadata,
  type ShareMetadataOptions,
} from './share-metadata.ts'
export { headTags, type HeadTag } from './head-tags.ts'
export { ShareHead, type ShareHeadProps } from './share-head.tsx'
