export { ShareProvider, type ShareProviderProps } from './share-provider.tsx'
export {
  ShareContext,
  useShareContext,
  type ShareContextValue,
  type Theme,
} from './share-context.ts'
export { type ShareLabels } from './labels.ts'
